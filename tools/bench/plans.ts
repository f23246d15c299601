/** What is planted: every form of noise in several wordings and kinds of markup. */
import type { CopyShape, Plan } from './plant.ts';

const COPIES: CopyShape[] = [
  'clone',
  'clone at the end of the body',
  'clone inside',
  'div and span',
  'breaks',
  'list',
  'sections',
  'one block',
  'pairs joined',
  'sentences',
  'tashkeel',
  'edited',
  'each after its own',
  'lead as teaser',
  'one paragraph again',
  'one paragraph in the sidebar',
];

/** Template text that goes wherever it stands. */
const TEMPLATES = [
  '{{ article.views }}',
  '{{author}}',
  "{{ 'READ_MORE' | translate }}",
  '{{#if isPremium}}',
  '{{/each}}',
  '{{ post.date | date("d/m/Y") }}',
  '{{{ post.body }}}',
  '{% include "ads/middle.html" %}',
  '{% if user.is_guest %}',
  '{% endfor %}',
  '{%- block related -%}',
  '<%= article.author %>',
  '<%- render("ad") %>',
  '<% end %>',
  '<?php echo $title; ?>',
  '<?php the_author(); ?>',
  '<?= $views ?>',
  '$'.concat('{author.name}'),
  '$'.concat('{ data.count }'),
  '#{views}',
  '#{article.title}',
  '[[ count ]]',
  '[[post.title]]',
  '[[*pagetitle]]',
  '%AUTHOR%',
  '%%SITE_NAME%%',
  '%POST_DATE%',
  '@Model.Title',
  '@Model.Author.Name',
  '@ViewBag.Views',
  '@Html.Raw(Model.Body)',
  '@item.Name',
  '{0}',
  '{1}',
  '[gallery ids="12,13,14"]',
  '[contact-form-7 id="7" title="اتصل بنا"]',
  '[caption id="attachment_12" align="aligncenter" width="600"]',
  '[/caption]',
  '[embed]https://example.test/v[/embed]',
  '[vc_row full_width="stretch_row"]',
  '[/vc_column_text]',
  '[ads_middle]',
  '[adrotate group="2"]',
  '[smartslider3 slider="4"]',
];

const VALUES = ['undefined', 'null', 'NaN', '[object Object]', 'Invalid Date'];

const LEAKED = [
  'window.dataLayer = window.dataLayer || []; function gtag(){dataLayer.push(arguments);} gtag("js", new Date());',
  '$(document).ready(function(){ $(".slider").slick({ rtl: true }); });',
  'var googletag = googletag || {}; googletag.cmd = googletag.cmd || [];',
  "googletag.cmd.push(function() { googletag.display('div-gpt-ad-1'); });",
  '(adsbygoogle = window.adsbygoogle || []).push({});',
  '!function(e,t){e.exports=t()}(this,function(){return 1});',
  'document.write("<scr" + "ipt src=ad.js></scr" + "ipt>");',
  "jQuery(function($){ $('#tabs').tabs(); });",
  'if (typeof jwplayer !== "undefined") { jwplayer("player").setup({ file: "a.mp4" }); }',
  'var pageId = 12; var section = "news";',
  '.ad-box { margin: 0 auto; width: 300px; } .ad-box img { max-width: 100%; }',
  '@media (max-width: 600px) { .sidebar { display: none; } }',
  '#main-ad{display:block;text-align:center}',
  'body.rtl .title, .lead p { font-family: "Droid Arabic Kufi", sans-serif !important; }',
  '@import url("https://fonts.example.test/cairo.css");',
  '/*<![CDATA[*/ .share a { color: #fff; } /*]]>*/',
];

/** Labels with their colon or dash, and values with their unit. */
const BESIDE = [
  (value: string) => `عدد المشاهدات: ${value}`,
  (value: string) => `الكاتب: ${value}`,
  (value: string) => `بقلم ${value}`,
  (value: string) => `تاريخ النشر : ${value}`,
  (value: string) => `آخر تحديث - ${value}`,
  (value: string) => `نشر في ${value}`,
  (value: string) => `المصدر | ${value}`,
  (value: string) => `${value} مشاهدة`,
  (value: string) => `مدة القراءة: ${value} دقائق`,
  (value: string) => `التعليقات (${value})`,
  (value: string) => `القسم: ${value} | الوسوم: ${value}`,
];

