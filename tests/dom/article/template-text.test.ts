/** Template text as it slips through to the reader: alone, in a line of small print, inside a sentence. */
import { describe, expect, it } from 'vitest';
import { hiddenWith } from './hidden-with.ts';

describe('a line that says nothing without it goes whole', () => {
  it.each([
    '<p>آخر تحديث: 01/01/1970 03:00</p>',
    '<p>نُشر: الخميس 1 يناير 1970 - 02:00 ص</p>',
    '<p>قراءات: %totalcount</p>',
    '<p>[node:created:custom:d/m/Y]</p>',
    '<p>[shortcode_not_found: inline_related]</p>',
    '<p>[wpvideo w8Kd3]</p>',
    '<p>$$HEADLINE_2$$</p>',
    '<p>$SHOW_TITLE$ – الحلقة $EP$</p>',
    '<p>@@VIDEO:392@@</p>',
    '<p>المصدر: [[اسم المصدر]]</p>',
    '<p>نص تجريبي نص تجريبي نص تجريبي</p>',
    '<p>NaN د قراءة</p>',
    '<p>يقرأ معك هذه الصفحة الآن: {{ presence.readers }} شخصًا</p>',
    '<p>سعر سهم «مرافئ» الآن: &#36;{quote.last} درهم</p>',
    '<p>يتابع هذه التغطية الآن {{liveReaders}} قارئاً</p>',
    '<p>الخرطوم: $(weather.temp) درجة</p>',
    '<p>آخر تحديث: @date_formatted</p>',
    '<p>[No text in field]</p>',
    '<p>##ADS_INSIDE_NEWS_300x250##</p>',
    '<p>{"status":"error","code":500,"data":null,"message":"widget not found"}</p>',
    '<p>عزيزي {{user.first_name}}، تُعرض المادة {{item.title}} في {{item.country}} الساعة {{item.time}}</p>',
    '<p>%FIRST_NAME%، لم نرك منذ %DAYS_AWAY% يوماً، وفاتك %TITLE_1% ثم %TITLE_2%</p>',
    '<section><span>الوسوم:null</span></section>',
    '<p>نُشر في: Invalid date</p>',
    '<dl><dt>حُدثت الصفحة في</dt><dd>Invalid DateTime</dd></dl>',
    '<p>حجم الخط: @media (max-width: 600px) { .tools { display: none; } }</p>',
    '<p><b>تنسيق الصفحة</b>: <i>.text p{line-height:2;font-size:17px}</i></p>',
    '<p>{# teaser.html.twig #}{{ content.teaser }}</p>',
    '<p>self.__next_f.push([1,"4:HL[\\"/css/9a.css\\",\\"style\\"]"])</p>',
    '<p>Sys.WebForms.PageRequestManager._initialize("ctl00$Main", "form1", [], [], 90, "ctl00");</p>',
    '<p>Site.settings.path = "/"; Site.widgets.attach(document);</p>',
    '<p>if (typeof FB !== "undefined") { FB.XFBML.parse(); }</p>',
    '<p>@foreach (var tag in Model.Tags) { @tag.Name }</p>',
    '<p>اطّلع على الخبر {!! $row->views !!} قارئ حتى الآن</p>',
    '<p>المشاهدات: [EasyDNNnews:NumberOfViews]</p>',
    '<section><h5>نُشر في</h5><span>Invalid Date</span></section>',
    '<p>الساعة Invalid Date بتوقيت مكة المكرمة</p>',
    '<p>التقييم | NaN / 5</p>',
    '<p>صدر في العدد المؤرخ – {0}</p>',
    '<p>معرض الصور ← .gallery-item{float:right;width:33%}</p>',
    '<p><code>undefined</code></p>',
    '<ul><li>atOptions = { "key" : "9f2b", "format" : "iframe", "height" : 250 };</li></ul>',
  ])('%s', async (piece) => {
    const hidden = await hiddenWith(piece);
    expect(hidden).toHaveLength(1);
    expect(hidden[0]).toMatch(/^placeholder: /);
  });
});

