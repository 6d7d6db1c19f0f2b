import { type CountTerm, countTerm, decodeStoredCount } from "../index/stored-counts.ts";
import { isHeadingTerm } from "../index/terms.ts";
import { monthOf } from "./fragment-names.ts";
import type { Pagefind } from "./pagefind.ts";

/** Tells in how many articles of each segment a term stands. */
export type TermCounter = (term: string) => Promise<readonly number[]>;

/**
 * Creates a counter. Terms counted at the same time are looked up together among the counts that the index stores of
 * common terms. Only the articles of other terms, which are few, are counted, one term after another.
 *
 * @param firstMonths the month of each segment's first article, by which a segment is known in Pagefind's results
 */
export function createTermCounter(pagefind: Pagefind, firstMonths: readonly string[]): TermCounter {
  const knownCounts = new Map<string, Promise<readonly number[]>>();
  let batch: { readonly terms: string[]; readonly stored: Promise<ReadonlyMap<string, StoredCounts>> } | null = null;
  const readStored = async (term: string): Promise<StoredCounts> => {
    const terms: string[] = batch?.terms ?? [];
    batch ??= {
      terms,
      stored: Promise.resolve().then(() => {
        batch = null;
        return readStoredCounts(pagefind, terms, firstMonths);
      }),
    };
    terms.push(term);
    return (await batch.stored).get(term) ?? [];
  };
  const count = async (term: string): Promise<readonly number[]> => {
    const stored = countTerm(term) === null ? [] : await readStored(term);
    const counts = firstMonths.map((_, segment) => stored[segment] ?? (isHeadingTerm(term) ? 0 : null));
    return counts.includes(null) ? pagefind.count([term]) : (counts as readonly number[]);
  };
  return (term) => {
    const counting = knownCounts.get(term) ?? count(term);
    knownCounts.set(term, counting);
    return counting;
  };
}

/** The count each segment stores of a term; `undefined` where the term is not common in the segment. */
type StoredCounts = readonly (number | undefined)[];

async function readStoredCounts(
  pagefind: Pagefind,
  terms: readonly string[],
  firstMonths: readonly string[],
): Promise<ReadonlyMap<string, StoredCounts>> {
  const stored = new Map<string, (number | undefined)[]>();
  for (const round of groupIntoRounds(terms)) {
    const termsById = new Map(round.map(([term, { id }]) => [id, term]));
    for (const { id: article, values } of await pagefind.findFirst(round.map(([, counter]) => counter.term))) {
      const segment = firstMonths.indexOf(monthOf(article));
      for (const value of values) {
        const [id, count] = decodeStoredCount(value);
        const term = termsById.get(id);
        if (term === undefined) continue;
        const counts = stored.get(term) ?? firstMonths.map(() => undefined);
        counts[segment] = count;
        stored.set(term, counts);
      }
    }
  }
  return stored;
}

/** Terms with their count terms, in rounds of look-ups. No two count terms of a round have the same id. */
function groupIntoRounds(terms: readonly string[]): readonly (readonly (readonly [string, CountTerm])[])[] {
  const rounds: (readonly [string, CountTerm])[][] = [];
  for (const term of terms) {
    const counter = countTerm(term);
    if (counter === null) continue;
    const round = rounds.find((each) => each.every(([, { id }]) => id !== counter.id));
    if (round === undefined) rounds.push([[term, counter]]);
    else round.push([term, counter]);
  }
  return rounds;
}