/** One of a list by turns. */
function turn<T>(list: readonly T[], i: number): T {
  const item = list[i % list.length];
  if (item === undefined) throw new Error('Nothing to plant');
  return item;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const TAGS = ['p', 'div', 'section'];
const wrapped = (text: string, i: number): string => {
  const tag = turn(TAGS, i);
  return `<${tag}>${escaped(text)}</${tag}>`;
};
/** The label in an element of its own, as templates write it. */
const labelApart = (value: string, i: number): string =>
  turn(
    [
      `<p><span>عدد القراءات:</span> <span>${escaped(value)}</span></p>`,
      `<div><strong>الكاتب: </strong>${escaped(value)}</div>`,
      `<div><div>المشاهدات :</div><div>${escaped(value)}</div></div>`,
      `<ul><li><b>تاريخ التحديث</b>: <em>${escaped(value)}</em></li></ul>`,
      `<dl><dt>عدد التعليقات:</dt><dd>${escaped(value)}</dd></dl>`,
    ],
    i,
  );

const link = (text: string, i: number) => `<a href="/n/${i}">${text}</a>`;
const TITLES = [
  'قرية صغيرة تزرع ألف شجرة زيتون في يوم واحد',
  'افتتاح مكتبة عامة في محطة القطار القديمة',
  'طلاب يبتكرون نظاما يقلل هدر المياه في المنازل',
  'عودة الأسماك إلى البحيرة بعد سنوات من الجفاف',
  'مهرجان للأفلام القصيرة في ساحة المدينة',
];
const title = (i: number) => turn(TITLES, i);
const links = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => `<li>${link(title(from + i), from + i)}</li>`).join('');

const RELATED_LABELS = [
  'اقرأ أيضا',
  'اقرأ أيضاً:',
  'إقرأ أيضًا',
  'اقرأ ايضاً..',
  'شاهد أيضاً',
  'شاهد أيضا:',
  'موضوعات ذات صلة',
  'مواضيع ذات صلة',
  'أخبار ذات صلة',
  'أخبار متعلقة',
  'مقالات ذات صلة',
  'مقالات مشابهة',
  'المزيد حول هذا الموضوع',
  'قد يهمك أيضا',
  'قد يعجبك أيضاً',
  'قد يهمك:',
  'ذات صلة',
  'اخترنا لك',
  'اخترنا لكم',
  'لا يفوتك:',
  'لا تفوّت قراءة:',
  'طالع أيضاً:',
  'طالع أيضا',
  'تابع أيضا:',
  'للمزيد:',
  'للمزيد اقرأ:',
  'اقرأ المزيد:',
  'المزيد من الأخبار',
  'الأكثر قراءة',
  'الأكثر مشاهدة',
  'نرشح لك:',
  'نرشح لكم',
  'ننصحك بقراءة:',
  'اقرأ أكثر:',
  'اقرأ على موقعنا:',
  'وقد يهمك أيضا قراءة:',
  'مواد ذات صلة',
  'روابط ذات صلة',
  'موضوعات متعلقة',
  'مواضيع قد تهمك',
  'أخبار قد تهمك',
  'من أرشيفنا:',
  'انظر أيضا:',
  'اطلع أيضا على:',
  'تصفح أيضا',
  'موضوع يهمك:',
  'خبر ذو صلة:',
];

const RELATED_SHAPES: Array<(label: string, i: number) => string> = [
  (label, i) => `<p>${label} ${link(title(i), i)}</p>`,
  (label, i) => `<p><strong>${label}</strong> ${link(title(i), i)}</p>`,
  (label, i) => `<div><h4>${label}</h4><ul>${links(i, 2)}</ul></div>`,
  (label, i) => `<div class="box"><span>${label}</span><div>${link(title(i), i)}</div></div>`,
  (label, i) => `<p><a href="/n/${i}"><b>${label}</b> ${title(i)}</a></p>`,
  (label, i) => `<blockquote><p>${label}</p><p>${link(title(i), i)}</p></blockquote>`,
  (label, i) =>
    `<section><h3>${label}</h3><article><a href="/n/${i}"><img alt="" src="data:,"><h4>${title(i)}</h4></a><time>3 مارس 2026</time></article></section>`,
  (label, i) => `<div>${label}<br>${link(title(i), i)}<br>${link(title(i + 1), i + 1)}</div>`,
];

