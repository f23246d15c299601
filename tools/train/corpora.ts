/** The tagged corpora, read into one set of labels. */
import { readFileSync } from 'node:fs';

export interface TaggedSentence {
  corpus: string;
  words: string[];
  /** Labels that the annotation allows for each token: bit n for label n. */
  allowed: Uint16Array;
}

const O = 0;
const MISC_OR_O = (1 << O) | (1 << 7) | (1 << 8);

/** What a corpus calls an entity, in the model's words; `?` is no person, place or organisation, and perhaps MISC. */
type Meaning = 'PER' | 'LOC' | 'ORG' | 'MISC' | '?';

interface Style {
  meaning(kind: string): Meaning;
  /** Whether O means that the token is no MISC either. */
  knowsMisc: boolean;
}

const PERSON_KINDS = new Set(
  'Politician Athlete Artist Other_PER Religious_PER Scientist Businessperson Lawyer Engineer'.split(' '),
);
const PLACE_KINDS = new Set(
  'Nation Population-Center State-or-Province GPE-Cluster Continent Water-Body Land County-or-District Path Land-Region-Natural Building-Grounds Celestial Airport Plant Subarea-Facility'.split(
    ' ',
  ),
);
const OTHER_KINDS = new Set(
  'Group Book Movie Sound Hardware Software Food Drug Weapon Vehicle Product Projectile Shooting Air Water'.split(' '),
);

const STYLES: Record<string, Style> = {
  clean: { knowsMisc: true, meaning: standard },
  original: { knowsMisc: false, meaning: standard },
  aqmar: { knowsMisc: false, meaning: standard },
  newsfane: { knowsMisc: false, meaning: fine },
  wojood: {
    knowsMisc: false,
    meaning: (kind) =>
      kind === 'PERS'
        ? 'PER'
        : kind === 'GPE' || kind === 'LOC' || kind === 'FAC'
          ? 'LOC'
          : kind === 'ORG'
            ? 'ORG'
            : '?',
  },
};

function standard(kind: string): Meaning {
  if (kind === 'PER' || kind === 'PERS') return 'PER';
  if (kind === 'LOC' || kind === 'ORG') return kind;
  return kind === 'MISC' ? 'MISC' : '?';
}

function fine(kind: string): Meaning {
  if (PERSON_KINDS.has(kind)) return 'PER';
  if (PLACE_KINDS.has(kind)) return 'LOC';
  return OTHER_KINDS.has(kind) ? '?' : 'ORG';
}

/**
 * Reads a CoNLL file: the token, then its tags; of several tags the first kind that the model has counts.
 *
 * @throws the error of the file system when the file cannot be read.
 */
export function readCorpus(file: string, corpus: string): TaggedSentence[] {
  const style = STYLES[corpus] ?? { knowsMisc: false, meaning: standard };
  const sentences: TaggedSentence[] = [];
  let words: string[] = [];
  let tags: string[][] = [];
  const flush = () => {
    if (words.length > 0) sentences.push({ corpus, words, allowed: allow(tags, style) });
    words = [];
    tags = [];
  };
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    const [word, ...rest] = line.trim().split(/\s+/);
    if (!word) {
      flush();
      continue;
    }
    words.push(word);
    tags.push(rest);
  }
  flush();
  return sentences;
}

function allow(tags: string[][], { meaning, knowsMisc }: Style): Uint16Array {
  const allowed = new Uint16Array(tags.length);
  let before: Meaning | 'O' = 'O';
  tags.forEach((list, i) => {
    let said: Meaning | 'O' = 'O';
    let opens = false;
    for (const tag of list) {
      const match = /^([BI])-+(.+)$/.exec(tag);
      if (!match) continue;
      const kind = meaning(match[2] ?? '');
      if (kind === '?' && said === 'O') said = '?';
      if (kind !== '?') {
        said = kind;
        opens = match[1] === 'B';
        break;
      }
    }
    if (said === 'O') allowed[i] = knowsMisc ? 1 : MISC_OR_O;
    else if (said === '?') allowed[i] = MISC_OR_O;
    else {
      const label = 1 + 2 * ['PER', 'LOC', 'ORG', 'MISC'].indexOf(said);
      allowed[i] = 1 << (opens || before !== said ? label : label + 1);
      if (said === 'MISC' && !knowsMisc) allowed[i] = MISC_OR_O;
    }
    before = said;
  });
  return allowed;
}

/** The labels that a scorer counts: MISC and what may be MISC is O. */
export function goldLabels({ allowed }: TaggedSentence): Uint8Array {
  return Uint8Array.from(allowed, (bits) => {
    const label = 31 - Math.clz32(bits & 0x7e);
    return (bits & 0x7e) === 0 ? 0 : label;
  });
}
