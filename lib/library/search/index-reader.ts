/** Reading the index: the rows that a query needs, and in them the places of a term. */
import type { LibraryDatabase } from '../database.ts';
import { RANGE } from './layout.ts';
import { eachTerm, readPlaces } from './postings.ts';
import { AS_IT_IS, BEHIND_ARTICLE, bucketOf, FORM_BITS } from './terms.ts';

/** The part of the index that a query needs. */
export interface OpenIndex {
  /** One more than the highest document number. */
  size: number;
  /** Documents in all, and their mean length. */
  count: number;
  meanLength: number;
  length(number: number): number;
  minutes(number: number): number;
  rows: Map<string, Array<{ range: number; data: Uint8Array }>>;
}

/** Reads the rows of some buckets. Inside a transaction over `norms` and `postings`. */
export async function openIndex(db: LibraryDatabase, buckets: ReadonlySet<string>): Promise<OpenIndex> {
  const norms = await db.norms.toArray();
  const byRange = new Map(norms.map((each) => [each.range, each]));
  const rows = new Map<string, Array<{ range: number; data: Uint8Array }>>();
  await Promise.all(
    [...buckets].map(async (bucket) => {
      rows.set(
        bucket,
        await db.postings.where('[bucket+range]').between([bucket, 0], [bucket, Number.MAX_SAFE_INTEGER]).toArray(),
      );
    }),
  );
  let count = 0;
  let words = 0;
  for (const { lengths } of norms) {
    for (const length of lengths) {
      if (length > 0) count++;
      words += length;
    }
  }
  return {
    size: (Math.max(-1, ...byRange.keys()) + 1) * RANGE,
    count,
    meanLength: words / Math.max(1, count),
    length: (number) => byRange.get(Math.floor(number / RANGE))?.lengths[number % RANGE] ?? 0,
    minutes: (number) => byRange.get(Math.floor(number / RANGE))?.minutes[number % RANGE] ?? 0,
    rows,
  };
}

/** The places of one term, as parallel lists. */
export interface TermPlaces {
  term: string;
  /** Numbers of the documents, ascending. */
  documents: number[];
  /** Where in `places` each document's begin; one more entry than there are documents. */
  starts: number[];
  /** Each place with the form of the word in its low bits. */
  places: number[];
  /** In how many documents the word stands by itself, or behind the article. */
  own: number;
  /** For each form whether it counts; see `isAccepted`. */
  forms: boolean[];
}

/** A form is likely the word behind proclitics, and no other word, up to so many times as often as the word itself. */
const MORE_OFTEN = 2;
/** Few documents prove nothing. */
const TOO_FEW = 3;

/** The places of a term, or of all terms that begin with it. */
export function placesOf(index: OpenIndex, wanted: string, isPrefix: boolean): TermPlaces[] {
  const found = new Map<string, TermPlaces>();
  for (const { range, data } of index.rows.get(bucketOf(wanted)) ?? []) {
    eachTerm(
      data,
      (term) => (isPrefix ? term.startsWith(wanted) : term === wanted),
      (term, reader, documents) => {
        const places = found.get(term) ?? { term, documents: [], starts: [0], places: [], own: 0, forms: [] };
        found.set(term, places);
        let number = range * RANGE;
        for (let i = 0; i < documents; i++) {
          number += reader.number();
          places.documents.push(number);
          readPlaces(reader, (place, form) => places.places.push((place << FORM_BITS) | form));
          places.starts.push(places.places.length);
        }
      },
    );
  }
  return [...found.values()].map(withForms);
}

/** Says which forms count: «وزير» is in so many articles without a «زير» by itself that its «و» is no «and». */
function withForms(places: TermPlaces): TermPlaces {
  const mask = 2 ** FORM_BITS - 1;
  const counts = new Array<number>(mask + 1).fill(0);
  for (let i = 0; i < places.documents.length; i++) {
    let met = 0;
    for (let at = places.starts[i] ?? 0; at < (places.starts[i + 1] ?? 0); at++)
      met |= 1 << ((places.places[at] ?? 0) & mask);
    for (let form = 0; form <= mask; form++) if (met & (1 << form)) counts[form] = (counts[form] ?? 0) + 1;
    if (met & ((1 << AS_IT_IS) | (1 << BEHIND_ARTICLE))) places.own++;
  }
  const most = MORE_OFTEN * places.own + TOO_FEW;
  places.forms = counts.map((count, form) => form === AS_IT_IS || form === BEHIND_ARTICLE || count <= most);
  return places;
}
