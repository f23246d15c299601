/** Articles that a reader wants summed up in another way than a report: interviews, lists, live blogs. */
import { fold } from '../arabic/fold.ts';
import type { Story } from './story.ts';
import type { SummaryCandidate } from './summary-candidates.ts';

type StoryKind = 'report' | 'interview' | 'list' | 'live';

export interface PlacedCandidates {
  kind: StoryKind;
  candidates: readonly SummaryCandidate[];
  /** Added to the score of each. */
  bonus: number[];
}

/** So many of a thing make a kind. */
const ENOUGH = 3;

/** Added to the score of what comes first in its kind; more than any sentence can earn by itself. */
const FIRST = 2;
const NEXT = 1;

const QUESTION = /[؟?]["»”)]*$/;
/** «س:», «* كيف …؟», a questioner's name with a colon. */
const ASKED = /^\s*(?:[*•–-]\s*)?(?:س\s*[:/.-]|سؤال\s*:|\S+(?: \S+){0,3}\s*:.*[؟?]["»”)]*$)/;
const ITEM =
  /^\s*(?:[«("]?[\d٠-٩]{1,2}\s*[.):–-](?!\d)|[•▪●◦■*]\s|(?:ا|ب|ج|د|ه|و)\s*[-–.)]\s|(?:اولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا)\s*[:،,–-]|(?:الاول|الثاني|الثالث|الرابع|الخامس|السادس|السابع)ه?\s*:)/;
/** «14:30», «الساعة 14:30 بتوقيت غرينتش»: the time at the head of an entry. */
const CLOCK = /^\s*(?:[•*-]\s*)?(?:(?:عند |في )?الساعه\s*)?(?:\(|\[)?([\d٠-٩]{1,2})[:.]([\d٠-٩]{2})(?![\d٠-٩])/;

/**
 * What kind of article this is, the candidates that fit it, and what is added to the score of each.
 * An interview: never a question; the introduction first, then how the answers begin. A list: the introduction, then how
 * the items begin, in order. A live blog: the newest entry first. All others: as they are.
 */
export function placeByKind(all: readonly SummaryCandidate[], story: Story): PlacedCandidates {
  const paragraphs = new Map<number, string>();
  for (const part of story.parts) {
    if (part.paragraph >= 0 && !part.furniture) paragraphs.set(part.paragraph, fold(part.text));
  }
  const kind = kindOf([...paragraphs.values()]);
  if (kind === 'interview') return { kind, ...interview(all, paragraphs) };
  if (kind === 'list') return { kind, ...list(all, paragraphs) };
  if (kind === 'live') return { kind, ...live(all, paragraphs) };
  // A question tells nothing, but as the opening of a feature it says what the text is about.
  const told = all.filter(({ order, sentence }) => order === 0 || !QUESTION.test(sentence.text));
  const candidates = told.length > 0 ? told : all;
  return { kind, candidates, bonus: candidates.map(() => 0) };
}

function kindOf(paragraphs: readonly string[]): StoryKind {
  const times = paragraphs.filter((text) => CLOCK.test(text)).length;
  if (times >= ENOUGH && times >= paragraphs.length / 5) return 'live';
  const items = paragraphs.filter((text) => ITEM.test(text)).length;
  const asked = questions(paragraphs).length;
  // Those who ask in an explainer ask in its subheads, and are answered in many paragraphs.
  if (asked >= ENOUGH && asked >= items && asked >= paragraphs.length / 5) return 'interview';
  return items >= ENOUGH && items >= paragraphs.length / 6 ? 'list' : 'report';
}

const STAR = /^\s*\*/;

/** The paragraphs that ask; where those who ask have a star in front, all with a star («* أظنك بدأت مبكرا.»). */
function questions(paragraphs: readonly string[]): string[] {
  const asked = paragraphs.filter(isQuestion);
  const starred = asked.filter((text) => STAR.test(text)).length;
  if (starred < 2 || starred < asked.length / 2) return asked;
  return paragraphs.filter((text) => STAR.test(text) || isQuestion(text));
}

/** A paragraph that asks from its first word on: nothing but questions, or marked as one. */
function isQuestion(text: string): boolean {
  if (!QUESTION.test(text.trimEnd())) return false;
  return ASKED.test(text) || (text.length < 280 && !/[.!…]\s/.test(text));
}

function interview(all: readonly SummaryCandidate[], paragraphs: ReadonlyMap<number, string>) {
  const texts = new Set(questions([...paragraphs.values()]));
  const asked = new Set([...paragraphs].filter(([, text]) => texts.has(text)).map(([paragraph]) => paragraph));
  const firstAsked = Math.min(...asked);
  const candidates = all.filter(({ part, sentence }) => !asked.has(part.paragraph) && !QUESTION.test(sentence.text));
  // The introduction tells who speaks of what; of an answer its first sentences say most.
  const introduction = candidates.filter(({ part }) => part.paragraph < firstAsked).slice(0, 2);
  const bonus = candidates.map((candidate) => {
    if (candidate === introduction[0]) return FIRST;
    if (introduction.includes(candidate)) return 0.1;
    const begins = asked.has(candidate.part.paragraph - 1) && candidate.sentence.from === 0;
    return begins ? 0.15 : 0;
  });
  return { candidates, bonus };
}

function list(all: readonly SummaryCandidate[], paragraphs: ReadonlyMap<number, string>) {
  const items = [...paragraphs].filter(([, text]) => ITEM.test(text)).map(([paragraph]) => paragraph);
  const first = items[0] ?? 0;
  const candidates = all.filter(({ sentence }) => !QUESTION.test(sentence.text));
  const introduction = candidates.find(({ part }) => part.paragraph < first);
  const heads = new Set<SummaryCandidate>();
  for (const [i, item] of items.entries()) {
    const next = items[i + 1] ?? Infinity;
    const head = candidates.find(({ part }) => part.paragraph >= item && part.paragraph < next);
    if (head) heads.add(head);
  }
  let place = 0;
  const bonus = candidates.map((candidate) => {
    if (candidate === introduction) return FIRST + 1;
    if (!heads.has(candidate)) return 0;
    place++;
    return NEXT + FIRST / (place + 1);
  });
  return { candidates, bonus };
}

function live(all: readonly SummaryCandidate[], paragraphs: ReadonlyMap<number, string>) {
  const entries = [...paragraphs].flatMap(([paragraph, text]) => {
    const match = CLOCK.exec(text);
    return match ? [{ paragraph, minutes: Number(match[1]) * 60 + Number(match[2]) }] : [];
  });
  const first = entries[0];
  const last = entries.at(-1);
  const newestFirst = first !== undefined && last !== undefined && first.minutes >= last.minutes;
  const ordered = newestFirst ? entries : [...entries].reverse();
  const rank = new Map(ordered.map(({ paragraph }, i) => [paragraph, i]));
  const starts = entries.map(({ paragraph }) => paragraph).sort((a, b) => a - b);
  const seen = new Set<number>();
  const candidates = all.filter(({ sentence }) => !QUESTION.test(sentence.text));
  const bonus = candidates.map(({ part }) => {
    const entry = starts.filter((start) => start <= part.paragraph).at(-1);
    if (entry === undefined) return 0;
    // The first whole sentence of an entry speaks for it.
    if (seen.has(entry)) return 0;
    seen.add(entry);
    return NEXT + FIRST / ((rank.get(entry) ?? 0) + 1);
  });
  return { candidates, bonus };
}
