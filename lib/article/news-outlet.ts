/** Whether a page is a news outlet's, by the sections that it leads to: no shop, forum or office has those of a newspaper. */
import { once } from './once.ts';
import { quickFold } from './quick-fold.ts';

/** Names of sections, folded, without the article. */
const SECTIONS = once(
  () =>
    new Set(
      (
        'اخبار|اخر الاخبار|سياسه|اقتصاد|اقتصاد واعمال|مال واعمال|مال واقتصاد|رياضه|ملاعب|ثقافه|ثقافه وفنون|ثقافه وفن|فن|فنون|فن ومشاهير|منوعات|مجتمع|' +
        'محليات|محلي|محليه|عربي|عربيات|عربي ودولي|عربيه ودوليه|دولي|دوليات|دوليه|عالم|عالمي|عربي وعالمي|اخبار العالم|اخبار محليه|حوادث|حوادث وقضايا|' +
        'تحقيقات|تقارير|تحقيقات وتقارير|تقارير وتحقيقات|راي|اراء|راي وتحليل|مقالات|مقالات الراي|اعمده|كتاب|كتابنا|كتاب وراي|زوايا|افتتاحيه|حوارات|ملفات|' +
        'برلمان|محافظات|اقاليم|جهات|ولايات|قضايا|مجتمع مدني|تكنولوجيا|علوم|علوم وتكنولوجيا|علوم وتقنيه|صحه|صحه وعلوم|سيارات|سياحه وسفر|لايف ستايل|' +
        'نشره|عدد اليوم|نسخه ورقيه|كاريكاتير|بريد القراء|وفيات|سوشيال|سوشيال ميديا|خليج|شرق اوسط|مغرب عربي|مغرب|مشرق|افريقيا|اخيره|صفحه اولي|تحليلات|مراسلون'
      )
        .split('|')
        .map(bare),
    ),
);

/** A label without the article before any of its words. */
function bare(label: string): string {
  return label.replace(/(?<=^| )(و?)ال/g, '$1');
}

/** Links that are looked at, from the top of the page on. */
const LINKS = 250;
/** Longer labels are headlines; UTF-16 units. */
const LABEL = 24;
/** So many sections are a newspaper's. */
const ENOUGH = 4;

const known = new WeakMap<Document, boolean>();

/** Asked only where a verdict hangs on it, since it looks at many links. */
export function isNewsOutlet(document: Document): boolean {
  let is = known.get(document);
  if (is === undefined) {
    is = countSections(document) >= ENOUGH;
    known.set(document, is);
  }
  return is;
}

function countSections(document: Document): number {
  const links = document.getElementsByTagName('a');
  let labels = '';
  for (let i = 0; i < Math.min(links.length, LINKS); i++) {
    const label = links[i]?.textContent?.trim() ?? '';
    if (label && label.length <= LABEL) labels += `${label}\n`;
  }
  const found = new Set<string>();
  for (const label of quickFold(labels).split('\n')) {
    const name = bare(label.trim());
    if (SECTIONS().has(name)) found.add(name);
  }
  return found.size;
}
