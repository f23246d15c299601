/** Organisations: known names, and what follows a telling noun («وزارة», «حزب», «البرلمان»). */
import { cliticReadings, isDefinite, withoutArticle } from '../arabic/clitics.ts';
import { isFunctionWord } from '../arabic/function-words.ts';
import { remember } from '../arabic/remember.ts';
import type { Finding } from './entities.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { DEFINITE_ORGANISATION_WORDS, ORGANISATION_WORDS, WEAK_ORGANISATION_WORDS } from './lexicon/organisations.ts';
import { ORGANISATIONS, PLACES } from './phrases.ts';
import { type Token, unitsOf } from './tokens.ts';
import { countryOfAdjective, isCommonWord, isTemporal, mayBeName } from './word-classes.ts';

/** Longest name behind the telling noun, in tokens. */
const LONGEST = 7;

const OPENING = new Set(['«', '“', '"', '”', '(']);
const CLOSING = new Set(['»', '”', '"', '“', ')']);
const HONORIFICS = new Set(['الملك', 'الامير', 'الاميره', 'الامام', 'الشيخ', 'السلطان', 'الملكه']);

/** The organisation that starts at a token: the longer of a known name and one built on a telling noun. */
export function findOrganisation(tokens: readonly Token[], at: number): Finding | null {
  const known = ORGANISATIONS.match(tokens, at);
  const built = findBuilt(tokens, at);
  if (known && (!built || known.last >= built.last)) return { first: at, last: known.last, prefix: known.prefix };
  return built;
}

function findBuilt(tokens: readonly Token[], at: number): Finding | null {
  const token = tokens[at];
  if (!token) return null;
  const telling = tellingNoun(token.folded);
  if (!telling) return null;
  const { prefix, base } = telling;
  if (DEFINITE_ORGANISATION_WORDS.has(base)) return behindDefinite(tokens, at, prefix);
  if (ORGANISATION_WORDS.has(base)) return behindConstruct(tokens, at, prefix, base);
  // «صحيفة» and «موقع» also name with the article where a quotation or foreign name follows.
  return behindNoun(tokens, at);
}

/** The first way to read a word by which it tells of an organisation. */
const tellingNoun = remember((folded) =>
  cliticReadings(folded).find(
    ({ base }) =>
      DEFINITE_ORGANISATION_WORDS.has(base) ||
      ORGANISATION_WORDS.has(base) ||
      (base.startsWith('ال') && ORGANISATION_WORDS.has(base.slice(2))),
  ),
);

/** «الاتحاد الأوروبي», «المجلس الأعلى للأمن القومي»: definite adjectives, then «لل…» with its adjectives. */
function behindDefinite(tokens: readonly Token[], at: number, prefix: string): Finding | null {
  let last = at;
  while (last - at < LONGEST && continuesDefinite(tokens, last + 1, last, at)) last++;
  if (last === at) return null;
  return { first: at, last, prefix };
}

/** «وزارة الدفاع», «حزب العدالة والتنمية», «جامعة القاهرة», «تنظيم …». */
function behindConstruct(tokens: readonly Token[], at: number, prefix: string, base: string): Finding | null {
  const named = behindNoun(tokens, at);
  if (named || base === 'موقع') return named;
  const weak = WEAK_ORGANISATION_WORDS.has(base);
  const borne = behindPerson(tokens, at, base);
  if (borne > at) return { first: at, last: borne, prefix };
  let last = at;
  // Nouns in construct between the telling one and the first definite: «رئاسة مجلس الوزراء», «كتائب شهداء …».
  while (last - at < 2 && isConstruct(tokens, last + 1)) last++;
  const next = tokens[last + 1];
  if (!next?.isWord) return null;
  const place = PLACES.match(tokens, last + 1);
  if (place && place.prefix === '') {
    return weak ? null : { first: at, last: place.last, prefix };
  }
  if (next.folded.startsWith('ال') && !isTemporal(next.folded)) {
    last++;
    if (HONORIFICS.has(next.folded)) {
      while (last - at < LONGEST && isNamePart(tokens[last + 1])) last++;
    } else {
      while (last - at < LONGEST && continuesDefinite(tokens, last + 1, last, at)) last++;
    }
    // «دار السلام» yes, «مركز الشرطة» no: weak nouns need more than one definite noun.
    return weak && last - at < 2 ? null : { first: at, last, prefix };
  }
  if (last > at || weak) return null;
  while (last - at < 3 && isNamePart(tokens[last + 1])) last++;
  if (last > at && /^ال/.test(tokens[last + 1]?.folded ?? '') && continuesDefinite(tokens, last + 1, last, at)) last++;
  return last > at ? { first: at, last, prefix } : null;
}

