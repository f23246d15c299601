/** Stories on what sites speak of as well: newsletters, memberships, apps, comments, polls, donations. Their words are no sign there. */
import { stem } from '../arabic/stem.ts';
import { once } from './once.ts';
import { quickFold } from './quick-fold.ts';

/** What sites ask of their readers and offer them, folded. */
const WORDS =
  'نشره نشرات بريد رساله رسائل اشتراك اشترك مشترك مشتركين عضويه اعضاء عضو تسجيل سجل تطبيق تطبيقات تحميل قناه قنوات حساب صفحه متابعه متابع ' +
  'مشاركه شارك تعليق تعليقات معلقين استطلاع تصويت اقتراع تبرع تبرعات دعم صندوق اعلان اعلانات بودكاست حلقه حلقات موقع منصه مجله جريده صحيفه ' +
  'قارئ قراء هاتف جرس اشعار واتساب فيسبوك';

const siteStems = once(() => new Set(WORDS.split(' ').map(stem)));

/** Lines of a story that must have a word for it to be what the story is about. */
const FEWEST_LINES = 2;

/**
 * Whether a line has the words of a site because its story is about them: most of those words stand in other lines of it.
 *
 * @param line the line's text
 * @param headline of the story, '' for none; its words are what the story is about
 * @param others the lines that are plainly the story's
 */
export function isOnTopic(line: string, headline: string, others: readonly string[]): boolean {
  const own = stemsOf(line).filter((one) => siteStems().has(one));
  if (!own.length) return false;
  const counts = new Map<string, number>(stemsOf(headline).map((one) => [one, FEWEST_LINES]));
  for (const other of others) {
    if (other === line) continue;
    for (const one of stemsOf(other)) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const known = own.filter((one) => (counts.get(one) ?? 0) >= FEWEST_LINES);
  return known.length * 2 >= own.length;
}

/** The stems of a text, each once. */
const stemsOf = (text: string): string[] => [
  ...new Set((quickFold(text).match(/[ء-ي]{3,}/g) ?? []).map((word) => stem(word))),
];