const FOLLOW = [
  'تابعونا على فيسبوك وتويتر لمزيد من أخبارنا',
  'تابعوا صفحتنا على فيسبوك ليصلكم كل جديد',
  'لمتابعة آخر الأخبار اشترك في قناتنا على تلغرام',
  'لمتابعة أخبارنا أولا بأول تابعنا على منصة إكس',
  'انضم إلى قناتنا على واتساب لتصلك الأخبار العاجلة',
  'انضموا إلينا على تيليجرام',
  'تابع آخر الأخبار المحلية والعالمية عبر Google News',
  'تابعوا آخر أخبارنا عبر أخبار جوجل',
  'تابعنا عبر منصة إكس وفيسبوك وإنستغرام',
  'اشترك في قناتنا على يوتيوب وفعّل الجرس',
  'للاشتراك في خدمة الأخبار العاجلة عبر واتساب اضغط هنا',
  'اضغط هنا لمتابعتنا على فيسبوك',
  'كن أول من يعرف الخبر، تابعنا على تويتر',
  'يمكنكم متابعتنا على مواقع التواصل الاجتماعي',
  'لا تنس متابعتنا على إنستغرام',
  'شاركونا آراءكم عبر صفحتنا على فيسبوك',
  'تابعوا أخبارنا عبر تطبيق نبض',
  'للمزيد من الأخبار تابعونا على تويتر',
  'لمشاهدة المزيد من الفيديوهات اشتركوا في قناتنا على يوتيوب',
  'Follow us on Twitter',
];

const NEWSLETTERS = [
  'اشترك في النشرة البريدية ليصلك الجديد',
  'اشترك في نشرتنا الإخبارية اليومية',
  'سجل بريدك الإلكتروني لتصلك أهم الأخبار',
  'أدخل بريدك الإلكتروني للاشتراك في النشرة',
  'احصل على آخر الأخبار في بريدك كل صباح',
  'انضم إلى قائمتنا البريدية',
  'للاشتراك في نشرتنا البريدية المجانية اضغط هنا',
  'النشرة الإخبارية',
  'لتصلك آخر الأخبار والتحليلات، اشترك في نشرتنا الأسبوعية',
  'تصلك أهم الأخبار يوميا على بريدك، اشترك الآن في نشرتنا البريدية',
  'اشتركوا في القائمة البريدية لتصلكم رسائلنا',
  'فعّل الإشعارات لتصلك آخر الأخبار',
  'فعّل خدمة التنبيهات العاجلة ليصلك كل جديد',
];

const APPS = [
  'حمّل التطبيق من متجر هاتفك',
  'حمل تطبيقنا الآن مجانا',
  'حمّلوا تطبيق الموقع على هواتفكم',
  'لتحميل التطبيق اضغط هنا',
  'نزّل التطبيق الآن لمتابعة الأخبار لحظة بلحظة',
  'متوفر الآن على App Store وGoogle Play',
  'تطبيقنا متاح على آب ستور وجوجل بلاي',
  'لقراءة الأخبار على هاتفك حمل التطبيق',
  'اقرأ هذا الخبر على تطبيقنا للهواتف الذكية',
  'تحميل تطبيق الأخبار للآيفون والأندرويد',
  'احصل على تطبيقنا من Google Play',
];

const SHARES = [
  `<ul>${['فيسبوك', 'تويتر', 'واتساب', 'تلغرام'].map((name) => `<li><a href="#">${name}</a></li>`).join('')}</ul>`,
  '<div>شارك: <a href="#">فيسبوك</a> <a href="#">تويتر</a> <a href="#">لينكد إن</a></div>',
  '<div><span>شارك هذا الخبر</span><a href="#">Facebook</a><a href="#">Twitter</a><a href="#">WhatsApp</a></div>',
  '<div><p>شارك المقال</p><button>نسخ الرابط</button><button>طباعة</button></div>',
  '<div><a href="#">مشاركة عبر فيسبوك</a> <a href="#">مشاركة عبر واتساب</a></div>',
  '<p>شاركها <a href="#">فيسبوك</a> <a href="#">X</a></p>',
  '<div>مشاركة الخبر عبر: <a href="#">واتساب</a> | <a href="#">تلغرام</a> | <a href="#">البريد</a></div>',
  '<p><a href="#">شارك على فيسبوك</a></p>',
  '<p><a href="#">أرسل إلى صديق</a> - <a href="#">اطبع المقال</a> - <a href="#">احفظ المقال</a></p>',
  '<div><a href="#">غرّد</a><a href="#">شارك</a><a href="#">أرسل</a></div>',
];

const poll = (question: string, answers: string[], button: string, heading = '') =>
  `<div>${heading && `<h4>${heading}</h4>`}<form><p>${question}</p>${answers
    .map((answer) => `<label><input type="radio" name="q${answer.length}"> ${answer}</label>`)
    .join('')}<button>${button}</button></form></div>`;