/** Houses that bear a person's name: «مستشفى الملك فهد», «مركز محمد بن علي للرعاية». Folded. */
const BEARS_NAME = new Set('مركز مؤسسه مستشفي مدرسه متحف مطار جامعه كليه معهد'.split(' '));

/** True for a folded word, proclitics apart, for a house that may bear a person's name. */
export function bearsName(folded: string): boolean {
  return cliticReadings(folded).some(({ base }) => BEARS_NAME.has(base));
}

/** The last token of a name that such a house bears, with what it is for; -1 where there is none. */
function behindPerson(tokens: readonly Token[], at: number, base: string): number {
  const next = tokens[at + 1];
  if (!BEARS_NAME.has(base) || !next?.isWord) return -1;
  const isTitled = HONORIFICS.has(next.folded);
  if (!isTitled && !GIVEN_NAMES.has(next.folded)) return -1;
  // Behind a title the next word is a name, whatever else it may mean: «الملك فهد».
  let last = isTitled && tokens[at + 2]?.isWord && !isFunctionWord(tokens[at + 2]?.folded ?? '') ? at + 2 : at + 1;
  for (let i = last + 1; i - at < LONGEST && tokens[i]?.isWord; i++) {
    const { folded, text } = tokens[i] as Token;
    const isLink = /^(?:بن|آل|ال)$/.test(text);
    if (!isLink && !GIVEN_NAMES.has(folded) && !/^(?:بن|آل|ال)$/.test(tokens[i - 1]?.text ?? '')) break;
    if (!isLink) last = i;
  }
  // «التخصصي», «للإغاثة والأعمال الإنسانية»
  while (last - at < LONGEST + 2 && /^(?:ال.+(?:ي|يه)$|لل..|وال..)/.test(tokens[last + 1]?.folded ?? '')) last++;
  return last;
}

/** A quotation or a foreign name behind a telling noun is the name itself, the noun its role: «صحيفة "…"». */
function behindNoun(tokens: readonly Token[], at: number): Finding | null {
  const next = tokens[at + 1];
  if (!next) return null;
  const role = { role: nounText(tokens[at]), wholeFirst: at, prefix: '' };
  if (!next.isWord && OPENING.has(next.text) && next.text !== '(') {
    for (let i = at + 2; i <= at + 6; i++) {
      const token = tokens[i];
      if (!token) return null;
      if (token.isWord) continue;
      if (!CLOSING.has(token.text) || i === at + 2) return null;
      return { ...role, first: at + 2, last: i - 1, wholeLast: i };
    }
    return null;
  }
  let last = at;
  while (last - at < 5 && isLatinName(tokens[last + 1])) last++;
  return last > at ? { ...role, first: at + 1, last } : null;
}

/** The telling noun as printed, without proclitics: «وشبكة» gives «شبكة», «وكالة» stays. */
function nounText(token: Token | undefined): string {
  if (!token) return '';
  const reading = cliticReadings(token.folded).find(
    ({ base }) => ORGANISATION_WORDS.has(base) || ORGANISATION_WORDS.has(withoutArticle(base)),
  );
  const prefix = reading?.prefix ?? '';
  return (prefix.endsWith('لل') ? 'ال' : '') + token.text.slice(unitsOf(token, prefix.length));
}

