/** The general news agencies of the Arabic press, by the names and abbreviations that bylines and datelines use. */
import { once } from './once.ts';

/**
 * One row an agency: what pages print, as patterns over the text. Abbreviations are written with or without blanks, dots and
 * hamza («أ ف ب», «ا.ف.ب», «أ.ف.ب»). Rows marked `alone` are also common words, so they count only as a part of their own
 * in a byline or in brackets.
 */
const AGENCIES: Array<{ pattern: string; alone?: true }> = [
  { pattern: 'رويترز|رويتر|Reuters' },
  { pattern: '[أا][\\s.]*ف[\\s.]*ب\\.?|(?:وكالة\\s+)?فرانس\\s*برس|(?:وكالة\\s+)?الصحافة\\s+الفرنسية|AFP' },
  { pattern: '[أا][\\s.]*ب\\.?|أ?اسوشيتد\\s*برس|أسوشيتدبرس|أسوشييتد\\s*برس|أسوشيتد\\s*برس|AP' },
  { pattern: 'د[\\s.]*ب[\\s.]*[أا]\\.?|الوكالة\\s+الألمانية|وكالة\\s+الأنباء\\s+الألمانية|الألمانية|DPA|dpa' },
  { pattern: '[أا][\\s.]*ش[\\s.]*[أا]\\.?|(?:وكالة\\s+)?أنباء\\s+الشرق\\s+الأوسط' },
  { pattern: 'واس|وكالة\\s+الأنباء\\s+السعودية|SPA', alone: true },
  { pattern: 'وام|وكالة\\s+أنباء\\s+الإمارات|WAM', alone: true },
  { pattern: 'بترا|وكالة\\s+الأنباء\\s+الأردنية|Petra', alone: true },
  { pattern: 'قنا|وكالة\\s+الأنباء\\s+القطرية|QNA', alone: true },
  { pattern: 'كونا|وكالة\\s+الأنباء\\s+الكويتية|KUNA', alone: true },
  { pattern: 'بنا|وكالة\\s+أنباء\\s+البحرين|BNA', alone: true },
  { pattern: 'العمانية|وكالة\\s+الأنباء\\s+العمانية|ONA', alone: true },
  { pattern: 'سانا|(?:الوكالة\\s+العربية\\s+السورية\\s+للأنباء)|SANA', alone: true },
  { pattern: 'وفا|وكالة\\s+(?:الأنباء\\s+والمعلومات\\s+الفلسطينية)|WAFA', alone: true },
  { pattern: 'معا|وكالة\\s+معا', alone: true },
  { pattern: 'واع|وكالة\\s+الأنباء\\s+العراقية|INA', alone: true },
  { pattern: 'سبأ|وكالة\\s+الأنباء\\s+اليمنية', alone: true },
  { pattern: 'سونا|وكالة\\s+السودان\\s+للأنباء|SUNA', alone: true },
  { pattern: 'وال|وكالة\\s+الأنباء\\s+الليبية', alone: true },
  { pattern: 'وات|وكالة\\s+تونس\\s+أفريقيا\\s+للأنباء|TAP', alone: true },
  { pattern: 'واج|وكالة\\s+الأنباء\\s+الجزائرية|APS', alone: true },
  { pattern: 'و[\\s.]*م[\\s.]*ع|وكالة\\s+المغرب\\s+العربي\\s+للأنباء|MAP', alone: true },
  { pattern: 'وما|الوكالة\\s+الموريتانية\\s+للأنباء', alone: true },
  { pattern: 'الوكالة\\s+الوطنية\\s+للإعلام|NNA', alone: true },
  { pattern: 'شينخوا|Xinhua' },
  { pattern: 'تاس|TASS', alone: true },
  { pattern: 'سبوتنيك|نوفوستي|إنترفاكس|انترفاكس|Sputnik' },
  { pattern: '(?:وكالة\\s+)?الأناضول|AA', alone: true },
  { pattern: 'إرنا|ارنا|IRNA', alone: true },
  { pattern: 'إفي|EFE', alone: true },
  { pattern: 'بلومبرغ|بلومبيرغ|بلومبرج|Bloomberg' },
  { pattern: 'CNN|سي\\s*إن\\s*إن', alone: true },
  { pattern: '(?:ال)?وكالات|وكالات\\s+الأنباء|agencies', alone: true },
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
const SEPARATOR = /\s*[+/|،,؛:()[\]–—-]+\s*|\s+ـ\s+|\s+و(?=\s*(?:ال)?وكالات)\s*|\s+-\s+/;

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
