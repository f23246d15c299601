/** The role of a person: the title in front of the name, or what stands behind it. */
import { cliticReadings, isDefinite, withoutArticle } from '../arabic/clitics.ts';
import { COMMON_WORDS } from '../arabic/common-words.ts';
import { fold } from '../arabic/fold.ts';
import { isFunctionWord } from '../arabic/function-words.ts';
import { remember } from '../arabic/remember.ts';
import type { Finding } from './entities.ts';
import { ORGANISATION_WORDS } from './lexicon/organisations.ts';
import { PLACE_NAME_STARTS, PLACE_WORDS } from './lexicon/places.ts';
import { SPEECH_VERBS } from './lexicon/speech.ts';
import { FURTHER_ROLE_WORDS, ROLE_JOINERS, ROLE_WORDS } from './lexicon/titles.ts';
import { PLACES } from './phrases.ts';
import { TAKEN } from './taken.ts';
import { joinTexts, type Token } from './tokens.ts';
import { countryOfAdjective, isCommonWord, isTemporal } from './word-classes.ts';

const PERSON = TAKEN.person;
/** Longest complement of a title, in tokens. */
export const LONGEST_ROLE = 14;
/**
 * A person whose name somebody else found, with the role in front of it or behind it.
 *
 * @param taken tokens of other names, which may stand inside the role.
 */
export function withRole(tokens: readonly Token[], name: Finding, taken: Uint8Array): Finding {
  const front = roleInFront(tokens, name.first, taken);
  if (front < 0) return withRoleBehind(tokens, name, taken);
  const finding = { ...name, role: roleText(tokens, front, name.first), wholeFirst: front };
  if (!isHonorific(finding.role)) return finding;
  // «رئيس الجمهورية، السيد فلان» and «الدكتور فلان، وزير الصحة»: the office says more than the form of address.
  const office =
    tokens[front - 1]?.isWord === false && !/^و/.test(tokens[front]?.folded ?? '')
      ? roleInFront(tokens, front, taken)
      : -1;
  if (office >= 0) return { ...finding, role: roleText(tokens, office, front), wholeFirst: office };
  const behind = withRoleBehind(tokens, name, taken);
  return behind.role ? { ...behind, wholeFirst: front } : finding;
}

/** Where the role in front of a name begins, -1 where there is none. */
function roleInFront(tokens: readonly Token[], name: number, taken: Uint8Array): number {
  for (let at = name - 1; at >= 0 && at >= name - LONGEST_ROLE; at--) {
    const head = roleHead(tokens, at);
    if (!head || isCalledAfterPerson(tokens, at) || !leadsToName(tokens, at, name, taken)) continue;
    // The widest role counts: «نائب رئيس الوزراء» rather than «رئيس الوزراء».
    let first = at;
    for (;;) {
      const wider = first > 0 && continuesRole(tokens, first) ? widerHead(tokens, first, name, taken) : -1;
      if (wider < 0) return first;
      // «مستشار الرئيس فلان»: whose adviser it is has the name.
      const isTitle = first === name - 1 && isDefinite(tokens[first]?.folded ?? '');
      if (isTitle && /^[وفبل]?(?:مستشار|مساعد|مبعوث|محامي|متحدث)ه?$/.test(tokens[wider]?.folded ?? '')) return first;
      first = wider;
    }
  }
  return -1;
}

/** Forms of address and ranks, which say nothing of what a person does here. Folded. */
const HONORIFICS = new Set(
  'السيد السيده الانسه الدكتور الدكتوره دكتور دكتوره الاستاذ الاستاذه المهندس المهندسه المستشار المستشاره اللواء الفريق العميد العقيد المقدم الرائد النقيب العماد الامير الاميره الشيخ الشيخه الحاج الحاجه معالي سعاده سمو فخامه صاحب السمو الملكي دوله د م ا اول ركن حجه الاسلام ايه الله الكابتن كابتن البروفيسور'.split(
    ' ',
  ),
);

export function isHonorific(role: string): boolean {
  return fold(role)
    .split(/[\s.]+/)
    .every((word) => word === '' || HONORIFICS.has(word));
}

function widerHead(tokens: readonly Token[], at: number, name: number, taken: Uint8Array): number {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--)
    if (roleHead(tokens, i) && leadsToName(tokens, i, name, taken)) return i;
  return -1;
}

/** Whether everything between a title and a name belongs to the title. */
function leadsToName(tokens: readonly Token[], head: number, name: number, taken: Uint8Array): boolean {
  for (let i = head + 1; i < name; i++) {
    const token = tokens[i];
    if (!token) return false;
    if (!token.isWord) {
      if (token.text === '.' && tokens[i - 1]?.folded.length === 1) continue;
      if (i === name - 1 && /[،,]/.test(token.text)) continue;
      return false;
    }
    if (taken[i] === PERSON || (!taken[i] && !continuesRole(tokens, i))) return false;
  }
  return true;
}