function isLatinName(token: Token | undefined): boolean {
  return token?.isWord === true && /^[A-Z]/.test(token.text);
}

function isNamePart(token: Token | undefined): boolean {
  if (!token?.isWord || /^[وف]./.test(token.folded)) return false;
  return GIVEN_NAMES.has(token.folded) || mayBeName(token.folded, token.text);
}

function isConstruct(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token?.isWord || !next?.isWord || !next.folded.startsWith('ال')) return false;
  if (isDefinite(token.folded) || isFunctionWord(token.folded) || isTemporal(next.folded)) return false;
  return isCommonWord(token.folded) && !/ًا?$/.test(token.text) && !/^[يتن]..+/.test(token.folded);
}

/** Whether a name with a definite noun goes on at a token. */
function continuesDefinite(tokens: readonly Token[], at: number, last: number, first: number): boolean {
  const token = tokens[at];
  const before = tokens[last];
  if (!token?.isWord || !before || isTemporal(token.folded)) return false;
  const { folded } = token;
  if (isFunctionWord(folded) || ENDS_NAME.test(folded)) return false;
  // «الاتحاد الأوروبي الطرفين», «قائد الفريق البروفيسور»: another noun, a title.
  if (/^ال.{3,}(?:ين|ون)$/.test(folded) && isDefinite(before.folded) && !/(?:ين|ون)$/.test(before.folded)) return false;
  if (NEXT_TITLE.test(folded)) return false;
  // An adjective of nation ends the name, but «لحقوق الإنسان» may still follow.
  const closed = countryOfAdjective(before.folded) !== '' || before.folded === 'الدولي';
  if (/^ال../.test(folded)) {
    if (closed || (last === first && disagrees(before.folded, folded))) return false;
    return !DEFINITE_ORGANISATION_WORDS.has(folded) || ORGANISATION_WORDS.has(before.folded);
  }
  if (/^لل../.test(folded)) return !isTemporal(`ا${folded.slice(1)}`) && !IN_ORDER_TO.test(folded);
  // «وزارة التربية والتعليم», but not «وزارة الدفاع والحكومة».
  if (/^وال../.test(folded)) {
    const noun = folded.slice(1);
    return (
      !closed &&
      !DEFINITE_ORGANISATION_WORDS.has(noun) &&
      !PLACES.match(tokens, at) &&
      !countryOfAdjective(noun) &&
      isDefinite(before.folded) &&
      !before.folded.endsWith('ي') &&
      isActionNoun(noun)
    );
  }
  const next = tokens[at + 1];
  return next?.isWord === true && isDefinite(next.folded) && isPurpose(tokens, at, first);
}

/** «للحديث», «للقتال»: why somebody comes, rather than what an organisation is for. Folded. */
const IN_ORDER_TO =
  /^لل(?:تعاقد|منافسه|فوز|لعب|حديث|قتال|تعليق|مشاركه|مره|رد|مطالبه|تعبير|تاكيد|ضغط|حصول|وصول|خروج|دخول|تصدي|عوده|قاء|حوار|اعتراض|احتجاج|بحث|نظر|وقوف|سماح|كشف|حد|حفاظ|افراج|انضمام|انسحاب|تحقيق|تفاوض|اطلاع|تهنئه|استماع)$/;

/** Heads that name what they are for: «الهيئة العربية لرصد المناخ», «المركز الوطني لإدارة الأزمات». Folded, without the article. */
const FOR_A_PURPOSE =
  /^(?:هيئه|مركز|منظمه|جمعيه|شبكه|لجنه|مرصد|اتحاد|مجلس|مؤسسه|وكاله|صندوق|برنامج|معهد|مكتب|رابطه|مبادره|مفوضيه|بعثه|حمله|منتدي|اكاديميه|شركه|اداره|امانه|نقابه|تحالف|مجموعه|محكمه|جهاز|دائره|غرفه)$/;
