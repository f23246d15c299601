/** Scripts and style sheets that a page shows as text. */

/** What only scripts write; two signs, or one and no Arabic letter, make a block a leaked script. */
const SCRIPT_SIGNS = [
  /\bfunction\s*\w*\s*\(/,
  /\b(?:var|let|const)\s+\w+\s*=/,
  /\b(?:var|let|const)\s+\w+\s*=[^;]{1,80};\s*(?:var|let|const)\s/,
  /\b(?:window|document|console|googletag|dataLayer|jQuery)\s*\.\s*\w+|\bgtag\(/,
  /\$\(\s*(?:document|window|function|["'])/,
  /\.push\(|addEventListener\(|createElement\(|getElementById\(/,
  /\}\s*\)\s*(?:\(|;)|=>\s*\{|\|\|\s*(?:\{\}|\[\])/,
  /<!\[CDATA\[|\/\/\]\]>/,
  /^(?:Warning|Notice|Deprecated|Fatal error|Parse error)\s*:.{3,200}(?:\bon line \d+|\.php:\d+)/,
  /^(?:[A-Za-z_$][\w$.]{0,60}\(\s*["'][^()]{0,200}\)\s*;\s*){1,4}$/,
  // Statements on the fields of some object, and nothing besides.
  /^(?:[A-Za-z_$][\w$]{0,30}(?:\.[A-Za-z_$][\w$]{0,30}){1,4}\s*(?:=\s*[^;=]{1,80}|\([^();]{0,200}\));\s*){1,6}$/,
  /^(?:if|for|while)\s*\((?=.{0,80}?(?:typeof|[=!]==?|\w\.\w))[^{}]{1,200}\)\s*\{.{1,400}\}\s*;?$/,
  /^[A-Za-z_$][\w$.]{1,40}\s*=\s*[[{]\s*["'].{0,3000}[\]}]\s*;?$/,
  /^self\.__[a-z_]{2,20}\.push\(\[.{1,4000}\]\)$/,
  /^[A-Za-z_$][\w$]{0,30}(?:\.[A-Za-z_$][\w$]{0,30}){1,4}\(\);?$/,
];
/** Data meant for a script: pairs of quoted names and values in braces, and nothing besides. */
const DATA = /^[\s[]{0,3}\{\s*"[@\w-]{1,40}"\s*:\s*(?:["[{\d-]|true|false|null).{0,4000}[}\]]\s*$/;
/** A whole style sheet, or the beginning of one: selector, brace, property, colon. */
const STYLE =
  /^(?:\/\*.{0,200}?\*\/\s*)?(?:@media|@import|@font-face|[.#*:]?[A-Za-z][^{}<؟]{0,200}?\{|[.#][^{}<؟]{0,200}?\{).{0,200}?(?:[a-z\d-]{3,30}\s*:\s*[^;{}]{1,120}[;}]|["'];)/;

const FEWEST_UNITS = 10;

/** A script or style sheet that the page shows as text, alone in its block. */
export function leakedCode(text: string): 'leaked-script' | 'leaked-style' | null {
  if (text.length < FEWEST_UNITS || !/[{(=]|on line/.test(text) || !/[a-z]{3}/.test(text)) return null;
  if (DATA.test(text)) return 'leaked-script';
  const arabic = text.match(/[ء-ي]/g)?.length ?? 0;
  // Strings in a script may be Arabic; a sentence about one is mostly Arabic.
  if (arabic * 4 > text.length) return null;
  // The name of a style or a font may be Arabic.
  if (arabic * 10 <= text.length && STYLE.test(text)) return 'leaked-style';
  const signs = SCRIPT_SIGNS.filter((sign) => sign.test(text)).length;
  return signs >= 2 || (signs === 1 && !arabic && /[;{}]|on line|\.php:|^self\./.test(text)) ? 'leaked-script' : null;
}

/** What a story on code speaks of. */
const ON_CODE =
  /برمج|مبرمج|شيفر|شفرة|كود(?![ء-ي])|أكواد|متغير|قالب|قوالب|ثغر|سكر[يب]?ب?ت|مطور|هاكر|اختراق (?:ال)?(?:موقع|مواقع|نظام|أنظمة|حساب|خادم|شبك)|بايثون|جافا|\b(?:html|css|javascript|php|python|json|api)\b/i;

/** Whether a text is about software, whose code a story may show on purpose. */
export const speaksOfCode = (text: string): boolean => ON_CODE.test(text);

/** What a run of letters that are not Arabic begins and ends with besides the code in it. */
const AROUND = /^(?:[\s«»"“”،؛:|•·←→►◄–—-]|[.!؟](?=\s))+|[\s«»"“”،؛:–—-]+$/g;

/** Where a script or style sheet stands within a sentence that does not speak of code besides: from and to, in units. */
export function leakedSpans(raw: string): Array<[number, number]> {
  if (!/[{(=]/.test(raw) || !/[;}]/.test(raw)) return [];
  const spans: Array<[number, number]> = [];
  for (const { index, 0: run } of raw.matchAll(/[^\u0600-\u06ff]{10,}/g)) {
    const code = run.replace(AROUND, '').replace(/(?<=[;})])\s*[.]+$/, '');
    if (!leakedCode(code)) continue;
    const start = index + run.indexOf(code);
    spans.push([start, start + code.length]);
  }
  if (!spans.length || speaksOfCode(raw.replace(/<[?%].{0,200}?[?%]>/g, ' '))) return [];
  return spans.filter(([start]) => !ON_SCREEN.test(raw.slice(Math.max(0, start - BEFORE), start)));
}

/** What shows the code is named in front of it, within so many units. */
const BEFORE = 60;

/** «… على صدره بحروف بيضاء function live(){ … }»: the sentence shows it. */
const ON_SCREEN =
  /سطر|سطور|جمل[ةه]|عبار[ةه]|حروف|حرف[اً ]|مكتوب|بخط|شاش[ةه]|شاشات|ظهر|لوح[ةه]|رسال[ةه]|(?<!عدد ال)كلمات|مكانه/;
