/** The capital and the government stand for the country, where the text says that they act. */
import { fold } from '../arabic/fold.ts';
import { absorb, type Candidate, type Mention } from './candidate.ts';
import { SPEECH_VERBS } from './lexicon/speech.ts';
import { PLACES } from './phrases.ts';
import { tokensFrom } from './tokens.ts';
import { countryOfAdjective } from './word-classes.ts';

/** Prepositions before which a capital is the town itself. */
const LOCATIVE =
  /^(?:في|من|قرب|وسط|شمال|جنوب|شرق|غرب|غربي|شرقي|شمالي|جنوبي|ريف|مدينه|محيط|ضواحي|العاصمه|بريف|الي|بشمال|بجنوب)$/;

/** «طهران» for the government joins its country when the text names both and the capital acts: «مع طهران», «أعلنت طهران». */
export function joinCapitals(groups: Map<string, Candidate>): void {
  for (const group of groups.values()) {
    if (group.kind !== 'place') continue;
    const match = PLACES.match(tokensFrom(fold(group.name).split(' ')), 0);
    if (!match?.value.capital) continue;
    const country = groups.get(`place:${match.value.country}`);
    if (!country || country === group || !group.mentions.some(actsAsGovernment)) continue;
    absorb(country, group);
  }
}

/** «أعلنت طهران», «أن طهران ترفض», «ضد طهران»: who acts or is dealt with is no town. */
function actsAsGovernment({ part, first, span }: Mention): boolean {
  const [before, token, next] = [part.tokens[first - 1], part.tokens[first], part.tokens[first + 1]];
  const after = next?.isWord ? next : part.tokens[first + 2];
  if (!token || /ب$/.test(part.text.slice(token.start, span.start)) || (before && LOCATIVE.test(before.folded)))
    return false;
  if (before?.folded === 'مع' || before?.folded === 'ضد') return true;
  // «بين واشنطن وإيران», «رد موسكو».
  if (before?.folded === 'بين' && next?.folded.startsWith('و')) return true;
  if (/^[وف]?(?:رد|موقف|سياسه|قرار|علاقات|حلفاء|حليف)$/.test(before?.folded ?? '')) return true;
  if (before?.isWord && isFeminineVerb(before.folded)) return true;
  const opens = !before?.isWord || /^[وف]?[بل]?ان$/.test(before.folded);
  return opens && after?.isWord === true && (/^س?ت[^ا].{2,}/.test(after.folded) || isFeminineVerb(after.folded));
}

/** «قالت», «ورفضت», «تطالب»: someone of feminine gender, as towns are, does what people do. */
function isFeminineVerb(folded: string): boolean {
  const bare = folded.replace(/^[وف](?=...)/, '');
  return SPEECH_VERBS.has(bare) ? /^ت|ت$/.test(bare) : ACTS.test(bare);
}

const ACTS =
  /^(?:ملتزمه|تسعي|سعت|تريد|ارادت|قبلت|وافقت|وقعت|ابرمت|تملك|تواجه|تصر|اصرت|ردت|فرضت|تفرض|تخطط|استدعت|طردت)$/;

/** «الحكومة اليونانية», «حكومة …»: the country acts, where the text names it. */
export function joinGovernments(groups: Map<string, Candidate>): void {
  for (const group of groups.values()) {
    const [head = '', ...rest] = fold(group.name).split(' ');
    if (group.kind !== 'organisation' || !/^(?:ال)?(?:حكومه|نظام)$/.test(head)) continue;
    const code = rest.length === 1 ? countryOfAdjective(rest[0] ?? '') : '';
    const named = rest.length > 0 ? PLACES.match(tokensFrom(rest), 0)?.value.country : '';
    const country = groups.get(`place:${code || named}`);
    if (country) absorb(country, group);
  }
}
