/** The general news agencies of the Arabic press, by the names and abbreviations that bylines and datelines use. */
import { once } from './once.ts';

/**
 * One row an agency: what pages print, as patterns over the text. Abbreviations are written with or without blanks, dots and
 * hamza («أ ف ب», «ا.ف.ب», «أ.ف.ب»). Rows marked `alone` are also common words, so they count only as a part of their own
 * in a byline or in brackets.
 */
const AGENCIES: Array<{ pattern: string; alone?: true }> = [
  { pattern: 'رويترز|رويتر|Reuters' },
  { pattern: '[أا][\\s.]*ف[\\s.]*ب\\.?|(?:وكالة )?فرانس\\s*برس|(?:وكالة )?الصحافة الفرنسية|AFP' },
  { pattern: '[أا][\\s.]*ب\\.?|أ?اسوشيتد\\s*برس|أسوشيتدبرس|أسوشييتد\\s*برس|أسوشيتد\\s*برس|AP' },
  { pattern: 'د[\\s.]*ب[\\s.]*[أا]\\.?|الوكالة الألمانية|وكالة الأنباء الألمانية|الألمانية|DPA|dpa' },
  { pattern: '[أا][\\s.]*ش[\\s.]*[أا]\\.?|(?:وكالة )?أنباء الشرق الأوسط' },
  { pattern: 'واس|وكالة الأنباء السعودية|SPA', alone: true },
  { pattern: 'وام|وكالة أنباء الإمارات|WAM', alone: true },
  { pattern: 'بترا|وكالة الأنباء الأردنية|Petra', alone: true },
  { pattern: 'قنا|وكالة الأنباء القطرية|QNA', alone: true },
  { pattern: 'كونا|وكالة الأنباء الكويتية|KUNA', alone: true },
  { pattern: 'بنا|وكالة أنباء البحرين|BNA', alone: true },
  { pattern: 'العمانية|وكالة الأنباء العمانية|ONA', alone: true },
  { pattern: 'سانا|(?:الوكالة العربية السورية للأنباء)|SANA', alone: true },
  { pattern: 'وفا|وكالة (?:الأنباء والمعلومات الفلسطينية)|WAFA', alone: true },
  { pattern: 'معا|وكالة معا', alone: true },
  { pattern: 'واع|وكالة الأنباء العراقية|INA', alone: true },
  { pattern: 'سبأ|وكالة الأنباء اليمنية', alone: true },
  { pattern: 'سونا|وكالة السودان للأنباء|SUNA', alone: true },
  { pattern: 'وال|وكالة الأنباء الليبية', alone: true },
  { pattern: 'وات|وكالة تونس أفريقيا للأنباء|TAP', alone: true },
  { pattern: 'واج|وكالة الأنباء الجزائرية|APS', alone: true },
  { pattern: 'و[\\s.]*م[\\s.]*ع|وكالة المغرب العربي للأنباء|MAP', alone: true },
  { pattern: 'وما|الوكالة الموريتانية للأنباء', alone: true },
  { pattern: 'الوكالة الوطنية للإعلام|NNA', alone: true },
  { pattern: 'شينخوا|Xinhua' },
  { pattern: 'تاس|TASS', alone: true },
  { pattern: 'سبوتنيك|نوفوستي|إنترفاكس|انترفاكس|Sputnik' },
  { pattern: '(?:وكالة )?الأناضول|AA', alone: true },
  { pattern: 'إرنا|ارنا|IRNA', alone: true },
  { pattern: 'إفي|EFE', alone: true },
  { pattern: 'بلومبرغ|بلومبيرغ|بلومبرج|Bloomberg' },
  { pattern: 'CNN|سي\\s*إن\\s*إن', alone: true },
  { pattern: '(?:ال)?وكالات|وكالات الأنباء|agencies', alone: true },
];

const EDGE = '[\\s()\\[\\]،,؛:+/|–—.\\-"«»]';
const part = once(() => new RegExp(`^(?:${AGENCIES.map((agency) => agency.pattern).join('|')})$`));
const inside = once(
  () =>
    new RegExp(
      `(?:^|${EDGE})(${AGENCIES.filter((agency) => !agency.alone)
        .map((agency) => agency.pattern)
        .join('|')})(?=${EDGE}|$)`,
    ),
);

/** Separators between the parts of a byline; a blank alone separates nothing, «و» only before «وكالات». */
const SEPARATOR = /\s*[+/|،,؛:()[\]–—-]+\s*| ـ | و(?=\s*(?:ال)?وكالات)\s*| - /;

/** True when the text is exactly one agency's name. */
export function isAgency(text: string): boolean {
  return part().test(text.trim().replace(/^و(?=(?:ال)?وكالات$)/, ''));
}

/**
 * The agencies named in a byline, a dateline or a tail, in the page's own spelling and order, each once.
 * «أ ب + وكالات» gives ["أ ب", "وكالات"].
 */
export function agenciesIn(line: string): string[] {
  const found: string[] = [];
  for (const part of line.split(SEPARATOR)) {
    const name = part.trim();
    if (name && isAgency(name) && !found.includes(name)) found.push(name);
  }
  const name = found.length ? null : inside().exec(line)?.[1];
  if (name && !/^[أا][\s.]*ب\.?$/.test(name)) found.push(name.trim());
  return found;
}