it('all values between bars go', async () => {
  const hidden = await hiddenWith('<p>وقت القراءة: null دقائق | {{{ item.count }}} مشاهدة</p>');
  expect(hidden.join('')).toContain('وقت القراءة: null دقائق');
  expect(hidden.join('')).toContain('{{{ item.count }}} مشاهدة');
});

describe('of a line that says something only the placeholder goes', () => {
  it.each([
    ['<p>وقال المدير إن المسجلين الـ @count قرروا العودة إلى مقاعدهم في الخريف المقبل.</p>', '@count'],
    ['<p>وحجزت المصالح !quantity كيلوغراما من البضاعة في سوقي الميناء والقلعة.</p>', '!quantity'],
    ['<div><span>COM_CONTENT_WRITTEN_BY سمير الحداد</span></div>', 'COM_CONTENT_WRITTEN_BY'],
    [
      '<div><span>حاورتها: هالة رمزي</span> <span>undefined</span> <span>الميناء، 22 كانون الثاني 2025</span></div>',
      'undefined',
    ],
    ['<div>كتب: سمير الحداد - تصوير %AUTHOR%</div>', '- تصوير %AUTHOR%'],
    [
      '<p>وقال مدير الميناء إن الرصيف الجديد Invalid Date سيفتح أمام الصيادين قبل نهاية الشهر المقبل.</p>',
      'Invalid Date',
    ],
    [
      '<p>وقال مدير الميناء إن الرصيف الجديد [object Object],[object Object] سيفتح أمام الصيادين قبل نهاية الشهر المقبل.</p>',
      '[object Object],[object Object]',
    ],
    [
      '<p>وقال مدير الميناء إن الرصيف الجديد @media (max-width: 600px) { .tools { display: none; } } سيفتح أمام الصيادين قبل نهاية الشهر المقبل.</p>',
      '@media (max-width: 600px) { .tools { display: none; } }',
    ],
    [
      '<p>وقال مدير الميناء إن الرصيف الجديد .ad-slot{display:block;margin:0 auto} سيفتح أمام الصيادين قبل نهاية الشهر المقبل.</p>',
      '.ad-slot{display:block;margin:0 auto}',
    ],
    [
      "<p>وقال مدير الميناء إن الرصيف الجديد $(document).ready(function(){ $('.news').slick({dots:true}); }); سيفتح أمام الصيادين قبل نهاية الشهر المقبل.</p>",
      "$(document).ready(function(){ $('.news').slick({dots:true}); });",
    ],
    [
      "<p>وقال مدير الميناء إن الرصيف الجديد googletag.cmd.push(function() { googletag.display('div-ad-4'); }); سيفتح أمام الصيادين قبل نهاية الشهر المقبل.</p>",
      "googletag.cmd.push(function() { googletag.display('div-ad-4'); });",
    ],
    [
      '<p>وقال مدير الميناء إن الرصيف الجديد (adsbygoogle = window.adsbygoogle || []).push({}); سيفتح أمام الصيادين قبل نهاية الشهر المقبل.</p>',
      '(adsbygoogle = window.adsbygoogle || []).push({});',
    ],
    [
      "<p>وقال مدير الميناء إن الرصيف الجديد var slot = document.getElementById('slot-2'); if (slot) { slot.style.display = 'none'; } سيفتح أمام الصيادين قبل نهاية الشهر المقبل.</p>",
      "var slot = document.getElementById('slot-2'); if (slot) { slot.style.display = 'none'; }",
    ],
    [
      '<p>وقال مدير الميناء إن الرصيف الجديد <span>window.dataLayer = window.dataLayer || []; function gtag(){dataLayer.push(arguments);}</span> سيفتح أمام الصيادين قبل نهاية الشهر المقبل.</p>',
      'window.dataLayer = window.dataLayer || []; function gtag(){dataLayer.push(arguments);}',
    ],
    ['<p>وقال مدير الميناء إن الرصيف الجديد var x = 1; سيفتح أمام الصيادين قبل نهاية الشهر.</p>', 'var x = 1;'],
    [
      '<p>ووفق برنامج الترميم الذي أعلن في الميناء Invalid Date سيفتح الرصيف أمام الصيادين قبل نهاية الشهر.</p>',
      'Invalid Date',
    ],
  ])('%s', async (piece, gone) => {
    expect(await hiddenWith(piece)).toEqual([`placeholder: ${gone}`]);
  });
});