const POLLS = [
  poll('هل تؤيد العمل من المنزل يومين في الأسبوع؟', ['نعم', 'لا', 'لا أعرف'], 'صوّت'),
  poll('ما رأيك في تصميم الموقع الجديد؟', ['ممتاز', 'جيد', 'ضعيف'], 'أرسل', 'استطلاع رأي'),
  poll('أي المنتخبات تتوقع فوزه بالبطولة؟', ['الأول', 'الثاني'], 'تصويت', 'شارك في الاستطلاع'),
  '<div><h3>استطلاع</h3><p>هل تتوقع تحسن الطقس غدا؟</p><ul><li><input type="radio" name="s"> نعم</li><li><input type="radio" name="s"> لا</li></ul><a href="#">عرض النتائج</a></div>',
];

const RULES = [
  'الآراء والتعليقات المنشورة لا تعبر بالضرورة عن رأي الموقع بل عن رأي أصحابها',
  'التعليقات المنشورة تعبر عن آراء أصحابها ولا تمثل رأي الصحيفة',
  'شروط التعليق: عدم الإساءة للكاتب أو للأشخاص أو للمقدسات، والابتعاد عن التحريض الطائفي والعنصري والشتائم.',
  'يرجى الالتزام بقواعد النشر وعدم استخدام ألفاظ نابية في التعليقات، ويحتفظ الموقع بحق حذف أي تعليق مخالف.',
  'عزيزي القارئ، نرجو الالتزام بآداب الحوار عند كتابة التعليقات، ولن تنشر التعليقات التي تتضمن إساءة أو تشهيرا.',
  'تنويه: التعليقات لا تخضع للرقابة قبل النشر، ويتحمل كاتب التعليق مسؤولية ما ورد فيه.',
  'لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *',
  'نرحب بتعليقاتكم، ويحق للإدارة عدم نشر التعليقات المسيئة أو الخارجة عن موضوع النقاش.',
];
const COMMENT_LINES = [
  '<h3>أضف تعليقا</h3>',
  '<div><a href="#comments">التعليقات (3)</a></div>',
  '<div><a href="#c">اترك تعليقا</a></div>',
];

const ADS = [
  'مساحة إعلانية',
  'إعلان',
  'إعلانات',
  '- إعلان -',
  '[إعلان]',
  'Advertisement',
  'ADVERTISEMENT',
  'محتوى إعلاني',
  'إعلان ممول',
  'محتوى ممول',
  'مادة إعلانية',
  'يستمر المقال بعد الإعلان',
  'يستكمل الخبر بعد الإعلان',
  'تابع القراءة بعد الإعلان',
  'مواصلة القراءة بعد الإعلان',
  'أكمل القراءة أسفل الإعلان',
  'الإعلان',
  'برعاية',
  'Sponsored',
  'AD',
];

/** Cuts a list into plans, so that no page is more noise than story. */
export function inParts(name: string, blocks: readonly string[], most = 8): Plan[] {
  const plans: Plan[] = [];
  for (let i = 0; i < blocks.length; i += most) plans.push({ name, blocks: blocks.slice(i, i + most) });
  return plans;
}

function insidePlans(): Plan[] {
  const plans: Plan[] = [];
  for (let i = 0; i < TEMPLATES.length; i += 4) {
    plans.push({ name: 'placeholder in a sentence', insides: TEMPLATES.slice(i, i + 4) });
  }
  return plans;
}

const FILLED = [...TEMPLATES, ...VALUES];

/** Everything that is planted, a page for each. */
export const PLANS: Plan[] = [
  ...COPIES.map((copy): Plan => ({ name: `copy: ${copy}`, copy })),
  ...inParts('placeholder alone', [...FILLED, ...LEAKED].map(wrapped)),
  ...inParts(
    'placeholder beside a label',
    FILLED.flatMap((value, i) => [0, 1].map((j) => wrapped(turn(BESIDE, i * 2 + j)(value), i + j))),
  ),
  ...inParts('placeholder behind a label apart', FILLED.map(labelApart)),
  ...insidePlans(),
  ...inParts(
    'related',
    RELATED_LABELS.flatMap((label, i) => [0, 1].map((j) => turn(RELATED_SHAPES, i * 3 + j * 5)(label, i))),
    5,
  ),
  ...inParts('follow us', FOLLOW.map(wrapped), 6),
  ...inParts('newsletter', NEWSLETTERS.map(wrapped), 6),
  ...inParts('app', APPS.map(wrapped), 6),
  ...inParts('share bar', SHARES, 3),
  ...inParts('poll', POLLS, 2),
  ...inParts('comment rules', [...RULES.map(wrapped), ...COMMENT_LINES], 6),
  ...inParts('ad label', ADS.map(wrapped), 6),
];
