/** Which language a sample of text in Arabic script is in, by its letters and its commonest words. Runs anywhere. */

export type SampleLanguage = 'arabic' | 'other-language';

/**
 * Letters that Arabic news does not write: Persian, Urdu, Pashto, Kurdish, Uyghur, Sindhi ones. U+06CC and U+06A9 (Persian
 * ya and kaf) are among them, since Arabic keyboards do not make them. Loan letters (پ چ ڤ گ) count too: they are rare.
 */
const FOREIGN_LETTER = /[\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff]/g;

/** The commonest function words, as printed with and without hamza; a و may be written before each. */
const FUNCTION_WORDS =
  'في فى من على علي إلى الى إلي الي أن ان إن عن مع هذا هذه ذلك التي الذي الذين كان كانت بين بعد قبل خلال قد لم لن لا كما ' +
  'حيث منذ عند هو هي قال أو ثم كل غير';
/** Made when the first page in Arabic script asks: most pages of the web are in none. */
let functionWords: ReadonlySet<string> | undefined;

const ALEF = 0x627;
const LAM = 0x644;
const WAW = 0x648;
/** و ف ب ك, which are written together with the article behind them. */
const isClitic = (unit: number): boolean => unit === WAW || unit === 0x641 || unit === 0x628 || unit === 0x643;

/**
 * True for a word with the article in one of its written forms (ال، وال، بال، لل …), and for one of the commonest function
 * words. In Arabic news 35 to 50 of 100 words match; in the other languages of the script fewer than 6 do.
 */
function isArabicWord(word: string): boolean {
  const first = word.charCodeAt(0);
  const at = isClitic(first) ? 1 : 0;
  if (word.charCodeAt(at + 1) === LAM && word.length >= at + 4) {
    const unit = word.charCodeAt(at);
    if (unit === ALEF) return true;
    if (unit === LAM && (at === 0 || first === WAW || first === 0x641)) return true;
  }
  functionWords ??= new Set(FUNCTION_WORDS.split(' '));
  return functionWords.has(first === WAW ? word.slice(1) : word);
}

const WORD = /[\u0621-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff]+/g;
const MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u0640]/g;

/** True for the letters of the Arabic script; digits, marks and punctuation are none. */
function isArabicLetter(unit: number): boolean {
  return (
    (unit >= 0x620 && unit <= 0x64a) ||
    (unit >= 0x66e && unit <= 0x6d5) ||
    (unit >= 0x6fa && unit <= 0x6ff) ||
    (unit >= 0x750 && unit <= 0x77f) ||
    (unit >= 0xfb50 && unit <= 0xfdfb) ||
    (unit >= 0xfe70 && unit <= 0xfefc)
  );
}

const ANY_ARABIC = /[\u0620-\u06d5\ufb50-\ufefc]/;

/** Whether a text holds any letter of the Arabic script. A loop: for a title it costs less than making a pattern ready. */
export function hasArabic(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit >= 0x620 && unit <= 0x6d5) || (unit >= 0xfb50 && unit <= 0xfefc)) return true;
  }
  return false;
}

/** Whether a text holds a letter that Arabic news does not write; see `FOREIGN_LETTER`. A loop for the same reason. */
export function hasForeignLetter(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit >= 0x671 && unit <= 0x6d5 && unit !== 0x6d4) || (unit >= 0x6fa && unit <= 0x6ff)) return true;
  }
  return false;
}

/**
 * Counts the letters of a text: all of them, and those of the Arabic script. Without any Arabic letter the count of all is
 * a guess (five of six units), since most pages of the web are not worth a loop.
 */
export function countLetters(text: string): { all: number; arabic: number } {
  if (!ANY_ARABIC.test(text)) return { all: Math.floor((text.length * 5) / 6), arabic: 0 };
  let all = 0;
  let arabic = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x41) continue;
    if (isArabicLetter(unit)) {
      arabic++;
      all++;
    } else if ((unit >= 0x61 && unit <= 0x7a) || unit <= 0x5a || (unit >= 0xc0 && unit < 0x600) || unit >= 0x900) {
      all++;
    }
  }
  return { all, arabic };
}

/**
 * Judges a sample in Arabic script. Give it some hundred units of running text; with fewer than ten words the answer is a
 * guess, and a wrong 'arabic' is the likelier mistake.
 */
export function judgeLanguage(sample: string): SampleLanguage {
  const plain = sample.replace(MARKS, '');
  const words = plain.match(WORD) ?? [];
  let arabic = 0;
  let letters = 0;
  for (const word of words) {
    letters += word.length;
    if (isArabicWord(word)) arabic++;
  }
  const foreign = plain.match(FOREIGN_LETTER)?.length ?? 0;
  // A page may write every ya and kaf the Persian way and still be Arabic: then the words decide alone.
  const share = words.length ? arabic / words.length : 0;
  if (share >= 0.3) return foreign / Math.max(1, letters) < 0.12 ? 'arabic' : 'other-language';
  // A short sample may hold few of the commonest words; the other languages cannot do without their letters that long.
  if (!foreign) return share >= 0.08 ? 'arabic' : 'other-language';
  return share >= 0.15 && foreign / Math.max(1, letters) < 0.03 ? 'arabic' : 'other-language';
}
