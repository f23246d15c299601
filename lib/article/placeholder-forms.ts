/** The forms of template text in what a page shows, as patterns over raw text. */
import { leakedSpans } from './leaked-code.ts';
import { wordCount } from './page.ts';

export type PlaceholderRule =
  | 'double-braces'
  | 'template-tag'
  | 'server-tag'
  | 'dollar-braces'
  | 'double-brackets'
  | 'percent-name'
  | 'numbered-braces'
  | 'model-name'
  | 'message-key'
  | 'sample-text'
  | 'shortcode'
  | 'bare-value'
  | 'leaked-script'
  | 'leaked-style';

/** Each form with its pattern over raw text; no form spans more than 200 units, so none can run away. */
const FORMS: Array<[PlaceholderRule, RegExp]> = [
  [
    'double-braces',
    /@?\{\{\{?(?:[^{}]|\{\{?[^{}]{0,80}\}?\}){0,200}\}\}\}?|\{ \{[^{}]{1,100}\} \}|\{!![^{}]{1,200}!!\}/g,
  ],
  [
    'template-tag',
    /\{%(?:[^{}%]|\{\{?[^{}]{0,100}\}?\}){0,200}%\}|\{!--[^{}]{0,200}--\}|\{#\s[^{}\u0600-\u06ff]{1,200}#\}/g,
  ],
  ['double-brackets', /\[\[[$#@*]?\{[^[\]]{2,400}\}\]\]/g],
  // A tag with attributes that is to be read has been escaped once too often.
  ['server-tag', /<\/?[a-z][a-z0-9-]{0,20}(?::[a-z.]{2,40}|\s+[a-z-]{2,30}=[^<>؟]{1,160})\/?>/g],
  [
    'server-tag',
    /<\/?(?:[a-z][a-z0-9]{0,20}:[A-Za-z.-]{2,40}|#[a-z]{2,20}|(?:cf|ng-|v-)[a-z-]{2,30})(?:\s[^<>؟]{0,200})?\/?>|<[a-z][a-z0-9-]{0,20}\s+[*#@:[(]?[A-Za-z-]{2,30}[)\]]?="[^"<>]{0,160}"\s*\/?>|\bth:[a-z]{2,20}="[^"]{1,120}"/g,
  ],
  // A script's or a frame's tag that shows.
  [
    'server-tag',
    /<(script|style|iframe|noscript|ins)\b[^<>؟]{0,300}>(?:[^<>]{0,400}<\/\1>)?|<\/(?:script|style|iframe|noscript|ins)>/g,
  ],
  ['server-tag', /<[%?](?:=|php\b|-)?(?:[^<>]|[-=]>){0,200}[%?]>|<!--[^<>]{0,200}-->/g],
  ['dollar-braces', /[$#]!?\{(?:[^{}]|[$#]?\{[^{}]{0,80}\}){0,200}\}/g],
  // Velocity: references with a point in them, and its directives.
  [
    'dollar-braces',
    /\$!?[a-z][A-Za-z]{1,20}(?:\.[A-Za-z]\w{0,30}){1,4}(?:\([^()]{0,80}\))?|#(?:foreach|if|set|else|elseif)\([^()]{0,120}\)|#end\b|\$\([a-z]\w{0,20}(?:\.[a-z]\w{0,20}){1,3}\)/g,
  ],
  [
    'double-brackets',
    /\[\[\s*(?:[*$+~!#%-]{0,2}[A-Za-z_$][\w$.| :?=&`'"()ء-ي-]{0,80}|~\d{1,6}|(?:ال)?(?:اسم|تاريخ|وقت|عنوان|رابط|عدد|نص|رقم|صورة|وصف|ملخص|مصدر|كاتب|محرر|مراسل|ناشر|قسم|مشاهدات|تعليقات)(?:[ _][ء-ي_]{2,20}){0,3})\s*\]\]/g,
  ],
  [
    'percent-name',
    /%%?(?!PROGRAMDATA|APPDATA|TEMP|USERPROFILE|WINDIR|PATH)[A-Z][A-Z0-9_]{2,40}(?:\d{2,4}x\d{2,4})?%%?|%%[a-z][a-z_]{1,40}%%|%(?!temp%|appdata|localappdata|programdata|userprofile|windir)[a-z]{4,20}%|%[a-z]{2,20}(?:_[a-z]{1,20}){1,3}%|%[ء-ي]{2,20}(?:_[ء-ي]{2,20}){1,3}%|\$\$[A-Za-z_]\w{2,30}\$\$|\$[A-Za-z_]{2,30}\$|\*\|[A-Z][A-Z0-9_:]{1,40}\|\*|__[A-Z][A-Z0-9]{1,20}(?:_[A-Za-z0-9]{1,20}){0,4}__|(?:%[AaBbdeHIMmpSYy][\s,/:.-]{1,3}){1,6}%[AaBbdeHIMmpSYy]\b|%[A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20}){0,2}%/g,
  ],
  // Counts that a translation was to be given.
  ['percent-name', /(?<![\w@!%.:/])[@!%:](?:count|total|number|quantity|amount)(?![\w@.-])/g],
  // What printf and its like were to fill in.
  ['percent-name', /(?<![\w%٠-٩])%(?:\d{1,2}\$)?[sd@](?![\w٠-٩])/g],
  [
    'percent-name',
    /(?<![\w#])#{1,3}[A-Z][A-Z_]{2,30}(?:\d{1,4}(?:x\d{1,4})?)?#{1,3}(?![\w#])|(?<![\w#])#[a-z]\w{1,30}(?:[._][a-z]\w{0,30}){1,3}#(?![\w#])|#(?:VALUE!|REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!)|(?<!#)#{6,}/g,
  ],
  // A text without a translation.
  [
    'message-key',
    /\?{3}[A-Za-z][\w.-]{2,60}\?{3}|(?:MISSING_TRANSLATION|[Tt]ranslation missing):\s*[A-Za-z][\w.]{2,60}|\[missing "[^"\]]{2,60}"[^\]]{0,30}\]|(?:\$t|\b_{1,2}[enx]?)\(\s*["'][^()]{1,120}\)/g,
  ],
  [
    'model-name',
    /@\(?(?:Model|ViewBag|ViewData|Html|Url|item|Resources|Localizer)(?:(?:\[\w{1,20}\])?\.[A-Za-z_]\w{0,40}){1,6}(?:\([^()]{0,120}\))?\)?|@(?:endif|endforeach|endsection|endauth|else)\b|@(?:yield|include|section|extends|lang|if|foreach|for|while|switch|using|endif|endforeach|component|RenderSection|RenderBody|RenderPage|Partial)\s?\((?:[^()]|\([^()]{0,80}\)){0,200}\)(?:\s*\{(?:[^{}\u0600-\u06ff]{0,200}\})?)?|@(?:ViewData|ViewBag|TempData|Model)\["[^"\]]{1,60}"\]/g,
  ],
  // A pair with a machine's text between goes whole; a caption's text is a caption.
  [
    'shortcode',
    /\[(embed|video|audio|gallery|playlist|youtube|vimeo|dailymotion|soundcloud|spotify|tweet|twitter|instagram|facebook|tiktok|iframe)(?:\s[^[\]]{0,160})?\][^[\]\u0600-\u06ff]{0,200}\[\/\1\]/g,
  ],
  // No gloss in brackets is closed: «[dropcap]ا[/dropcap]لوزير».
  ['shortcode', /\[([a-z][a-z0-9]{0,20})\](?=\S(?:[\s\S]{0,600}?\S)?\[\/\1\])|(?<=\S|^\s*)\[\/[a-z][a-z0-9]{0,20}\]/g],
  [
    'shortcode',
    /\[\/?[a-z][a-z0-9]{1,20}(?:[_-][a-z0-9]{1,20}){1,4}(?:\s[^[\]]{0,160})?\]|\[[a-z][a-z0-9]{1,20}\s+[a-z_-]{1,30}=[^[\]]{1,160}\]|\[\/(?:caption|gallery|embed|video|audio|playlist)\]|\[(?:gallery|embed|video|audio|playlist|coauthors|breadcrumbs?|pageviews|postviews|shortcode|adsense|sitemap)\]|\[[a-z][a-z0-9-]{1,20}(?::[a-z0-9_-]{1,30}){1,4}\]|\[(?:node|site|term|user|comment|file|view|date|current-[a-z]{4,5})(?::[\w/ .-]{1,30}){1,5}\]|\[[a-z]{3,20}(?:_[a-z]{2,20}){1,4}: ?\w{2,40}\]|\[[A-Z][A-Za-z]{2,20}:(?:[A-Z][a-z]{1,12}){2,5}\]|\[(?:wp|yt|fb|tw)[a-z]{2,15} [\w-]{3,20}\]|\[[a-z]{2,15}(?:[A-Z][a-z]{1,15}){1,4}\]/g,
  ],
  [
    'shortcode',
    /\{(gallery|video|audio|youtube|slider)\}[^{}\u0600-\u06ff]{0,200}\{\/\1\}|\[[A-Z][A-Z0-9]{1,20}(?:_[A-Z0-9]{1,20}){1,4}\]|\[(?!(?:REDACTED|INAUDIBLE|UNINTELLIGIBLE|APPLAUSE|LAUGHTER|CROSSTALK|ILLEGIBLE|SILENCE|DELETED|CLASSIFIED|PAUSE|MUSIC|[A-Z]+ING|ALARM|SOUND|NOISE|STATIC)\])[A-Z]{5,20}\]|\[an error occurred while processing[^\]]{0,60}\]/g,
  ],
  // Blocks, pairs of a name and a value, and plugins in single braces.
  [
    'template-tag',
    /\{[#:/@][a-z][^{}]{0,120}\}|\{\$[^{}\s][^{}]{0,80}\}|\{[a-z]{1,20}:[a-z][^{}\u0600-\u06ff]{0,120}\}|\{[a-z]{3,20} [^{}\u0600-\u06ff]{0,120}[=,_][^{}\u0600-\u06ff]{0,120}\}|\{[A-Z][A-Z0-9_]{2,30}\}/g,
  ],
  [
    'numbered-braces',
    /\{\d{1,2}(?::[\w./: -]{1,20})?\}|\{\$?[a-z][a-z0-9]{0,20}(?:(?:[_.][a-z0-9]{1,20}){1,4}|(?:[A-Z][a-z0-9]{1,20}){1,4})\}|\{[a-z]{2,20}\}|\{\s*\w{1,20}\(['"][^(){}]{1,80}['"]\)\s*\}/g,
  ],
  // SPIP's own, and names between two signs.
  ['double-brackets', /\[\(#[A-Z][A-Z_]{1,30}[^()[\]]{0,80}\)\]/g],
  ['percent-name', /(?<![\w@.])@[a-z]{3,20}(?:_[a-z]{2,20}){1,3}@(?![\w@])/g],
  [
    'percent-name',
    /@@[A-Za-z][\w:-]{1,40}@@|\[?##[A-Za-z][\w.]{2,40}##\]?|(?<![#\w])##[ء-ي][ء-ي_]{1,40}##|\^{3}[^^\n]{1,80}\^{3}/g,
  ],
  // Messages of ICU: a name, a format and what belongs to it.
  [
    'numbered-braces',
    /\{\s*[A-Za-z]\w{0,30}\s*,\s*(?:date|time|number|plural|select|selectordinal|duration|spellout|ordinal)\b(?:[^{}]|\{[^{}]{0,80}\}){0,160}\}/g,
  ],
  // No language has these; the words among the values are noise only beside a label.
  [
    'bare-value',
    /\[object [A-Z]\w{2,30}\](?:\s?,\s?\[object [A-Z]\w{2,30}\])*|(?<![\w"'])Invalid [Dd]ate(?:Time)?(?![\w"'])|&(?:nbsp|amp|quot|zwnj|rlm|laquo|raquo);|&lt;\/?[a-z][^&<>]{0,160}&gt;/g,
  ],
];

/** What every form, value and script has and most blocks of Arabic text have not. */
export const NOT_PLAIN =
  /[{[<%@$*_#^]|[A-Za-z]{3}|:[a-z]|هو مثال لنص|هذا نص |نص تجريبي|1970|وريم [اإ]يبسوم| هنا|-0001|0{4}[-/]0|00[/.-]00/;

/** One look that most blocks fail; the forms are tried on the rest. */
export const SUSPECT =
  /\{[{%\d!$A-Za-z#:/@ ]|<[%?!a-z/#]|[$#]!?\{|\$t\(|\[\[|%[A-Z@ء-ي]|[@!:](?:count|total|numb|quan|amou)|%%?[a-z\d]|\$[$!(]?[A-Za-z]|@[A-Z({]|@[a-z]+_[a-z_]+@|\[\(#|@[a-z]{2,11}\s?\(|@item|@end|@else|\[\/?[A-Za-z]|\*\||_[A-Z(]|_[enx]\(|#[A-Za-z]|##|@@|\^\^\^|\?\?\?|ranslation missing|TRANSLATION|th:|&[a-z]{2,6};|Invalid [Dd]|[)}];|\b(?:var|let|const)\s/;

/** All placeholders of a raw text, sorted, without overlaps, and the rule of the first one found. */
export function findSpans(raw: string): { spans: Array<[number, number]>; rule: PlaceholderRule | null } {
  const spans: Array<[number, number]> = [];
  let rule: PlaceholderRule | null = null;
  for (const [name, pattern] of FORMS) {
    for (const match of raw.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      // «[list of="{{ id }}"]»: what holds another goes in its place.
      if (spans.some(([from, to]) => start < to && end > from && !(from >= start && to <= end))) continue;
      swallow(spans, start, end);
      spans.push([start, end]);
      rule ??= name;
    }
  }
  for (const [start, end] of leakedSpans(raw)) {
    swallow(spans, start, end);
    spans.push([start, end]);
    rule ??= 'leaked-script';
  }
  // An address with a gap in it leads nowhere.
  for (const { index, 0: address } of rule ? raw.matchAll(/https?:\/\/\S+/g) : []) {
    const end = index + address.length;
    if (swallow(spans, index, end)) spans.push([index, end]);
  }
  return { spans: spans.sort((a, b) => a[0] - b[0]), rule };
}

/** Takes out the spans that lie within a larger one, and says whether there were any. */
function swallow(spans: Array<[number, number]>, start: number, end: number): boolean {
  const inside = spans.filter(([from, to]) => from >= start && to <= end);
  for (const span of inside) spans.splice(spans.indexOf(span), 1);
  return inside.length > 0;
}

/** What systems come with and writers of templates put for the text that is to come. */
const SAMPLE =
  /^(?:lorem ipsum(?=,? (?:dolor|is simply)|[.…\s]*$)|hello world! welcome to wordpress|[لا]وريم [إا]يبسوم(?= ?\(| هو ببساطة| دول[او]ر|[.…\s]*$)|هذا النص هو مثال لنص يمكن [أا]ن يستبدل|(?:هذا )?نص (?:تجريبي|مثال|افتراضي|بديل)(?= نص |$)|هذا نص (?:تجريبي|مثال|افتراضي|بديل)(?=[\s.…]*$|[،.] |\s(?:نص|يمكن|لا ي|ولا يمثل|ل(?:ل)?(?:عرض|تجرب|اختبار|تصميم|أغراض|غرض)|فقط|مؤقت|سي|سوف|ريثما|إلى أن|الى ان|حتى|يوضع|قابل|من أجل|بديل))|(?:هنا )?(?:يكتب|يوضع) (?:هنا )?(?:ملخص|نص|عنوان) (?:التقرير|الخبر|المقال|المقدمة)|\[no (?:text|image|value|data|content|link) in (?:the )?field\]$)/i;
/** How each of them begins: a test without regard to case is dear to make. */
const MAY_BE_SAMPLE = /^(?:[HLhl[]|[لا]وريم|هذا |نص |هنا |يكتب |يوضع )/;
/** What writers leave for themselves, in capitals. */
const TODO = /^(?:TODO|TKTK|FIXME)\b/;
/** «عنوان فرعي هنا», «[تعليق الصورة يوضع هنا]»: a part of an article, and the place for it. */
const PLACE =
  /^[[(«{\s]*(?:ضع\s|أدخل\s)?(?:(?:ال)?عنوان (?:(?:ال)?فرعي|(?:ال)?جانبي|(?:ال)?رئيسي)|(?:ال)?تعليق (?:على )?الصورة|وصف الصورة|نبذة (?:عن )?الكاتب|اسم (?:الكاتب|المراسل|المصور)|نص (?:تجريبي|بديل)|اقتباس بارز)(?:\s(?:[يت](?:وضع|كتب|أتي|اتي|ظهر|كون)|سي(?:وضع|كتب|كون|ظهر)|للخبر|للصورة|للمقال|الرئيسي|الفرعي|كامل[اة]?|الكامل|القصير[ة]?|قصيرة?|جديد|مختصر[ة]?|بالكامل)){0,3}?\s(?:هنا|في هذا المكان)(?:\s(?:من فضلك|قبل النشر|قبل \S+|لاحقا|ب\S+))?[\])}».…\s]*$/;
/** «المراسل: [اسم المراسل] — [المدينة]»: names of what is missing, in brackets, and labels. */
const IN_BRACKETS =
  /^(?:[^[\]:]{0,25}[:：|–—-]\s*)?(?:\[{1,2}(?:ضع |أدخل )?(?:اسم|ال?مدينة|ال?تاريخ|ال?عنوان|رابط|ال?سعر|ال?مبلغ|ال?مصدر|ال?ولاية|عدد|نص|رقم)(?:\s[^[\]]{1,30})?\]{1,2}[\s|–—:،/-]*(?:[ء-ي]{2,12}\s*:\s*)?){1,4}$/;
/** Lines to be filled in by hand: «كتب: ________ / المدينة: ________». */
const BLANKS =
  /[ء-ي][^_]*_{4,}[^_]+_{4,}|^X{4,}$|(?:^|[\s:])(?:MM|DD|YYYY)[/.-](?:MM|DD)[/.-](?:YYYY|YY)\b|(?:^|[\s:])00[/.-]00[/.-]0{4}(?:\s|$)/;

/** Whether a block is sample text that was never replaced, or names the place for a text. */
export const isSampleText = (text: string): boolean =>
  text.length <= 600 &&
  ((MAY_BE_SAMPLE.test(text) && SAMPLE.test(text)) || TODO.test(text) || (text.length <= 120 && isPlace(text)));

/** Each pattern takes time to make, which the signs that it cannot do without save most texts. */
const isPlace = (text: string): boolean =>
  (/هنا|هذا المكان/.test(text) && PLACE.test(text)) ||
  (text.includes('[') && IN_BRACKETS.test(text) && !LEFT_OUT.test(text)) ||
  (/____|XXXX|MM|DD|YYYY|00[/.-]/.test(text) && BLANKS.test(text) && wordCount(text) <= BLANKS_WORDS);

/** «[اسم محجوب]», «[نص غير مسموع]»: what an editor left out of a document or could not hear. */
const LEFT_OUT = /محجوب|محذوف|مسموع|واضح|مطموس|مستعار|مفهوم|سري|مشطوب|ممزق|مقروء|مموه/;
/** A sentence with more words may tell of a form. */
const BLANKS_WORDS = 8;
