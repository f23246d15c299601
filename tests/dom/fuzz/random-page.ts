/** Random pages for fuzzing: an article of sentences with whatever pages put around and between them. */
import * as fc from 'fast-check';

/** Sentences of the story; each says something of its own. */
export const SENTENCES = [
  'افتتح وزير النقل صباح اليوم الأربعاء الجسر الجديد الذي يربط ضفتي النهر وسط حضور كبير من أهالي المدينة.',
  'وقال المهندس المشرف على المشروع إن الأعمال استمرت ثلاث سنوات وشارك فيها مئات العمال من القرى القريبة.',
  'وأضاف أن الجسر سيخفف الزحام عن الطريق القديم ويقلل زمن الرحلة بين الحيين إلى أقل من عشر دقائق.',
  'وأوضحت البلدية أن الحافلات ستعبر الجسر مجانا في الأسبوع الأول قبل أن تبدأ الرحلات المنتظمة مطلع الشهر.',
  'وذكر عدد من أصحاب المتاجر أنهم ينتظرون عودة الزبائن بعد أن أثر إغلاق الطريق على البيع طوال الصيف.',
  'وأكد بيان الوزارة أن جسرا ثانيا سيبنى شمال المدينة إذا توفرت الأموال اللازمة له في موازنة العام المقبل.',
];

/** Short pieces that are noise, or look like it. */
const PIECES = [
  '{{ article.views }}',
  'عدد المشاهدات: {{ count }}',
  'undefined',
  'الكاتب: null',
  '[object Object]',
  'اقرأ أيضا',
  'إعلان',
  'تابعونا على فيسبوك وتويتر',
  'شارك',
  'نشر في 12 مارس 2024',
  'كتب: سالم الحداد',
  ' ',
  '\n\n',
  'نعم',
  'a',
  '{',
];

/** The same words as a careless copy has them: tashkeel dropped, tatweel put in, other blanks. */
const disguise = (text: string): string => text.replace(/ا/g, 'أ').replace(/ل/g, 'لـ').replace(/ /g, '  ');

const asHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const sentence = fc
  .tuple(fc.constantFrom(...SENTENCES), fc.boolean())
  .map(([text, isCopy]) => asHtml(isCopy ? disguise(text) : text));
const piece = fc.constantFrom(...PIECES).map(asHtml);
const mixed = fc
  .tuple(fc.constantFrom(...SENTENCES), fc.constantFrom('{{ name }}', '%AUTHOR%', '{0}'), fc.nat(12))
  .map(([text, noise, at]) => text.split(' ').toSpliced(at, 0, noise).join(' '));

const OPENINGS = [
  'div',
  'p',
  'section',
  'span',
  'b',
  'a href="/x"',
  'ul',
  'li',
  'table',
  'tr',
  'td',
  'blockquote',
  'h2',
  'aside',
  'figure',
  'figcaption',
  'form',
  'button',
  'div style="display:none"',
  'div style="visibility:hidden"',
  'div class="related"',
  'div class="comments"',
  'div contenteditable="true"',
  'p data-khulasa-hidden="clutter"',
  'div data-khulasa-text=""',
  'div data-shadow=""',
  'pre',
  'details',
  'svg',
];
const VOIDS = [
  '<br>',
  '<hr>',
  '<img alt="صورة">',
  '<input value="نص">',
  '<input type="radio" name="v">',
  '<!-- قول -->',
];

const { node } = fc.letrec<{ node: string; element: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: sentence },
    { weight: 2, arbitrary: piece },
    { weight: 1, arbitrary: mixed },
    { weight: 1, arbitrary: fc.constantFrom(...VOIDS) },
    { weight: 5, arbitrary: tie('element') },
  ),
  element: fc
    .tuple(fc.constantFrom(...OPENINGS), fc.array(tie('node'), { maxLength: 4 }))
    .map(([opening, children]) => `<${opening}>${children.join('')}</${opening.split(' ')[0]}>`),
}));

/** HTML of a body: most often an article with something random before, in and behind it, sometimes anything at all. */
export const randomBody: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.array(node, { maxLength: 3 }), fc.array(node, { maxLength: 4 }), fc.array(node, { maxLength: 5 }))
      .map(([before, inside, behind]) => {
        const [first, ...rest] = SENTENCES.map((text) => `<p>${text}</p>`);
        return `${before.join('')}<article><h1>افتتاح الجسر الجديد فوق النهر</h1><div>كتب: سالم الحداد</div>
<time datetime="2024-03-12">12 مارس 2024</time><div>${first}${inside.join('')}${rest.join('\n')}</div></article>${behind.join('')}`;
      }),
  },
  { weight: 1, arbitrary: fc.array(node, { maxLength: 8 }).map((nodes) => nodes.join('')) },
);

/** One thing that the site's own script does to its page; numbers pick the place. */
export interface Edit {
  kind: 'append' | 'remove' | 'retype' | 'move';
  place: number;
  other: number;
  html: string;
}

export const randomEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('append', 'remove', 'retype', 'move'),
  place: fc.nat(),
  other: fc.nat(),
  html: node,
});

/** Does an edit; in two documents of the same structure it does the same. */
export function doEdit(document: Document, { kind, place, other, html }: Edit): void {
  const elements = [...document.body.querySelectorAll('*')];
  const element = elements[place % Math.max(1, elements.length)];
  const target = elements[other % Math.max(1, elements.length)] ?? document.body;
  if (kind === 'append') target.insertAdjacentHTML('beforeend', html);
  else if (kind === 'remove') element?.remove();
  else if (kind === 'move' && element && !element.contains(target)) target.append(element);
  else if (kind === 'retype') {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let text = walker.nextNode(); text; text = walker.nextNode()) texts.push(text as Text);
    const text = texts[place % Math.max(1, texts.length)];
    if (text) text.data = html.replace(/<[^>]*>/g, ' ');
  }
}
