/** Who speaks: the noun phrase by a speech verb, as an actor or in the text's own words. */
import { isDefinite, withoutArticle } from '../arabic/clitics.ts';
import { fold } from '../arabic/fold.ts';
import { FUNCTION_WORDS } from '../arabic/function-words.ts';
import type { Candidate, Mention } from './candidate.ts';
import { isAdjective } from './speech-phrases.ts';
import { entityAt, type Part } from './story.ts';
import { joinTexts, type Token } from './tokens.ts';

/** Words that end a speaker's noun phrase: where, when and to whom it was said. */
const ENDS_SPEAKER =
  /^(?:خلال|عبر|امس|اول|اليوم|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|عقب|بعد|قبل|الي|علي|عن|ردا|تعليقا|ايضا|كذلك|مساء|صباح|فجر|ان|لدي|عند|اثناء|مؤخرا|فيما|بينما|لوكاله|لصحيفه|لقناه|للصحفيين|للصحافيين|لرويترز|لفرانس|بان|الا|انه|انها|انهم|بشان|حول|ضد|مع|من|ل|قوله|قولها|قولهم|صدر|نشر|نشرت|نشرته|اصدرته|اصدره|تلقت|تاكيده|تاكيدها)$/;
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
  readonly #persons: readonly Candidate[];
  readonly #unnamed = new Map<string, string>();
  readonly #byMention: Map<Part, Map<number, Array<{ mention: Mention; actor: Candidate }>>> = new Map();

  constructor(actors: readonly Candidate[]) {
    this.#persons = actors.filter(({ kind, role }) => kind === 'person' && role !== '');
    for (const actor of actors) {
      for (const mention of actor.mentions) {
        const inPart = this.#byMention.get(mention.part) ?? new Map();
        this.#byMention.set(mention.part, inPart);
        inPart.set(mention.wholeFirst, [...(inPart.get(mention.wholeFirst) ?? []), { mention, actor }]);
      }
    }
  }

  /** The speaker that the tokens from `from` up to `to` name; '' where they name none (a dropped subject). */
  inPhrase(part: Part, from: number, to: number): string {
    const start = skipMarks(part.tokens, from, to);
    if (start >= to) return '';
    const atStart = this.#at(part, start, to);
    const person = atStart.find(({ actor }) => actor.kind === 'person');
    if (person) return person.actor.name;
    const isNameless = NAMELESS.test(part.tokens[start]?.folded ?? '');
    const inside = isNameless ? null : this.#personInside(part, start, to);
    if (inside && !atStart.some(({ mention }) => mention.wholeFirst === start)) return inside.name;
    if (atStart[0]) return atStart[0].actor.name;
    const first = part.tokens[start];
    if (first && VOICE.test(first.folded)) {
      const owner = this.#at(part, skipMarks(part.tokens, start + 1, to), to)[0];
      if (owner) return owner.actor.name;
    }
    return this.#unnamedSpeaker(part, start, to);
  }

  /** The nearest person or organisation before a token within a sentence, for a subject in front of its verb. */
  before(part: Part, from: number, at: number): string {
    const inPart = this.#byMention.get(part);
    let weaker = '';
    for (let i = from; i < at; i++) {
      for (const { actor } of inPart?.get(i) ?? []) {
        if (actor.kind !== 'place') return actor.name;
        weaker ||= i === from ? actor.name : '';
      }
    }
    return weaker;
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
    const phrase = title.join(' ');
    const bare = withoutArticle(title[0] ?? '');
    const owners = this.#persons.filter(({ role, mentions }) => {
      if ((mentions[0]?.span.paragraph ?? Infinity) > part.paragraph) return false;
      const folded = fold(role);
      return title.length === 1
        ? folded.split(' ').some((word) => withoutArticle(word) === bare)
        : `${folded} `.startsWith(`${phrase} `);
    });
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
        (ENDS_SPEAKER.test(token.folded) || (token.folded === 'في' && STATEMENT.test(next)))
      )
        break;
      end++;
    }
    const words = tokens.slice(start, end);
    const head = words[0];
    if (
      !head?.isWord ||
      FUNCTION_WORDS.has(head.folded.replace(/^و(?=...)/, '')) ||
      FUNCTION_WORDS.has(head.folded) ||
      words.every((word) => word.folded.length < 3)
    )
      return '';
    const bare = head.folded.replace(/^ال/, '');
    // «المصدر» is the «مصدر أمني» of before.
    const earlier = isDefinite(head.folded) && words.length === 1 ? this.#unnamed.get(bare) : undefined;
    if (earlier) return earlier;
    const titled = isDefinite(head.folded)
      ? this.#titled(
          words.map(({ folded }) => folded),
          part,
        )
      : '';
    if (titled) return titled;
    const name = joinTexts(words.map((word) => word.text)).replace(/^[\s«»"“”]+|[\s«»"“”]+$/g, '');
    if (!isDefinite(head.folded)) this.#unnamed.set(bare, name);
    return name;
  }
}

function skipMarks(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && tokens[at]?.isWord === false) at++;
  return at;
}
