/** What stands around a placeholder: labels before it and units behind, which say nothing without it. */
import { wordCount } from './page.ts';

/** Words that a label and a unit beside a placeholder may have together. */
export const LABEL_WORDS = 4;

/** What is counted beside a placeholder: «{{ n }} مشاهدة». */
const UNIT =
  /^(?:(?:ال)?(?:مشاهد[ةه]|مشاهدات|قراء[ةه]|قراءات|زيار[ةه]|زيارات|زائر|مر[ةه]|مرات|تعليق|تعليقات|مشارك[ةه]|مشاركات|إعجاب|اعجاب|شخصا?|قارئا?|دقيق[ةه]|دقائق|د|ثاني[ةه]|ساع[ةه]|ساعات|يوم|كلم[ةه]|صوت|ريال|دولار|من(?: \d+)?|مئوي[ةه]|درج[ةه](?: مئوي[ةه])?|بتوقيت (?![غج]رينتش)[ء-ي]+(?: [ء-ي]+)?|of|views?|comments?|min(?:utes?)? ?(?:read)?)(?:\s+(?:(?:لل)?قراء[ةه]|مضت|[أا]خر[ىي]|جديد[ةه]?|(?:حتى )?الآن|حاليا))?)?$/i;

/**
 * Whether the text around the placeholders is nothing, or labels before and units behind: then the whole block says
 * nothing without them. A heading always says something.
 */
export function saysNothing(pieces: string[], isHeading: boolean): boolean {
  const plain = pieces.map(wordsOf);
  if (plain.every((piece) => !piece)) return true;
  if (isHeading) return false;
  const [before = '', ...rest] = plain;
  // «كتب: فلان - تصوير {{ name }}»: a label with its value says something.
  if (/[:：]\s*[ء-ي][^:：]*$/.test(pieces[0] ?? '')) return false;
  // «عزيزي {{ name }}، …»: a letter to whoever reads. «%A%، لم نرك منذ %B% …»: more gaps than words between them.
  if (GREETING.test(pieces[0] ?? '')) return true;
  if (rest.length >= MANY_GAPS && wordCount(plain.join(' ').trim()) <= rest.length * 3) return true;
  // «قرأه {{ n }} شخصا»: too little for a sentence.
  const around = wordCount(rest.join(' ').trim());
  if (!pieces.some((piece) => /[.؟!،«»]/.test(piece))) {
    if (wordCount(before) <= 3 && around <= 1) return true;
    // «صدر في العدد {{ n }} بتاريخ {{ d }}»: more gaps than a sentence has.
    if (rest.length >= 2 && wordCount(before) + around <= rest.length * 4) return true;
  }
  // «منبع الخبر: {{ s }}», «ارتفاع المحطة: {{ n }} مترا»: a label of any words, and a unit of any one.
  const last = rest[rest.length - 1] ?? '';
  if (
    rest.length === 1 &&
    /[:：]\s*$/.test(pieces[0] ?? '') &&
    wordCount(before) <= LABEL_WORDS + 2 &&
    wordCount(last) <= 1 &&
    !SAID.test(before) &&
    !pieces.some((piece) => /[.؟!،«»]/.test(piece.replace(A_NAME, '')))
  )
    return true;
  if (!rest.every((piece, i) => isUnit(piece) || (i < rest.length - 1 && isNextLabel(pieces[i + 1] ?? ''))))
    return false;
  const words = wordCount(before);
  const label = pieces[0] ?? '';
  // «نسخة للطباعة – الزيارة رقم {{ n }}»
  if (rest.length === 1 && !last && words <= LABEL_WORDS + 1 && COUNTED_BY.test(label) && !/[.؟!،]/.test(label))
    return true;
  if (words <= LABEL_WORDS + 1 && rest.length === 1 && READERS.test(label.replace(/[\u064b-\u0652]/g, ''))) return true;
  if (/[.؟!،]\s*\S/.test(label)) return false;
  return words <= 3 || (words <= LABEL_WORDS + 2 && /(?:[:：|]|\s[–—-])\s*$/.test(label));
}

/** What a site counts. */
const COUNTED_BY = /(?:^|\s)(?:ال)?(?:زيار[ةه]|مشاهد[ةه]|قراء[ةه]|خبر|مقال|ماد[ةه]) رقم\s*$/;

/** «سعر سهم «مرافئ» الآن:»: a name of a word or two inside a label. */
const A_NAME = /(?<=[ء-ي] )«[^«».؟!،]{1,20}»(?= [ء-ي]|\s*:)/;

const GREETING = /^\s*(?:عزيز(?:ي|تي|نا|تنا)|مرحب[اً]+|[أا]هل[اً]+|تحية طيبة)(?:\s(?:ب|بك|بكم|يا)){0,2}\s*$/;
const MANY_GAPS = 4;

/** «قرأ هذه الصفحة الآن {{ n }} شخصا». */
const READERS =
  /^\s*(?:تمت? (?:مشاهد|قراء)|[قي]ر[أا]|يقر[أا]|شاهد|يشاهد|تصفح|يتصفح|زار|تابع|يتابع|[اإ]طلع على)[ههااةت]{0,2}\s+(?:هذ[اه]\s+)?(?:ال)?(?:صفح|خبر|مقال|موضوع|ماد|تقرير|تغطي|بث|حدث)/;

/** What announces a quotation, as a label does not. */
const SAID = /(?:^|\s)[وف]?(?:قال|قالت|يقول|تقول|أضاف|أضافت|اضاف|أكد|أكدت|أوضح|أوضحت|كتب على|جاء)(?:\s|$)/;

export const isUnit = (words: string): boolean => words === '' || UNIT.test(words);

/** « | الوسوم: »: another label between two placeholders of one line. */
export function isNextLabel(piece: string): boolean {
  return /^[)\s]*[|•·،,/–—-]\s*[^:：]{2,30}[:：]\s*$/.test(piece) && wordCount(wordsOf(piece)) <= LABEL_WORDS;
}

/** The words of a text without marks and punctuation. */
export function wordsOf(text: string): string {
  return text
    .replace(/[\u064b-\u0652]+/g, '')
    .replace(/[^0-9A-Za-z٠-٩ء-ي\s]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
