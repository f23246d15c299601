/** One article in the forms that a highlight must hold on; for the suites of both browsers. */
import { articlePage, OTHER_PARAGRAPHS, type Site } from './site.ts';

/** The paragraph that is marked, the third of the page: a line of agencies stands before the story. */
export const MARKED = 'p:nth-of-type(3)';

/** What is said of the marked paragraph's person by its new wording. */
export const NEW_WORDING =
  'وقالت مديرة المتحف، هالة الطرابلسي، إن المعروضات اختيرت بعناية من بين آلاف القطع المحفوظة في مخازن الوزارة بالعاصمة.';

/** Another article of the same site. */
export const NEXT_ARTICLE = articlePage('بلدية المرفأ ترمم السوق القديم قبل الشتاء', [
  'بدأت بلدية المرفأ أمس ترميم السوق القديم الذي تضرر سقفه في عواصف العام الماضي، بكلفة تبلغ مليوني دينار.',
  'وقال رئيس البلدية إن العمل سيجري ليلا حتى لا تتوقف المحال عن البيع، وإن التجار وافقوا على الخطة كلها.',
  'وتعهدت الشركة المنفذة بتسليم السوق قبل نهاية الخريف، على أن تدفع غرامة عن كل يوم تتأخر فيه عن الموعد.',
  'ويعود بناء السوق إلى القرن الثامن عشر، وفيه أكثر من مئة محل وخان واحد لا يزال يستقبل المسافرين.',
]);

/** Serves an article with its AMP and its print version, which name it as canonical; gives the paths of the two. */
export function serveVersions(site: Site, path: string): string[] {
  const link = `<link rel="canonical" href="${path}">`;
  const plain = articlePage().replace('</head>', `${link}</head>`);
  site.serve(path, plain);
  site.serve(`${path}/amp`, plain.replaceAll('<article>', '<main><article>').replaceAll('<p>', '<p class="amp">'));
  // The print version has its own head and another order of tags, and no box around the story.
  site.serve(`/print${path}`, plain.replace('<p>', '<p>طباعة المقال</p><p>'));
  return [`${path}/amp`, `/print${path}`];
}

/** The article with its story in an open shadow root, which has it some time after the load. */
export function shadowPage(): string {
  const story = /<article>([\s\S]*)<\/article>/.exec(articlePage())?.[1] ?? '';
  return articlePage().replace(
    /<article>[\s\S]*<\/article>/,
    `<news-article></news-article><script>
addEventListener('load', () => requestAnimationFrame(() => {
  document.querySelector('news-article').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(story)};
  document.body.append(document.createElement('footer'));
}));</script>`,
  );
}

/** The article with a copy of its body above it, which the cleaning hides. */
export function pageWithCopyAbove(): string {
  const body = OTHER_PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n');
  return articlePage().replace('<article>', `<div class="copy">${body}</div><article>`);
}

/** In the page: renders the story's elements anew. */
export function renderAnew(): void {
  const article = document.querySelector('article');
  if (article) article.innerHTML = String(article.innerHTML);
}

/** In the page: takes the last paragraphs away; the event `come-back` brings them again, with another one above them. */
export function takeAway(): void {
  const article = document.querySelector('article');
  const rest = [...(article?.querySelectorAll('p:nth-of-type(n+3)') ?? [])];
  for (const paragraph of rest) paragraph.remove();
  addEventListener('come-back', () => {
    const added = document.createElement('p');
    added.textContent = 'تحديث: نشرت الوزارة صورا من حفل الافتتاح، وقالت إن الدخول مجاني طوال الأسبوع الأول.';
    article?.append(added, ...rest);
  });
}

/** In the page: goes to another page of a site that changes pages without loading. */
export function goWithoutLoad([path, source]: readonly [string, string]): void {
  history.pushState(null, '', path);
  const next = new DOMParser().parseFromString(source, 'text/html');
  document.title = next.title;
  document.body.innerHTML = next.body.innerHTML;
}