/** The words of a role, without proclitics in front and marks behind. */
function roleText(tokens: readonly Token[], first: number, name: number): string {
  const texts = tokens.slice(first, name).map((token) => token.text);
  const prefix = roleHead(tokens, first)?.prefix ?? '';
  // «للمعارض الروسي»: two letters go and the article comes back.
  texts[0] = (prefix.endsWith('لل') ? 'ال' : '') + (texts[0] ?? '').slice(prefix.length);
  return withoutPreposition(
    joinTexts(texts)
      .replace(/(?:[،,:\s]|\s[دمأ]\s*\.)+$/, '')
      // «عضو المجلس الدكتور فلان»: the form of address goes with the name.
      .replace(/(?<=\s\S+)\s+(?:الدكتورة?|الأستاذة?|الاستاذة?|المهندسة?|السيدة?|الشيخ|اللواء|العميد|العقيد)$/, '')
      .trim(),
  );
}

/** What is told of somebody and no role any more: «التي …», «والوفد المرافق», «في مكتبه بجدة». */
const NO_ROLE =
  /(?<=\S)\s+(?:(?:الذين?|الذي|التي|والوفد)(?=\s|$)|في\s+(?:مكتب|قصر|ديوان|مقر|منزل)ه(?:ا|م)?(?=\s|$)).*$/;

/** «قائد الشرطة في» and a place that nobody knows. */
function withoutPreposition(role: string): string {
  return role.replace(NO_ROLE, '').replace(/(?:\s+(?:في|على|من|لدى|ل|ب|عن|إلى|و))+$/, '');
}

/** «شارع جورج …», «منطقة السيدة زينب»: a place that bears a person's name. */
export function isCalledAfterPerson(tokens: readonly Token[], at: number): boolean {
  const [before, earlier] = [tokens[at - 1]?.folded ?? '', tokens[at - 2]?.folded ?? ''];
  return PLACE_WORDS.has(before) || (PLACE_WORDS.has(earlier) && PLACE_NAME_STARTS.has(before));
}

/** Whether a token can belong to a role: what is definite, places, organisations, nouns in construct, and joining particles. */
export function continuesRole(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token?.isWord || isTemporal(token.folded)) return false;
  // «وزير الدفاع بتأمين …»: with «ب» a role goes on only to where somebody holds it.
  if (hasIn(tokens, at)) return isBehindIn(token);
  if (isDefinite(token.folded) || PLACES.match(tokens, at) || countryOfAdjective(token.folded)) return true;
  const next = tokens[at + 1];
  if (!next?.isWord) return ROLE_WORDS.has(token.folded) && (token.folded.length > 1 || next?.text === '.');
  if (ROLE_JOINERS.has(token.folded)) return true;
  if (token.folded.length === 1) return ROLE_WORDS.has(token.folded) && next.text === '.';
  if (isFunctionWord(token.folded) || isVerb(token.folded)) return false;
  return isDefinite(next.folded) || PLACES.match(tokens, at + 1) !== null || isConstructNoun(token, next);
}

/** «بتأمين», «بالقاهرة»; not «برنامج», whose first letter is its own. */
function hasIn(tokens: readonly Token[], at: number): boolean {
  const { folded = '' } = tokens[at] ?? {};
  if (!/^ب.../.test(folded) || ROLE_JOINERS.has(folded) || PLACES.match(tokens, at)?.prefix === '') return false;
  if (COMMON_WORDS.has(folded) || ORGANISATION_WORDS.has(folded) || PLACE_WORDS.has(folded)) return false;
  return /^بال/.test(folded) || isCommonWord(folded.slice(1));
}

const STATES = /^(?:مملكه|دوله|جمهوريه|سلطنه|حكومه)$/;

/** «بوزارة الداخلية», «بالكلية», «بمصر». */
function isBehindIn(token: Token): boolean {
  return cliticReadings(token.folded).some(({ base, prefix }) => {
    if (prefix !== 'ب') return false;
    const bare = withoutArticle(base);
    return (
      STATES.test(bare) ||
      ORGANISATION_WORDS.has(bare) ||
      PLACE_WORDS.has(bare) ||
      PLACES.match([{ ...token, folded: base }], 0) !== null
    );
  });
}

/** True for a folded verb of speech, with one proclitic at most. */
export const isVerb = remember((folded) =>
  cliticReadings(folded).some(({ base, prefix }) => prefix.length < 2 && SPEECH_VERBS.has(base)),
);

