/** Who speaks: the noun phrase by a speech verb, as an actor or in the text's own words. */
import { isDefinite } from '../arabic/clitics.ts';
import { COMMON_WORDS } from '../arabic/common-words.ts';
import { isFunctionWord } from '../arabic/function-words.ts';
import type { Candidate, Mention } from './candidate.ts';
import { datelineEnd } from './dateline.ts';
import { CUE_PARTICIPLES, SPEAKING_SOURCES } from './lexicon/speech.ts';
import { ROLE_WORDS } from './lexicon/titles.ts';
import { isMedium } from './media.ts';
import { ADDRESS, HIS_RANK, isOffice } from './offices.ts';
import { isAdjective, withoutMarksBefore as skipMarks } from './speech-phrases.ts';
import { entityAt, type Part } from './story.ts';
import { joinTexts, type Token } from './tokens.ts';
import { isCommonWord } from './word-classes.ts';

/** Words that end a speaker's noun phrase: where, when and to whom it was said. */
const ENDS_SPEAKER =
  /^(?:خلال|عبر|امس|اول|اليوم|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|عقب|بعد|قبل|الي|علي|عن|ردا|تعليقا|ايضا|كذلك|مساء|صباح|فجر|ان|لدي|عند|اثناء|مؤخرا|فيما|بينما|لوكاله|لصحيفه|لقناه|للصحفيين|للصحافيين|لرويترز|لفرانس|بان|الا|انه|انها|انهم|بشان|حول|ضد|مع|من|ل|قوله|قولها|قولهم|صدر|نشر|نشرت|نشرته|اصدرته|اصدره|تلقت|تاكيده|تاكيدها|الذي|التي|الذين|اللذين|اللذان|اللتين|وهو|وهي|وهم|عنه|عنها|عنهم|له|لها|لهم|به|بها|انذاك|حينها|النقاب|جراء|نقلا)$/;
const STATEMENT =
  /^(?:بيان|تصريح|تصريحات|مقابله|حديث|كلمه|مؤتمر|تغريده|رساله|وقت|تقرير|حوار|لقاء|اتصال|منشور|حسابه|صفحته|البيان|هذا|ختام|بدايه|معرض)$/;
/** What an institution speaks through: «بيانات البنك المركزي». */
const VOICE = /^(?:بيانات|بيان|بلاغ|ارقام|تقرير|مصادر|احصاءات|احصائيات)$/;

/** Sources that have no name, whoever is named behind them: «مصادر طبية في مستشفى …». */
const NAMELESS =
  /^(?:افراد|جماعات|منظمات|جهات|اعضاء|مقاتلون|قيادي|محلل|خبير|مصدر|مصادر|شهود|شاهد|مسؤول|مسؤولون|مسؤولين|مسؤولان|مراقبون|مراقبين|محللون|محللين|خبراء|ناشطون|ناشطين|نشطاء|سكان|اهالي|مواطنون|مراسل|مراسلنا|مراسلون|دبلوماسي|دبلوماسيون|ضابط|ضباط|اطباء|باحثون|علماء|فريق|مجموعه|عدد|متظاهرون|نواب|تجار|شخص)$/;

/** Longest speaker without a name, in tokens. */
const LONGEST_SPEAKER = 8;

/** Remembers who spoke, for «وأضاف» and «المصدر». */
export class Speakers {
  last = '';
  readonly #people: readonly Candidate[];
  readonly #media: ReadonlySet<string>;
  /** Those to whom the text gives a role. */
  readonly #persons: readonly Candidate[];
  readonly #unnamed = new Map<string, string>();
  readonly #definite: string[] = [];
  readonly #byMention: Map<Part, Map<number, Array<{ mention: Mention; actor: Candidate }>>> = new Map();

  constructor(actors: readonly Candidate[]) {
    this.#media = new Set(actors.filter(isMedium).map(({ name }) => name));
    this.#people = actors.filter(({ kind }) => kind === 'person');
    this.#persons = this.#people.filter(({ role }) => role !== '');
    for (const actor of actors) {
      for (const mention of actor.mentions) {
        const inPart = this.#byMention.get(mention.part) ?? new Map();
        this.#byMention.set(mention.part, inPart);
        inPart.set(mention.wholeFirst, [...(inPart.get(mention.wholeFirst) ?? []), { mention, actor }]);
      }
    }
  }