describe('what is put around a text goes, and the text stays', () => {
  it.each([
    ['<p>[dropcap]و[/dropcap]قال مدير الميناء إن الرصيف الجديد سيفتح قبل نهاية الشهر.</p>', '[dropcap] [/dropcap]'],
    ['<p>وقال مدير الميناء: [quote]سنفتح الرصيف قبل نهاية الشهر[/quote] أمام الصيادين.</p>', '[quote] [/quote]'],
    ['<p>وقال مدير الميناء إن الرصيف الجديد [/caption] سيفتح قبل نهاية الشهر.</p>', '[/caption]'],
    ['<p>[b]وقال[/b] مدير الميناء إن الرصيف الجديد سيفتح قبل نهاية الشهر.</p>', '[b] [/b]'],
    ['<p>وقال مدير الميناء [youtube]dQw4w9[/youtube] إن الرصيف سيفتح غدا.</p>', '[youtube]dQw4w9[/youtube]'],
  ])('%s', async (piece, gone) => {
    const hidden = await hiddenWith(piece);
    expect(hidden.map((line) => line.replace('placeholder: ', '')).join(' ')).toBe(gone);
  });
});

describe('words of a story stay', () => {
  it.each([
    '<p>وقال إن برمجيات الفدية [ransomware] أصابت أجهزة الميناء [sic] كلها أمس.</p>',
    '<p>وكتب كثيرون [b] ثم نسوا أن يغلقوا ما فتحوا، حتى يضيف مشرف المنتدى [/b] في آخر السطر.</p>',
    '<p>وظهرت Invalid Date على شاشات المطار مكان مواعيد الرحلات، فتأخر المسافرون ساعتين.</p>',
    '<p>ورأى المسافرون عبارة «Invalid Date» على الشاشات طوال صباح أمس حتى أعيد تشغيل الأجهزة.</p>',
    '<p>وكتب المبرمج body { direction: rtl; } في أول الملف ليقلب اتجاه الصفحة كلها من اليمين.</p>',
    '<p>وقال المدرب إن الخطة (4-3-3) لم تنجح; ثم لعب فريق Al Wadi United (B) بخطة أخرى.</p>',
    '<p>وفي 1 يناير 1970 بدأ العمل بالتوقيت الجديد في البلاد كلها.</p>',
    '<p>والأولى تعني <em>undefined</em>، والثانية أن أحدا ترك الخانة خالية</p>',
    '<p>تويتر: @nadi_alqalaa</p>',
    '<p>ونشر النادي على حسابه @alnadi_2 صورا من التدريب الأخير قبل المباراة.</p>',
    '<p>وارتفعت الأسعار 3% في الربع الأول و5% في الثاني بحسب الغرفة.</p>',
    '<p>وقال: «تسلمنا [أي الوزارة] الملف كاملا قبل أسبوع».</p>',
  ])('%s', async (piece) => {
    expect(await hiddenWith(piece)).toEqual([]);
  });
});

it('a label without a colon goes with the value below it where a box holds nothing else', async () => {
  const box = '<div><div>البلد</div><div>[node:field_country:name]</div></div>';
  expect((await hiddenWith(box)).join('|').replace(/placeholder: /g, '')).toMatch(/البلد.*field_country/);
});
