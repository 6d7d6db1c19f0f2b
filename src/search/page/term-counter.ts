import { type CountWord, countWord, isHeading, readCountMark } from "../index/terms.ts";
import { monthOf } from "./fragment-names.ts";
import type { Pagefind } from "./pagefind.ts";

/** Tells in how many articles a word stands, by segment. */
export type WordCounter = (word: string) => Promise<readonly number[]>;

/**
 * Counts words. Those asked for at the same time are looked up in the index at once, which tells the numbers of common
 * words; only the articles of others, which are few, are counted one word after another.
 *
 * @param beginnings month of each segment's first article, by which it is known
 */
export function wordCounter(pagefind: Pagefind, beginnings: readonly string[]): WordCounter {
  const known = new Map<string, Promise<readonly number[]>>();
  let batch: { readonly words: string[]; readonly told: Promise<ReadonlyMap<string, Told>> } | null = null;
  const toldOf = async (word: string): Promise<Told> => {
    const words: string[] = batch?.words ?? [];
    batch ??= {
      words,
      told: Promise.resolve().then(() => {
        batch = null;
        return lookUp(pagefind, words, beginnings);
      }),
    };
    words.push(word);
    return (await batch.told).get(word) ?? [];
  };
  const count = async (word: string): Promise<readonly number[]> => {
    const told = countWord(word) === null ? [] : await toldOf(word);
    const counts = beginnings.map((_, segment) => told[segment] ?? (isHeading(word) ? 0 : null));
    return counts.includes(null) ? pagefind.count([word]) : (counts as readonly number[]);
  };
  return (word) => {
    const counted = known.get(word) ?? count(word);
    known.set(word, counted);
    return counted;
  };
}

/** What a segment tells of a word, by segment; nothing where the word is not common there. */
type Told = readonly (number | undefined)[];

async function lookUp(
  pagefind: Pagefind,
  words: readonly string[],
  beginnings: readonly string[],
): Promise<ReadonlyMap<string, Told>> {
  const told = new Map<string, (number | undefined)[]>();
  for (const round of roundsOf(words)) {
    const byId = new Map(round.map(([word, { id }]) => [id, word]));
    for (const { id: article, marks } of await pagefind.firstOf(round.map(([, { text }]) => text))) {
      const segment = beginnings.indexOf(monthOf(article));
      for (const mark of marks) {
        const [id, count] = readCountMark(mark);
        const word = byId.get(id);
        if (word === undefined) continue;
        const counts = told.get(word) ?? beginnings.map(() => undefined);
        counts[segment] = count;
        told.set(word, counts);
      }
    }
  }
  return told;
}

/** Words with what tells their numbers, so that no two known by the same id are looked up together. */
function roundsOf(words: readonly string[]): readonly (readonly (readonly [string, CountWord])[])[] {
  const rounds: (readonly [string, CountWord])[][] = [];
  for (const word of words) {
    const told = countWord(word);
    if (told === null) continue;
    const round = rounds.find((each) => each.every(([, { id }]) => id !== told.id));
    if (round === undefined) rounds.push([[word, told]]);
    else round.push([word, told]);
  }
  return rounds;
}
