/** Template text that a site's software should have filled in and did not. */

import { leakedCode } from './leaked-code.ts';
import { wordCount } from './page.ts';
import { findSpans, isSampleText, NOT_PLAIN, type PlaceholderRule, SUSPECT } from './placeholder-forms.ts';
import { isNextLabel, isUnit, LABEL_WORDS, saysNothing, wordsOf } from './placeholder-labels.ts';
import { CODE, EDITABLE, TABLE } from './regions.ts';
import { siteText } from './site-text.ts';
import type { PageBlock } from './walk.ts';

/** A placeholder in a block: where it is in the block's nodes, or the whole block. */
export interface FoundPlaceholder {
  rule: PlaceholderRule;
  /** Parts of Text nodes to take out; empty when the whole block goes. */
  parts: Array<{ node: Text; start: number; end: number }>;
}

/** Values that a script printed instead of text; noise only alone in a block or beside a label. */
const BARE =
  /(?<![\w.])(?:undefined|null|NULL|NaN|\[object [A-Z]\w{2,30}\]|Invalid [Dd]ate(?:Time)?|\[[a-z_]{3,20}\]|\$[a-z_]\w{2,30}|\{\$?[a-z][\w.-]{1,40}(?: [\w-]{1,30}){0,2}\})(?![\w.])|(?<![\w.:/@#{-])(?:(?!(?:ERR|DNS|HTTP|SSL|SQL|STOP)_)[A-Z]{2,20}(?:_[A-Z0-9]{2,20}){1,6}|(?![a-z.]{3,40}\.(?:com|org|net|gov|edu|info|int|[a-z]{2})(?![\w.]))(?:articles?|post|news|common|lang|labels?|messages?|msg|ui|page|menu|footer|header|buttons?|form|errors?|comments?|share|meta|widget|translation|i18n|strings|recipe|match|map|poll|user|author)(?:\.[a-z][A-Za-z0-9_]{1,30}){1,5}|[a-z][a-z0-9]{1,20}(?:\.[a-z][a-z0-9]{1,20}){0,3}\.[a-z]{2,20}(?:_[a-z]{2,20}|[A-Z][a-z]{1,20}){1,3}|[:!%](?!null\b|undefined\b)[a-z]{3,20}(?:_[a-z]{2,20}){0,3}|@(?:count|total|number|quantity|amount|title|author|date|minutes|views|comments)|@(?:date|field|node|page|time|created|changed)_[a-z]{3,20}(?:_[a-z]{2,20})?|@[a-z]{3,20}_(?:formatted|date|time|count|title|label|url)|0{4}-0{2}-0{2}(?: 0{2}:0{2}:0{2})?|0?1\/0?1\/(?:0001|1970)(?:[ T,-]{1,3}\d{1,2}:\d{2}(?::\d{2})?(?: ?(?:[صم]|[AP]M))?)?|1970-01-01(?:[ T]\d{2}:\d{2}(?::\d{2})?Z?)?|(?:الخميس،? )?0?1 (?:يناير|جانفي|كانون الثاني)(?:\/يناير)?،? 1970(?:[ ,–-]{1,3}\d{1,2}:\d{2}(?: ?[صم])?)|30 نوفمبر -0001|30\/11\/-0001)(?![\w./@}-])/g;
/** One look that most blocks fail before BARE is tried. */
const BARE_WORD =
  /undefined|null|NULL|NaN|object [A-Z]|Invalid [Dd]|\[[a-z]|\$[a-z_]|\{\$?[a-z]|[A-Z]{2}_[A-Z]|[a-z]\.[a-z]|[:!%@][a-z]{3}|-0001|0{4}-0|1\/0001|1970/;
/** Of these values, those that no sentence has in so short a line. */
const NEVER_WORDS = /undefined|NaN|Invalid [Dd]ate/;
/** Labels that announce a value without a colon, folded or not. */
const BARE_LABEL =
  /^(?:بقلم|كتب|كتبت|كتبه|إعداد|اعداد|تحرير|المصدر|الكاتب|الكاتبة|المحرر|نشر في|نُشر في|نشر بتاريخ|تم النشر|تاريخ النشر|(?:[آا]خر )?(?:تحديث|تعديل|تنقيح)(?: بتاريخ| في| يوم)?|منذ|قبل|القسم|التصنيف|التعليقات|تعليقات|المشاهدات|القراءات|الزيارات|مشاهدات|قراءات|زيارات|السعر|by|on)$/i;

/** What frameworks set on a template until they have filled it in. */
const PENDING = '[v-cloak],[x-cloak],[ng-cloak],.ng-cloak';

/**
 * Looks for unfilled template text in one block.
 *
 * @returns null when there is none; code, editable text and blocks of megabytes are never looked at.
 */
export function findPlaceholders(block: PageBlock): FoundPlaceholder | null {
  if (block.regions & (CODE | EDITABLE) || block.text.length > 20_000) return null;
  const { text } = block;
  if (!NOT_PLAIN.test(text)) return null;
  if (text.length <= 120 && BARE_WORD.test(text)) {
    // The first day of computers is a day of history in a table.
    const isDayOfTable = /1970/.test(text) && (block.regions & TABLE || block.box.tagName === 'DD');
    if (text.length <= 90 && !isDayOfTable && isBareValue(text)) return { rule: 'bare-value', parts: [] };
  }
  const bare = text.length <= 120 && BARE_WORD.test(text) && !isSentence(block) ? bareNodes(block) : [];
  if (isSampleText(text)) return { rule: 'sample-text', parts: [] };
  const leaked = leakedCode(text);
  if (leaked) return { rule: leaked, parts: [] };
  const only: FoundPlaceholder | null = bare.length ? { rule: 'bare-value', parts: bare } : null;
  const raw = block.nodes.map(siteText).join('');
  if (!SUSPECT.test(raw)) return only;
  const { spans, rule } = findSpans(raw);
  if (spans.some(([start, end]) => isMention(raw, start, end))) return null;
  if (!spans.length || !rule) return only;
  if (bare.length || (text.length <= 120 && !isSentence(block))) addValues(raw, spans);
  if (block.element.closest(PENDING)) return null;
  if (block.nodes.length > 1) widenToNodes(block, spans);
  widenToPieces(raw, spans);
  const isLine = text.length <= 120 && !/[؟!،؛]|\.(?:\s|$)/.test(text);
  for (const span of spans) takeLabel(raw, span, isLine);
  const pieces: string[] = [];
  let from = 0;
  for (const [start, end] of spans) {
    pieces.push(raw.slice(from, start));
    from = end;
  }
  pieces.push(raw.slice(from));
  if (saysNothing(pieces, block.heading > 0 && block.heading <= DEEPEST)) return { rule, parts: [] };
  const parts = toNodes(block.nodes, spans);
  // The blank in front of a placeholder went with it.
  const others = bare.flatMap((value) => {
    const next = parts.find((part) => part.node === value.node && value.start < part.end && value.end > part.start);
    if (!next) return [value];
    return value.start < next.start ? [{ ...value, end: next.start }] : [];
  });
  const placeOf = ({ node }: (typeof parts)[number]): number => block.nodes.indexOf(node);
  const inOrder = [...parts, ...others].sort((a, b) => placeOf(a) - placeOf(b) || a.start - b.start);
  return { rule, parts: inOrder };
}

/** «نشر في: Invalid Date | المشاهدات: {{ n }}»: values beside template text, which no language has. */
function addValues(raw: string, spans: Array<[number, number]>): void {
  for (const { index, 0: value } of raw.matchAll(/(?<![\w.])(?:undefined|NaN|Invalid [Dd]ate(?:Time)?)(?![\w.])/g)) {
    const end = index + value.length;
    if (!spans.some(([from, to]) => index < to && end > from)) spans.push([index, end]);
  }
  spans.sort((a, b) => a[0] - b[0]);
}

/** Headings below are set for their size: «<h6>نشر في: {{ d }}</h6>». */
const DEEPEST = 3;

/** Whether a line reads as a sentence: by its marks, where its pieces do not all stand in elements of their own. */
function isSentence({ text, nodes, element }: PageBlock): boolean {
  if (/[.؟!؛](?=\s|$)/.test(text)) return true;
  return text.includes('،') && nodes.some((node) => node.parentElement === element && siteText(node).trim() !== '');
}

/** «يظهر {{name}} مكان الاسم», «ظهرت عبارة «{flight_no}»»: the sentence speaks of the template text itself. */
function isMention(raw: string, start: number, end: number): boolean {
  const before = raw.slice(Math.max(0, start - 40), start);
  const behind = raw.slice(end, end + 3);
  if (wordCount(wordsOf(raw)) < MENTION_WORDS) return false;
  const value = raw.slice(start, end);
  if (
    OTHERS_MARK.test(value) ||
    (value.startsWith('Invalid') && ON_DEVICES.test(raw.slice(Math.max(0, start - ON_DEVICES_UNITS), start)))
  )
    return true;
  if (ABOUT_TEMPLATES.test(raw) && QUOTED.test(raw.slice(0, start))) return true;
  return (SPOKEN_OF.test(before) && !/https?:/.test(value)) || (/[«"“]\s*$/.test(before) && /^\s*[»"”]/.test(behind));
}

/** What spreadsheets print, and tags of posts and transcripts: a sentence that has it tells of one. */
const OTHERS_MARK = /^#(?:[A-Z]+[!?]|DIV\/0!|N\/A|#{5,})|^\[[A-Z]+\]$/;
/** «فظهر في تطبيق ثالث: Invalid Date.» */
const ON_DEVICES =
  /تاريخ|تطبيق|شاش[ةا]|في (?:ال)?برنامج|برنامج (?:ال)?(?:حاسوب|حجز|حجوز|محاسب)|برامج|خطأ|خلل|عبارة|رسالة|ظهر|حاسوب|كمبيوتر|[أا]جهزة|جهاز|سطر|مكتوب|حبر|(?<![ء-ي])قائمة|جواب|بخط/;
/** In front of the value, within so many units. */
const ON_DEVICES_UNITS = 60;
/** Words of a sentence that may speak of template text. */
const MENTION_WORDS = 6;
const SPOKEN_OF =
  /(?:^|[\sوبكل])(?:مثل|(?:ال)?(?:عبارة|كلمة|رمز|علامة|صيغة|وسم|متغير|قوسين|قالب|سطر|مجلد|مسار|خطأ)|المعقوفين|الأقواس|شكل|هكذا|كتابة|[اأتي]كتب|[يت]ظهر|ظهرت?|[يت]عرض)\s*[:،]?\s*$/;

/** «… بنص قالب لم يُملأ: «مرحبا {{name}}»»: quoted in a sentence on what a machine wrote. */
const ABOUT_TEMPLATES = /قالب|قوالب|[إا]شعار|برمج|شيفر|متغير|رسال[ةه] نصي/;
const QUOTED = /[«“][^»”]*$/;

/** «14 رمضان · المشاهدات {{ n }}»: the name of what is counted goes with the count; behind a sentence only where a colon is. */
function takeLabel(raw: string, span: [number, number], isLine: boolean): void {
  span[0] -= (isLine ? COUNTED : COUNTED_APART).exec(raw.slice(0, span[0]))?.[0].length ?? 0;
  if (!isLine) return;
  // «كتب: فلان - تصوير {{ name }}»: who did it and when, between bars and ends.
  if (/^\s*(?:$|[|•·/–—-])/.test(raw.slice(span[1]))) span[0] -= DONE.exec(raw.slice(0, span[0]))?.[0].length ?? 0;
}

const DONE =
  /\s*(?:^|[|•·/–—-])\s*(?:تصوير|عدسة|بقلم|كتب|كتبت|إعداد|اعداد|تحرير|المصدر|المحرر|نُ?شر(?: في| بتاريخ)?|آخر تحديث|اخر تحديث|تحديث)\s*[:：]?\s*$/;

const COUNTED = /(?<![ء-ي])(?:عدد )?(?:ال)?(?:مشاهدات|قراءات|زيارات|تعليقات|مشاركات)\s*[:：]?\s*$/;
const COUNTED_APART = /(?<=[.؟!»)]\s{0,3})(?:عدد )?(?:ال)?(?:مشاهدات|قراءات|زيارات|تعليقات|مشاركات|زوار)\s*[:：]\s*$/;

/** «<span>12 مارس</span><span>{{ n }} مشاهدة</span>»: a label or unit goes with the value in the element that the two have for themselves. */
function widenToNodes({ nodes, element }: PageBlock, spans: Array<[number, number]>): void {
  let offset = 0;
  for (const node of nodes) {
    const data = siteText(node);
    const start = offset;
    const end = start + data.length;
    offset = end;
    if (node.parentElement === element) continue;
    const inside = spans.filter(([from, to]) => from >= start && to <= end);
    const [first] = inside;
    if (!first) continue;
    const pieces: string[] = [];
    let from = start;
    for (const [spanStart, spanEnd] of [...inside, [end, end] as const]) {
      pieces.push(data.slice(from - start, spanStart - start));
      from = spanEnd;
    }
    if (!saysNothing(pieces, false)) continue;
    spans.splice(spans.indexOf(first), inside.length, [start, end]);
  }
}

/** «كتب فلان | الناشر: {{ n }} | صفحة {{ n }} من {{ n }}»: a piece between bars that says nothing goes whole, with its bar. */
function widenToPieces(raw: string, spans: Array<[number, number]>): void {
  if (!/[|•·]/.test(raw)) return;
  for (const { index, 0: piece } of [...raw.matchAll(/[|•·]?[^|•·]+/g)]) {
    const inside = spans.filter(([from, to]) => from >= index && to <= index + piece.length);
    const [first] = inside;
    if (!first || piece.length === raw.length) continue;
    const around: string[] = [];
    let from = 0;
    for (const [start, end] of [
      ...inside.map(([a, b]) => [a - index, b - index] as const),
      [piece.length, 0] as const,
    ]) {
      around.push(piece.slice(from, start));
      from = end;
    }
    if (saysNothing(around, false)) spans.splice(spans.indexOf(first), inside.length, [index, index + piece.length]);
  }
}

/** A script's value alone, or with nothing but labels before it and units behind. */
export function isBareValue(text: string): boolean {
  // What stands in braces has a form of its own.
  if (/[{[]\s*[{[%]|<[%?]/.test(text)) return false;
  const pieces = text.split(BARE);
  if (pieces.length < 2) return false;
  const [before = '', ...rest] = pieces;
  const label = wordsOf(before);
  if (
    label &&
    !(/[:：|(/–—-]\s*["']?$/.test(before.trimEnd()) && wordCount(label) <= LABEL_WORDS) &&
    !BARE_LABEL.test(label) &&
    !(wordCount(label) <= 3 && NEVER_WORDS.test(text))
  ) {
    return false;
  }
  if (/[.؟!،]\s*\S/.test(before) || (OF_THE_STORY.test(before) && !NEVER_WORDS.test(text))) return false;
  // A word behind a value that nothing announces is what is counted; behind a label it may be the rest of a sentence.
  return rest.every(
    (piece, i) =>
      isUnit(wordsOf(piece)) ||
      /^\s*\/\s*\d{1,3}$/.test(piece) ||
      (rest.length === 1 &&
        ONE_WORD.test(piece.trim()) &&
        (!label || (/[:：]\s*$/.test(before) && !A_WORD.test(text)))) ||
      (i < rest.length - 1 && isNextLabel(piece)),
  );
}

/** Labels of facts that a story has, whose value looks like a machine's: an error, an account, a day of birth. */
const OF_THE_STORY =
  /خطأ|(?:رمز|كود)(?! (?:الخبر|المقال|الموضوع|التقرير|المادة))|ملف|رسالة|عملة|حساب|سهم|لوحة|ميلاد|مواليد|تأسيس|إنشاء/;

/** A value that has an element of its own, or bars, in a line of small print: «<span>12 مارس</span><span>NaN دقائق</span>». */
function bareNodes({ nodes, element }: PageBlock): FoundPlaceholder['parts'] {
  return nodes.flatMap((node) => {
    const data = siteText(node);
    if (node.parentElement !== element && isBareValue(data.trim())) return [{ node, start: 0, end: data.length }];
    // «COM_CONTENT_WRITTEN_BY فلان»: the name of a text in its place.
    const key = KEY.exec(data);
    if (key) return [{ node, start: 0, end: key[0].length }];
    return [...data.matchAll(/(?:^|[|•·])[^|•·]+/g)]
      .filter(([part]) => part.length < data.trim().length && isBareValue(part.replace(/^[|•·]/, '').trim()))
      .map(({ index, 0: { length } }) => ({ node, start: index, end: index + length }));
  });
}

const KEY = /^\s*(?!(?:ERR|DNS|HTTP|SSL|SQL|STOP)_)[A-Z]{2,20}(?:_[A-Z0-9]{2,20}){2,6}:?\s+(?=[ء-ي])/;

const ONE_WORD = /^[ء-ي\u064b]{1,12}$/;
/** Values that a sentence may say. */
const A_WORD = /null|undefined/i;

/** Spans over the joined text as parts of the nodes; a space that would be doubled goes with the placeholder. */
function toNodes(nodes: Text[], spans: Array<[number, number]>): FoundPlaceholder['parts'] {
  const parts: FoundPlaceholder['parts'] = [];
  let offset = 0;
  for (const node of nodes) {
    const data = siteText(node);
    const { length } = data;
    for (const [from, to] of spans) {
      let start = Math.max(0, from - offset);
      const end = Math.min(length, to - offset);
      if (start >= end) continue;
      if (start > 0 && /\s/.test(data.charAt(start - 1)) && (end === length || /[\s.،,؛:؟!]/.test(data.charAt(end))))
        start--;
      parts.push({ node, start, end });
    }
    offset += length;
  }
  return parts;
}
