/** A news site on the loopback address; browsers that use it as their proxy reach nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PageServer, type Reply, startServer } from '../../../tools/browsers/server.ts';
import { ROOT } from '../../../tools/build.ts';

/** The project's own article, shaped like real pages that misprint: the body twice, a placeholder between the copies. */
export const SAMPLE = readFileSync(join(ROOT, 'tests/fixtures/sample/article.html'), 'utf8');

export const SAMPLE_HEADLINE = 'الأردن والعراق يطلقان مركزا مشتركا للإنذار المبكر من الجفاف';
export const PLACEHOLDER = '{{ article.visit_count }}';

/** The paragraphs of the sample's story, in order, each once. */
export const SAMPLE_PARAGRAPHS = [
  ...new Set([...SAMPLE.matchAll(/^ {10}<p>([^{<]+)<\/p>$/gm)].map((match) => match[1] ?? '')),
];

export const OTHER_PARAGRAPHS = [
  'افتتحت وزارة الثقافة التونسية، مساء الأحد، متحفا للخزف في مدينة نابل يضم أكثر من ألفي قطعة جمعت على مدى أربعين عاما.',
  'وقالت مديرة المتحف، هالة الطرابلسي، إن المعروضات تحكي تاريخ الحرفة منذ القرن السابع عشر، مضيفة أن نصفها يعرض أول مرة.',
  'وأكد رئيس جمعية الخزافين، منير بن عمار، أن المتحف "سيعيد الشباب إلى الأفران"، ودعا إلى تخصيص ورشة دائمة للتدريب فيه.',
  'ومن المنتظر أن يستقبل المتحف زواره مجانا حتى نهاية الشهر، على أن تنظم فيه جولات باللغتين العربية والفرنسية كل سبت.',
];

export const OTHER_HEADLINE = 'تونس تفتتح متحفا للخزف في نابل';

/** Another article, without noise. */
export function articlePage(headline = OTHER_HEADLINE, paragraphs = OTHER_PARAGRAPHS): string {
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${headline}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2026-03-08T19:05:00+01:00">
<link rel="icon" href="data:,"></head><body><article><h1>${headline}</h1><p>نابل - وكالات</p>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;
}

/** Arabic prose that is no news: a recipe. */
export const RECIPE = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>شوربة العدس</title>
<link rel="icon" href="data:,"></head><body><main><h1>شوربة العدس</h1>
<p>اغسلي كوبين من العدس الأحمر جيدا ثم انقعيهما في الماء البارد نصف ساعة قبل البدء في الطبخ حتى ينضج العدس سريعا.</p>
<p>سخني ملعقتين من زيت الزيتون في قدر عميق وقلبي فيه بصلة مفرومة حتى تذبل، ثم أضيفي الجزر المبشور وقلبي المزيج قليلا.</p>
<p>أضيفي العدس والماء الساخن والكمون والملح، واتركي القدر على نار هادئة نصف ساعة مع التحريك من حين إلى آخر.</p>
<p>اخلطي الشوربة بالخلاط اليدوي حتى تنعم، وقدميها ساخنة مع عصير الليمون والخبز المحمص والبقدونس المفروم.</p>
</main></body></html>`;

export interface Site extends PageServer {
  /** The requests for pages of ours; the others are the browser's own, which come when they like. */
  pageRequests(): string[];
  /** The address of a path: on the loopback address itself or, through the proxy, on a host of that name. */
  url(path: string, host?: string): string;
  /** What is served under a path, on every host. A function is asked for each request. */
  serve(path: string, reply: Reply | string | (() => Reply | string)): void;
}

/** Starts the site with `/sample`, `/other` and `/recipe`. */
export async function startSite(): Promise<Site> {
  const pages = new Map<string, Reply | string | (() => Reply | string)>([
    ['/sample', SAMPLE],
    ['/other', articlePage()],
    ['/recipe', RECIPE],
    ['/favicon.ico', { body: '', type: 'image/x-icon' }],
  ]);
  const server = await startServer(({ pathname }) => {
    const page = pages.get(decodeURI(pathname));
    const reply = typeof page === 'function' ? page() : page;
    return typeof reply === 'string' ? { body: reply } : reply;
  });
  return {
    ...server,
    pageRequests: () =>
      server.requests.filter((request) => /^GET http:\/\/(?:127\.0\.0\.1|[a-z.]+\.test)[:/]/.test(request)),
    url: (path, host) => (host ? `http://${host}${path}` : `${server.origin}${path}`),
    serve: (path, reply) => void pages.set(path, reply),
  };
}
