/** The actors of a story in the order of their salience. */
import { fold } from '../arabic/fold.ts';
import type { Actor, ActorKind } from '../types.ts';
import { type Candidate, type Mention, nameKey } from './candidate.ts';
import { datelineEnd } from './dateline.ts';
import { isMedium } from './media.ts';
import { PLACES } from './phrases.ts';
import { cueAt } from './speech-cues.ts';
import type { Part, Story } from './story.ts';
import { tokensFrom } from './tokens.ts';

/** What counts for how much in salience. */
export interface SalienceWeights {
  /** Of the logarithm of the number of mentions. */
  mentions: number;
  /** Share of a mention that stands inside a person's role: «القائم بأعمال السفارة». */
  inRole: number;
  /** Share of a place's mention that only says where something happens: «في باريس». */
  locative: number;
  headline: number;
  lead: number;
  /** Of the share of paragraphs with a mention. */
  spread: number;
  /** Of each quote. */
  speaking: number;
  mostSpeaking: number;
  /** Of each mention that is the subject of a verb. */
  subject: number;
  mostSubject: number;
  person: number;
  organisation: number;
  place: number;
  /** Of papers, channels and sites, through which the story was told. */
  medium: number;
  /** Share of a mention in the dateline. */
  dateline: number;
}

/** Found on annotated articles, each left out in turn; docs/BENCHMARKS.md says how. */
const WEIGHTS: SalienceWeights = {
  mentions: 1.6,
  inRole: 0.3,
  locative: 0.5,
  headline: 2,
  lead: 0.8,
  spread: 1.5,
  speaking: 0.6,
  mostSpeaking: 1.2,
  subject: 0.3,
  mostSubject: 0.9,
  person: 0.5,
  organisation: 0.3,
  place: -0.6,
  medium: -2,
  dateline: 0.05,
};

/**
 * Orders actors by salience: in the headline, in the lead, number and spread of mentions, acting, speaking.
 *
 * @param spoken number of quotes by name of the actor.
 * @param weights for trying others out.
 */
export function rankActors(
  story: Story,
  candidates: readonly Candidate[],
  spoken: ReadonlyMap<string, number>,
  weights: SalienceWeights = WEIGHTS,
): Actor[] {
  const body = story.parts.filter((part) => part.paragraph >= 0 && !part.furniture);
  const lead = body[0]?.paragraph ?? 0;
  const roles = roleTokens(candidates);
  const weightOf = (kind: ActorKind, mention: Mention) =>
    mention.first < datelineEnd(mention.part)
      ? weights.dateline
      : kind !== 'person' && roles.get(mention.part)?.[mention.first] === 1
        ? weights.inRole
        : kind === 'place' && isLocative(mention)
          ? weights.locative
          : 1;
  const salience = (candidate: Candidate) => {
    const { kind, name, mentions } = candidate;
    const medium = isMedium(candidate);
    const shares = mentions.map((mention) => weightOf(kind, mention));
    const heaviest = (paragraph: number) =>
      mentions.reduce((most, { span }, i) => (span.paragraph === paragraph ? Math.max(most, shares[i] ?? 0) : most), 0);
    const places = new Set(mentions.map(({ span }) => span.paragraph));
    const acting = mentions.filter(isSubject).length;
    return (
      weights.mentions * Math.log2(1 + shares.reduce((sum, share) => sum + share, 0)) +
      weights.headline * heaviest(-1) +
      weights.lead * heaviest(lead) +
      (weights.spread * places.size) / Math.max(4, body.length) +
      (medium ? 0 : Math.min(weights.mostSpeaking, weights.speaking * (spoken.get(name) ?? 0))) +
      Math.min(weights.mostSubject, weights.subject * acting) +
      weights[kind] +
      (medium && heaviest(-1) === 0 ? weights.medium : 0)
    );
  };
  return candidates
    .map((candidate) => ({ candidate, score: salience(candidate) }))
    .sort((a, b) => b.score - a.score)
    .map(({ candidate }) => toActor(candidate));
}

/** Prepositions and nouns behind which a place is where something happens. Folded. */
const WHERE =
  /^(?:[وف]?(?:في|من|الي|قرب|وسط|شمال|جنوب|شرق|غرب|داخل|خارج|عبر|نحو|مدينه|بمدينه|بلده|محافظه|منطقه|العاصمه))$/;

function isLocative({ part, first, span }: Mention): boolean {
  const [before, token] = [part.tokens[first - 1], part.tokens[first]];
  // «بباريس»: the preposition stands on the word.
  if (token && span.start > token.start && part.text.slice(token.start, span.start).endsWith('ب')) return true;
  return before?.isWord === true && WHERE.test(before.folded);
}

/** Right behind the verb that opens a sentence or a clause («أعلن الاتحاد»), or in front of it («الاتحاد يعلن»). */
function isSubject({ part, wholeFirst, wholeLast, last, first, span }: Mention): boolean {
  const { tokens } = part;
  // A preposition on the name makes it an object of some kind.
  if (/[بلك]$/.test(part.text.slice(tokens[first]?.start ?? 0, span.start))) return false;
  const [earlier, before, after] = [
    tokens[wholeFirst - 2],
    tokens[wholeFirst - 1],
    tokens[Math.max(wholeLast, last) + 1],
  ];
  // What verbs of speech tell counts as speaking.
  if (before?.isWord) return !earlier?.isWord && !WHERE.test(before.folded) && cueAt(tokens, wholeFirst - 1) === null;
  return after?.isWord === true && /^س?[يت]...*/.test(after.folded);
}

/** Marks the tokens that belong to a person's role. */
function roleTokens(candidates: readonly Candidate[]): Map<Part, Uint8Array> {
  const roles = new Map<Part, Uint8Array>();
  for (const { kind, mentions } of candidates) {
    if (kind !== 'person') continue;
    for (const { part, wholeFirst, wholeLast } of mentions) {
      const marked = roles.get(part) ?? new Uint8Array(part.tokens.length);
      roles.set(part, marked.fill(1, wholeFirst, wholeLast + 1));
    }
  }
  return roles;
}

function toActor({ name, kind, role, aliases, mentions }: Candidate): Actor {
  const seen = new Set([name]);
  const others = [...aliases].filter((alias) => !seen.has(alias) && seen.add(alias));
  return { name, kind, role, aliases: others, mentions: mentions.map(({ span }) => span) };
}

/** Gives every actor the name that says most: of persons and organisations the longest, of places the most frequent. */
export function chooseNames(candidates: readonly Candidate[]): void {
  for (const actor of candidates) {
    const counts = new Map<string, number>();
    for (const mention of actor.mentions) counts.set(mention.name, (counts.get(mention.name) ?? 0) + 1);
    const isGovernment = (name: string) => /^(?:ال)?(?:حكومة|نظام)\s/.test(name);
    // The country bears its own name, however often its capital stands for it.
    const isCapital = (name: string) => PLACES.match(tokensFrom(fold(name).split(' ')), 0)?.value.capital === true;
    const names = [...counts].sort((a, b) =>
      actor.kind === 'place'
        ? Number(isGovernment(a[0])) - Number(isGovernment(b[0])) ||
          Number(isCapital(a[0])) - Number(isCapital(b[0])) ||
          b[1] - a[1]
        : nameKey(b[0]).split(' ').length - nameKey(a[0]).split(' ').length || b[1] - a[1],
    );
    actor.name = names[0]?.[0] ?? actor.name;
  }
}