function isConstructNoun(token: Token, next: Token): boolean {
  return (
    isCommonWord(token.folded) &&
    (isCommonWord(next.folded) || ROLE_WORDS.has(token.folded)) &&
    !isFunctionWord(next.folded)
  );
}

/** The proclitics of a word that opens a role, `null` for any other token. */
export function roleHead(tokens: readonly Token[], at: number): { prefix: string } | null {
  const token = tokens[at];
  if (!token?.isWord) return null;
  const { folded } = token;
  if (folded.length > 1 && folded !== 'القائم' && roleReading(folded) === null) return null;
  // «أمام» and «إمام» are one when folded, «المساعدة» is mostly help.
  if (/^[وفبل]?(?:ال)?امام$/.test(folded) && !token.text.includes('إ')) return null;
  if (/^[وفبل]?المساعده$|^[وفبل]?(?:ال)?مؤسسه$/.test(folded)) return null;
  // «فريق الأستاذ فلان» is a team.
  if (/^[وفبل]?فريق$/.test(folded) && !/^(?:اول|ركن|طيار|بحري|طبيب)$/.test(tokens[at + 1]?.folded ?? '')) return null;
  if (folded === 'القائم') return { prefix: '' };
  // A single letter is a title only with its full stop: «د. فلان».
  if (folded.length === 1) return ROLE_WORDS.has(folded) && tokens[at + 1]?.text === '.' ? { prefix: '' } : null;
  return roleReading(folded);
}

const isRoleWord = (word: string) => ROLE_WORDS.has(word) || FURTHER_ROLE_WORDS.has(word);

const roleReading = remember(
  (folded) => cliticReadings(folded).find(({ base }) => isRoleWord(base) || isRoleWord(withoutArticle(base))) ?? null,
);

/** Adds the role that stands behind a name: «فلان، القائم بأعمال …،» or «فلان رئيس هيئة …». */
export function withRoleBehind(tokens: readonly Token[], finding: Finding, taken: Uint8Array): Finding {
  if (finding.role) return finding;
  const comma = tokens[finding.last + 1]?.text === '،' || tokens[finding.last + 1]?.text === ',';
  const start = finding.last + (comma ? 2 : 1);
  const head = tokens[start]?.isWord && !taken[start] ? roleHead(tokens, start) : null;
  // Behind a comma a role begins without «و»; without one a construct («رئيس هيئة») is a role, and «الرئيس التنفيذي».
  if (!head || head.prefix || (!comma && isDefinite(tokens[start]?.folded ?? '') && !hasComplement(tokens, start)))
    return finding;
  let end = start;
  while (
    end + 1 < start + LONGEST_ROLE &&
    tokens[end + 1]?.isWord &&
    taken[end + 1] !== PERSON &&
    (taken[end + 1] || (continuesRole(tokens, end + 1) && !isNextNoun(tokens, end + 1)))
  )
    end++;
  // «مدير برنامج بجامعة …» and a name that nobody found.
  if (
    end > start &&
    /^ب/.test(tokens[end]?.folded ?? '') &&
    hasIn(tokens, end) &&
    !isDefinite(tokens[end]?.folded ?? '')
  )
    end--;
  if (end === start && !comma) return finding;
  const role = withoutPreposition(joinTexts(tokens.slice(start, end + 1).map((token) => token.text)));
  return { ...finding, role, wholeLast: end };
}

/** Definite adjectives behind a name, besides those of origin («الأميركي»). Folded. */
const ADJECTIVES = /^ال(?:سابق|اسبق|عام|جديد|حالي|مؤقت|موقت|اول|اولي|مكلف|مساعد|منتخب|راحل|معين|متحده)ه?$/;

/**
 * «رئيس الهيئة انطلاق الموسم»: what is definite goes on with what is definite, with a joining particle or a further office.
 * «عميد جامعة القاهرة الشكر»: a name ends it but for an adjective.
 */
export function isNextNoun(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token && PLACES.match(tokens, at - 1)?.last === at - 1 && /^ال.*[^يه]$/.test(token.folded))
    return !ADJECTIVES.test(token.folded) && roleHead(tokens, at) === null && !PLACES.match(tokens, at);
  if (!before || !token || !isDefinite(before.folded) || isDefinite(token.folded)) return false;
  return !ROLE_JOINERS.has(token.folded) && !/^[ولب]/.test(token.folded) && roleHead(tokens, at) === null;
}

/** «الرئيس التنفيذي», «المتحدث باسم», «الخبير في»: a definite role that says of what. */
function hasComplement(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.folded ?? '';
  return /^(?:باسم|في|لدي)$/.test(next) || (/^ال.{3,}[يهمد]$/.test(next) && !isTemporal(next));
}
