/** What the views are shown in tests: an article of our own, shaped like a real one, and a library around it. */
import type { LibraryEntry } from '../../../lib/library/entry.ts';
import type { Settings } from '../../../lib/settings.ts';
import type {
  Actor,
  ArticleText,
  HiddenNoise,
  Highlight,
  Insight,
  TabState,
  TextSpan,
  Visit,
} from '../../../lib/types.ts';

const HEADLINE = 'وزيرة المياه تعلن خطة لإصلاح شبكات الري في سهل الوادي قبل موسم الزراعة';
const PARAGRAPHS = [
  'بيروت، لبنان (وكالة الساحل) -- أعلنت وزيرة المياه ليلى الحداد، اليوم الاثنين، خطة لإصلاح شبكات الري في سهل الوادي قبل بدء موسم الزراعة، بكلفة تبلغ ٤٢ مليون دولار.',
  'وقالت الحداد في مؤتمر صحفي إن «الأولوية للقرى التي انقطعت عنها المياه منذ الصيف»، مضيفة أن العمل سيبدأ مطلع الشهر المقبل.',
  'ومن جهته، حذر نقيب المزارعين سامر العلي من أن أي تأخير سيضيّع محصول القمح كله، وطالب بصرف تعويضات للمتضررين.',
  'وكان البنك الزراعي قد وافق الأسبوع الماضي على قروض ميسرة لأكثر من ألفي مزارع في سهل الوادي.',
];

function spanOf(words: string, paragraph: number): TextSpan {
  const text = paragraph === -1 ? HEADLINE : PARAGRAPHS[paragraph];
  const start = text?.indexOf(words) ?? -1;
  if (start < 0) throw new Error(`The article does not say «${words}» there.`);
  return { paragraph, start, end: start + words.length };
}

export const ARTICLE: ArticleText = {
  headline: HEADLINE,
  deck: '',
  byline: 'كتبت: نور الصباغ',
  agencies: ['وكالة الساحل'],
  dateline: 'بيروت، لبنان (وكالة الساحل) --',
  siteName: 'صحيفة المرفأ',
  publishedAt: '2026-11-23T10:05+02:00',
  updatedAt: '',
  language: 'ar',
  paragraphs: PARAGRAPHS.map((text) => ({ kind: 'paragraph', text })),
};

const actor = (name: string, kind: Actor['kind'], role: string, aliases: string[], mentions: TextSpan[]): Actor => ({
  name,
  kind,
  role,
  aliases,
  mentions,
});

export const INSIGHT: Insight = {
  actors: [
    actor(
      'ليلى الحداد',
      'person',
      'وزيرة المياه',
      ['الحداد'],
      [spanOf('وزيرة المياه', -1), spanOf('ليلى الحداد', 0), spanOf('الحداد', 1)],
    ),
    actor('سهل الوادي', 'place', '', [], [spanOf('سهل الوادي', -1), spanOf('سهل الوادي', 0)]),
    actor('سامر العلي', 'person', 'نقيب المزارعين', [], [spanOf('سامر العلي', 2)]),
    actor('البنك الزراعي', 'organisation', '', [], [spanOf('البنك الزراعي', 3)]),
  ],
  quotes: [
    {
      speaker: 'الحداد',
      kind: 'direct',
      text: 'الأولوية للقرى التي انقطعت عنها المياه منذ الصيف',
      span: spanOf('الأولوية للقرى التي انقطعت عنها المياه منذ الصيف', 1),
    },
    {
      speaker: 'الحداد',
      kind: 'indirect',
      text: 'العمل سيبدأ مطلع الشهر المقبل',
      span: spanOf('العمل سيبدأ مطلع الشهر المقبل', 1),
    },
  ],
  summary: [0, 2].map((paragraph, rank) => ({
    text: PARAGRAPHS[paragraph] ?? '',
    span: { paragraph, start: 0, end: PARAGRAPHS[paragraph]?.length ?? 0 },
    rank,
    order: paragraph,
    cut: paragraph === 2 ? 'ومن جهته، '.length : 0,
  })),
  dates: [
    { surface: 'اليوم الاثنين', span: spanOf('اليوم الاثنين', 0), start: '2026-11-23', end: '2026-11-23' },
    { surface: 'مطلع الشهر المقبل', span: spanOf('مطلع الشهر المقبل', 1), start: '2026-12-01', end: '2026-12-10' },
    { surface: 'الأسبوع الماضي', span: spanOf('الأسبوع الماضي', 3), start: '2026-11-15', end: '2026-11-21' },
  ],
  actorsUnavailable: false,
  insightMs: 4,
};

