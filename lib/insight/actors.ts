/** The actors of a story in the order of their salience. */
import type { Actor, ActorKind } from '../types.ts';
import { type Candidate, type Mention, nameKey } from './candidate.ts';
import type { Part, Story } from './story.ts';

/** Weights of salience; found by hand on annotated articles. */
const MENTIONS = 1.6;
/** Share of a mention that stands inside a person's role: «القائم بأعمال السفارة». */
const IN_ROLE = 0.3;
/** Share of a place's mention that only says where something happens: «في باريس». */
const LOCATIVE = 0.5;
const HEADLINE = 2;
const LEAD = 0.8;
const SPREAD = 1.5;
const SPEAKING = 0.6;
const MOST_SPEAKING = 1.2;
const KIND = { person: 0.5, organisation: 0.3, place: -0.3 };

/**
 * Orders actors by salience: in the headline, in the lead, number and spread of mentions, speaking.
 *
 * @param spoken number of quotes by name of the actor.
 */
export function rankActors(
  story: Story,
  candidates: readonly Candidate[],
  spoken: ReadonlyMap<string, number>,
): Actor[] {
  const body = story.parts.filter((part) => part.paragraph >= 0 && !part.furniture);
  const lead = body[0]?.paragraph ?? 0;
  const roles = roleTokens(candidates);
  const weightOf = (kind: ActorKind, mention: Mention) =>
    kind !== 'person' && roles.get(mention.part)?.[mention.first] === 1
      ? IN_ROLE
      : kind === 'place' && isLocative(mention)
        ? LOCATIVE
        : 1;
  const salience = ({ kind, name, mentions }: Candidate) => {
    const weights = mentions.map((mention) => weightOf(kind, mention));
    const heaviest = (paragraph: number) =>
      mentions.reduce(
        (most, { span }, i) => (span.paragraph === paragraph ? Math.max(most, weights[i] ?? 0) : most),
        0,
      );
    const places = new Set(mentions.map(({ span }) => span.paragraph));
    return (
      MENTIONS * Math.log2(1 + weights.reduce((sum, weight) => sum + weight, 0)) +
      HEADLINE * heaviest(-1) +
      LEAD * heaviest(lead) +
      (SPREAD * places.size) / Math.max(4, body.length) +
      Math.min(MOST_SPEAKING, SPEAKING * (spoken.get(name) ?? 0)) +
      KIND[kind]
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
    const names = [...counts].sort((a, b) =>
      actor.kind === 'place'
        ? Number(isGovernment(a[0])) - Number(isGovernment(b[0])) || b[1] - a[1]
        : nameKey(b[0]).split(' ').length - nameKey(a[0]).split(' ').length || b[1] - a[1],
    );
    actor.name = names[0]?.[0] ?? actor.name;
  }
}
