/** Organisations through which an article was told: papers, channels, sites and networks say much and do little. */
import { fold } from '../arabic/fold.ts';
import type { Candidate } from './candidate.ts';

/** Nouns for houses of the press and for what people write on. Folded, without the article. */
const PRESS =
  /^(?:صحيفه|جريده|مجله|قناه|تلفزيون|اذاعه|راديو|موقع|شبكه|وكاله|فضائيه|بوابه|مدونه|منصه|تطبيق|يوميه|اسبوعيه)$/;

/** Those known without such a noun. Folded. */
const KNOWN = new Set(
  (
    'بي بي سي|سي ان ان|سي إن إن|سكاي نيوز عربية|سكاي نيوز|نيويورك تايمز|واشنطن بوست|وول ستريت جورنال|الغارديان|فاينانشال تايمز|ديلي ميل|' +
    'ديلي تلغراف|لوموند|دير شبيغل|الأهرام|العربية نت|العربية.نت|روسيا اليوم|يورونيوز|دويتشه فيله|فوكس نيوز|بلومبرغ|بلومبيرغ|تايمز|اندبندنت|الإندبندنت|' +
    'فيسبوك|فيس بوك|تويتر|إنستغرام|انستغرام|انستجرام|إنستجرام|أنستغرام|واتساب|واتس آب|يوتيوب|تيك توك|تلغرام|سناب شات|إكس|ويكيبيديا|الإنترنت|Twitter|Facebook|Instagram|YouTube|CNN|BBC'
  )
    .split('|')
    .map(fold),
);

/** True for an organisation that is a medium, by its role, the noun its name opens with, or its name. */
export function isMedium({ kind, name, role, aliases }: Candidate): boolean {
  if (kind !== 'organisation') return false;
  const [head = '', second = ''] = fold(name).split(' ');
  const bare = head.replace(/^ال/, '');
  if (PRESS.test(fold(role).split(' ')[0]?.replace(/^ال/, '') ?? '')) return true;
  // «شبكة الكهرباء», «وكالة الفضاء» and «قناة السويس» are none.
  if (PRESS.test(bare) && !/^(?:وكاله|شبكه|منصه|قناه)$/.test(bare)) return true;
  if (/^(?:وكاله|شبكه|قناه)$/.test(bare) && /^(?:ال)?(?:انباء|اخبار|اخباريه|تلفزيونيه|فضائيه|اعلاميه)$/.test(second))
    return true;
  return [name, ...aliases].some((one) => KNOWN.has(fold(one)));
}