export const HIDDEN: HiddenNoise[] = [
  { id: 'n1', reason: 'duplicate', rule: 'same-body', preview: PARAGRAPHS[0]?.slice(0, 160) ?? '', revealed: false },
  {
    id: 'n2',
    reason: 'placeholder',
    rule: 'double-braces',
    preview: 'عدد المشاهدات: {{ article.visits }}',
    revealed: false,
  },
  { id: 'n3', reason: 'clutter', rule: 'read-also', preview: 'اقرأ أيضًا: أسعار القمح ترتفع', revealed: true },
];

export const STATE: TabState = {
  tabId: 7,
  visitId: 'v1',
  url: 'https://www.almarfaa.example/news/irrigation?utm_source=feed',
  site: 'almarfaa.example',
  pageKey: 'almarfaa.example/news/irrigation',
  title: 'صحيفة المرفأ | خطة الري',
  isPrivate: false,
  verdict: 'article',
  reason: 'news-article',
  article: ARTICLE,
  hidden: HIDDEN,
  insight: INSIGHT,
  timings: { gateMs: 0.4, articleMs: 5, hideMs: 1 },
  orphans: ['h2'],
  updatedAt: 1,
};

const highlight = (id: string, exact: string, change: Partial<Highlight> = {}): Highlight => ({
  id,
  pageKey: STATE.pageKey,
  url: STATE.url,
  site: STATE.site,
  title: HEADLINE,
  selectors: { quote: { exact, prefix: '', suffix: '' }, position: { start: 0, end: exact.length } },
  colour: 'yellow',
  note: '',
  tags: [],
  createdAt: '2026-11-23T09:10:00.000Z',
  updatedAt: '2026-11-23T09:10:00.000Z',
  revision: 1,
  ...change,
});

export const HIGHLIGHTS: Highlight[] = [
  highlight('h1', 'الأولوية للقرى التي انقطعت عنها المياه منذ الصيف', { note: 'قارن بتصريح الشهر الماضي' }),
  highlight('h2', 'بكلفة تبلغ ٣٨ مليون دولار', { colour: 'blue', createdAt: '2026-11-20T09:10:00.000Z' }),
];

/** «Now» of the tests, milliseconds since the epoch. */
export const NOW = Date.parse('2026-11-23T12:00:00.000Z');

const visit = (id: string, headline: string, site: string, siteName: string, visitedAt: string): Visit => ({
  id,
  pageKey: `${site}/${id}`,
  url: `https://${site}/${id}`,
  site,
  siteName,
  headline,
  byline: '',
  agencies: [],
  publishedAt: '',
  visitedAt,
  screenMs: 95_000,
  readShare: 0.75,
});

export const VISITS: Visit[] = [
  visit('a', HEADLINE, 'almarfaa.example', 'صحيفة المرفأ', '2026-11-23T09:00:00.000Z'),
  visit('b', 'المنتخب يتأهل إلى نصف النهائي بعد ركلات الترجيح', 'rakla.example', 'ركلة', '2026-11-23T08:20:00.000Z'),
  visit('c', 'أمطار غزيرة تغلق الطريق الجبلي بين القريتين', 'taqs.example', 'taqs.example', '2026-11-22T15:00:00.000Z'),
  visit(
    'd',
    'معرض الكتاب يفتح أبوابه بمشاركة 300 دار نشر (YouTube بث مباشر)',
    'kitab.example',
    'كتاب اليوم',
    '2025-12-02T15:00:00.000Z',
  ),
];

export const ENTRIES: LibraryEntry[] = VISITS.map((each, i) => ({
  id: each.id,
  key: each.pageKey,
  url: each.url,
  site: each.site,
  siteName: each.siteName,
  headline: each.headline,
  at: each.visitedAt,
  visit: each,
  headlineMarks: [],
  highlights: i === 0 ? 2 : 0,
  actors: i === 0 ? ['ليلى الحداد', 'سهل الوادي'] : [],
}));

export const SETTINGS: Settings = {
  mode: 'everywhere',
  interfaceLanguage: 'browser',
  theme: 'system',
  historyPaused: false,
  neverRecord: ['haditha.example'],
  keepDays: 0,
  keepTexts: true,
  siteRules: '',
  clutterOff: [],
  toldOfStoryMarks: false,
  backupEvery: 0,
  lastBackupAt: '',
  highlightColour: 'yellow',
  summaryLength: 3,
  calendar: 'gregorian',
  sites: { 'almarfaa.example': true, 'a-rather-long-subdomain.news.rakla.example': false },
};