  /**
   * The speaker that the tokens from `from` up to `to` name; '' where they name none (a dropped subject).
   *
   * @param isSource whether a preposition may hang on the name («لسامي» behind «وفقا»); elsewhere that is who was told
   */
  inPhrase(part: Part, from: number, to: number, isSource = false): string {
    const { tokens } = part;
    let start = skipMarks(tokens, from, to);
    while (start < to && isAside(tokens, start)) start = skipMarks(tokens, start + 1, to);
    const first = tokens[start];
    if (start >= to || !first) return '';
    if (HIS_RANK.test(first.folded)) return this.#ofRank(part, start);
    const atStart = this.#at(part, start, to).filter(({ mention }) => isSource || !isTold(mention));
    const person = atStart.find(({ actor }) => actor.kind === 'person');
    if (person) return person.actor.name;
    if (!isSource && this.#at(part, start, to).length > atStart.length) return '';
    const isNameless = NAMELESS.test(first.folded);
    const inside = isNameless ? null : this.#personInside(part, start, to);
    if (inside && !atStart.some(({ mention }) => mention.wholeFirst === start)) return inside.name;
    if (atStart[0]) return atStart[0].actor.name;
    if (VOICE.test(first.folded)) {
      const owner = this.#at(part, skipMarks(tokens, start + 1, to), to)[0];
      if (owner) return owner.actor.name;
    }
    if (!isSource && isPrepositional(first)) return '';
    return this.#unnamedSpeaker(part, start, to);
  }

  /** True for the name of a paper, channel or site, also of an agency that is no actor. */
  isMedium(name: string): boolean {
    return this.#media.has(name) || /^(?:وكالة|صحيفة|قناة|موقع|شبكة|إذاعة|تلفزيون|فضائية)(?:\s|$)/.test(name);
  }

  /** The nearest person or organisation before a token within a sentence, for a subject in front of its verb. */
  before(part: Part, from: number, at: number): string {
    const inPart = this.#byMention.get(part);
    let weaker = '';
    for (let i = Math.max(from, datelineEnd(part)); i < at; i++) {
      for (const { actor, mention } of inPart?.get(i) ?? []) {
        const isObject = isTold(mention) || AFTER_PREPOSITION.test(wordBefore(part, i));
        if (actor.kind !== 'place' && !isObject && !this.#media.has(actor.name)) return actor.name;
        weaker ||= !isObject && (i === from || this.#media.has(actor.name)) ? actor.name : '';
      }
    }
    return weaker;
  }

  /** Who speaks where the verb names nobody: the last speaker, or where the verb is feminine and that is a man, who the sentence is about. */
  dropped(part: Part, from: number, at: number): string {
    const folded = part.tokens[at]?.folded.replace(/^[وف](?=...)/, '') ?? '';
    if (!this.last) return this.#ofRank(part, at);
    const last = this.#people.find(({ name }) => name === this.last);
    if (!last || !/^ت|ت$/.test(folded) || !isMan(last)) return this.last;
    for (let i = Math.max(from, datelineEnd(part)); i < at; i++) {
      const named = this.#byMention
        .get(part)
        ?.get(i)
        ?.find(({ mention }) => !isTold(mention));
      if (named && named.actor !== last && !AFTER_PREPOSITION.test(wordBefore(part, i))) return named.actor.name;
    }
    return this.last;
  }

  /** «معاليه»: the last speaker where that is a person, else the person named last before. */
  #ofRank(part: Part, at: number): string {
    if (this.#people.some(({ name }) => name === this.last)) return this.last;
    let best = '';
    let latest = -1;
    for (const { name, mentions } of this.#people)
      for (const { span, first } of mentions) {
        const isBefore = span.paragraph < part.paragraph || (span.paragraph === part.paragraph && first < at);
        const place = span.paragraph * 1e6 + first;
        if (isBefore && place > latest) [best, latest] = [name, place];
      }
    return best;
  }

  #at(part: Part, start: number, to: number): ReadonlyArray<{ mention: Mention; actor: Candidate }> {
    return (this.#byMention.get(part)?.get(start) ?? []).filter(({ mention }) => mention.first < to);
  }

  /** A person whose title opens the phrase but was not recognised as one: only definite nouns and names lie between. */
  #personInside(part: Part, start: number, to: number): Candidate | null {
    for (let i = start + 1; i < Math.min(to, start + 14); i++) {
      const token = part.tokens[i];
      if (token?.isWord && ENDS_SPEAKER.test(token.folded)) return null;
      const person = this.#at(part, i, to).find(({ actor }) => actor.kind === 'person');
      if (person) return person.actor;
    }
    return null;
  }

  /** «الوزير», «الرئيس الروسي»: the one of whom the text told before; '' where it told of several, none of whom spoke last. */
  #titled(title: readonly string[], part: Part): string {
    const owners = this.#persons.filter(
      ({ role, mentions }) => (mentions[0]?.span.paragraph ?? Infinity) <= part.paragraph && isOffice(title, role),
    );
    if (owners.length > 1) return owners.find(({ name }) => name === this.last)?.name ?? '';
    return owners[0]?.name ?? '';
  }

  #unnamedSpeaker(part: Part, from: number, to: number): string {
    const { tokens } = part;
    // «ولكن معارضي القانون»
    const start = /^[وف]?(?:لكن|بل|كما|اما)$/.test(tokens[from]?.folded ?? '') ? from + 1 : from;
    let end = start;
    while (end < to && end - start < LONGEST_SPEAKER) {
      const token = tokens[end];
      if (!token || (!token.isWord && !/[«»"“”]/.test(token.text))) break;
      const next = tokens[end + 1]?.folded ?? '';
      // «أخبر مسؤول عسكري شبكة كذا»: another name is who was told.
      const before = tokens[end - 1]?.folded ?? '';
      if (end > start + 1 && entityAt(part, end) && isAdjective(before) && !/^[وبلف]/.test(token.folded)) break;
      // «فريق من علماء الفلك»
      const isPart = end === start + 1 && token.folded === 'من' && NAMELESS.test(tokens[start]?.folded ?? '');
      if (
        token.isWord &&
        !isPart &&
        (ENDS_SPEAKER.test(token.folded) ||
          CUE_PARTICIPLES.has(token.folded) ||
          (end > start && isAside(tokens, end)) ||
          (token.folded === 'في' && STATEMENT.test(next)))
      )
        break;
      end++;
    }
    const words = tokens.slice(start, end);
    const head = words[0];
    if (
      !head?.isWord ||
      isFunctionWord(head.folded.replace(/^و(?=...)/, '')) ||
      isFunctionWord(head.folded) ||
      words.every((word) => word.folded.length < 3) ||
      isWeDid(head.folded)
    )
      return '';
    const bare = head.folded.replace(/^ال/, '');
    const name = joinTexts(words.map((word) => word.text)).replace(/^[\s«»"“”]+|[\s«»"“”]+$/g, '');
    if (!isDefinite(head.folded)) {
      const title = words.map(({ folded }) => folded);
      const titled = ADDRESS.test(head.folded) || OFFICE.test(head.folded) ? this.#titled(title, part) : '';
      if (titled) return titled;
      this.#unnamed.set(bare, name);
      return name;
    }
    // «المصدر» is the «مصدر أمني» of before, «المتحدث الأمني» the «المتحدث الأمني بالوزارة».
    const earlier =
      words.length === 1 ? this.#unnamed.get(bare) : this.#definite.find((one) => one.startsWith(`${name} `));
    if (earlier) return earlier;
    const titled = this.#titled(
      words.map(({ folded }) => folded),
      part,
    );
    if (titled) return titled;
    this.#definite.push(name);
    if (!this.#unnamed.has(bare) && words.length > 1) this.#unnamed.set(bare, name);
    return name;
  }
}

/** Whether the first word of a person's role is masculine; false where there is no role. */
function isMan({ role }: Candidate): boolean {
  return role !== '' && !/ة$/.test(role.split(' ')[0] ?? '');
}

/** Offices that one person holds, in construct: «وزير الداخلية البحريني». Folded. */
const OFFICE = /^(?:رئيس|رئيسه|وزير|وزيره|مدير|مديره|ملك|محافظ|حاكم|نائب|قائد|سفير|مدرب|زعيم|ولي)$/;

/** «استطعنا»: a verb; «مراسلنا», «زميلنا» are somebody. */
function isWeDid(folded: string): boolean {
  const stem = /^[وف]?(....+)نا$/.exec(folded)?.[1] ?? '';
  return stem !== '' && !ROLE_WORDS.has(stem) && !/^(?:م|زميل|صديق)/.test(stem);
}

/** Prepositions behind which somebody is no subject. Folded. */
const AFTER_PREPOSITION = /^[وف]?(?:مع|الي|ضد|عن|لدي|لـ?|ب|بـ|بين|عبر|علي|في|من|عند|قرب|امام)$/;

function wordBefore({ tokens }: Part, at: number): string {
  const before = tokens[at - 1];
  return (before?.isWord === false && /[«"“(]/.test(before.text) ? tokens[at - 2] : before)?.folded ?? '';
}

/** «لرويترز», «بالشركة»: a preposition hangs on the name. */
function isTold({ part, first, span, wholeFirst }: Mention): boolean {
  if (wholeFirst < first) return /^[وف]?(?:لل|ل(?=ل)|ب(?=ال))/.test(part.tokens[wholeFirst]?.folded ?? '');
  return /^[وف]?[لب]/.test(part.text.slice(part.tokens[first]?.start ?? 0, span.start));
}

/** Words between a verb and its subject that name nobody: «قائلا», «متحديا», «أيضا», «كل من», «من جهته». */
function isAside(tokens: readonly Token[], at: number): boolean {
  const { folded = '', text = '', isWord } = tokens[at] ?? {};
  if (!isWord) return false;
  if (CUE_PARTICIPLES.has(folded) || /[ًٌٍ]ا?$/.test(text) || /^م.{2,}يا$/.test(folded)) return true;
  if (/^(?:ايضا|كذلك|بدوره|بدورها|حينها|امس|يوم|اليوم|مساء|صباح|فجر)$/.test(folded)) return true;
  const [before, next] = [tokens[at - 1]?.folded ?? '', tokens[at + 1]?.folded ?? ''];
  return (/^كلا?$/.test(folded) && next === 'من') || (folded === 'من' && /^كلا?$/.test(before));
}

/** «لمتابعيها», «لفترة»: a word with a preposition, which is no subject; «لجنة» and the like are. */
function isPrepositional({ folded }: Token): boolean {
  if (/^لل..|^ل.{3,}(?:ها|هم|يه|ائه)$/.test(folded)) return true;
  return (
    /^ل..../.test(folded) && !SPEAKING_SOURCES.has(folded) && !COMMON_WORDS.has(folded) && isCommonWord(folded.slice(1))
  );
}