/** Verbs that take «ل» themselves: «دعت الهيئة الوطنية لوقف القتال». */
const TAKES_FOR =
  /^[وف]?(?:دعا|دعت|يدعو|تدعو|سعي|سعت|يسعي|تسعي|يستعد|تستعد|استعدت|تخطط|يخطط|اضطر|اضطرت|انضم|انضمت|تعرض|تعرضت)$/;

/** «لرصد المناخ» behind a name: what the organisation is for. */
function isPurpose(tokens: readonly Token[], at: number, first: number): boolean {
  const folded = tokens[at]?.folded ?? '';
  if (/^ل(?:حقوق|كره|شؤون|لشؤون)$/.test(folded)) return true;
  const head = tokens[first]?.folded.replace(/^[وفبكل]?ال|^لل/, '') ?? '';
  if (!/^ل[^ل].{2,}/.test(folded) || !FOR_A_PURPOSE.test(head) || PLACES.match(tokens, at)) return false;
  if (TAKES_FOR.test(tokens[first - 1]?.folded ?? '')) return false;
  return (
    isCommonWord(folded.slice(1)) &&
    !isFunctionWord(folded.slice(1)) &&
    !/^ل[يت]/.test(folded.replace(/^لت.{1,2}[يا]./, ''))
  );
}

/** Titles of the person whose name follows: «الديوان الملكي المشرف العام فلان». Folded. */
const NEXT_TITLE =
  /^ال(?:دكتوره?|مهندسه?|استاذه?|سيده?|شيخ|لواء|عميد|عقيد|بروفيسور|امير|مشرف|مدير|متحدث|ناطق|رئيس|نائب|وزير|سفير|محافظ|وكيل|قائد|خبير)$/;

/** Adjectives that tell about an organisation and are no part of its name. */
const ENDS_NAME =
  /^ال(?:تابعه?|خاصه?|معروفه?|متخصصه?|جديده?|اخري|اخر|محليه|مسلحه|مشاركه|مقاتله|مختصه|معنيه|مذكوره?|سابقه?|نفسه?ا?|شماليه|جنوبيه|شرقيه|غربيه)$/;

/** An adjective of the other gender does not belong to its head: «وزير الاستخبارات الإسرائيلي», «هلال الجيش الفلكية». */
function disagrees(head: string, adjective: string): boolean {
  if (!DEFINITE_ORGANISATION_WORDS.has(head.replace(/^[وفبل](?=ال)/, ''))) return false;
  const feminine = /(?:ه|ات)$/.test(head) || /^(?:و|ف|ب|ل)?ال(?:مصارف|بنوك|لجان)$/.test(head);
  return feminine !== /(?:ه|ي?ات)$/.test(adjective) && !/^ال(?:عليا|كبري|عظمي|اعلي|شوري)$/.test(adjective);
}

/** Nouns of fields that ministries and parties pair: «التربية والتعليم», «الأبحاث والإبداع». */
function isActionNoun(definite: string): boolean {
  const noun = definite.slice(2);
  // «وزارة الحج والقطاعات الحكومية»: others, and no second field.
  if (
    /^(?:قطاعات|جهات|سلطات|هيئات|مؤسسات|شركات|وزارات|منظمات|قوات|شخصيات|ولايات|محافظات|بلديات|جامعات|جمعيات)$/.test(
      noun,
    )
  )
    return false;
  return /^(?:ت.{2,4}|ا.{2}ا.|است.{2,}|.{3,}ه|.{2,}ات|.{3}ا.|علوم|اتصال.*|نقل|بحث|فنون|اداب|اعلام|ارشاد|توزيع|تموين|صحه|مياه)$/.test(
    noun,
  );
}
