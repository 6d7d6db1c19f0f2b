import { pairWord, syllableWord } from "../index/terms.ts";
import type { Answer } from "./answer.ts";
import type { WordList } from "./loaded-lexicon.ts";
import { neededTerms, type Query, type Term } from "./query.ts";
import { type Doubt, replacementsOf } from "./replacements.ts";
import type { SearchArchive } from "./search-index.ts";

/** Terms that stand nowhere, or not beside their neighbours. */
export type DoubtKind = "unknown" | "misplaced";

/** How near, in orders of magnitude, two replacements are for the word that follows to be looked at too. */
const CLOSE = 1;

/** Of each term whether it stands beside the next anywhere; `null` where the query as typed did not ask. */
export async function knownPairs(
  archive: SearchArchive,
  { terms }: Query,
  { sought }: Answer,
): Promise<readonly (boolean | null)[]> {
  const asked = new Set([...sought.needed, ...sought.pairs].map(({ strict }) => strict));
  return Promise.all(
    terms.slice(1).map((term, index) => {
      const before = terms[index]!;
      return asked.has(`${before.strict} ${term.strict}`)
        ? isAnywhere(archive, pairWord(before.strict, term.strict).open)
        : null;
    }),
  );
}

/** Places of the terms that may be slips: each stands next to neither of its neighbours anywhere. */
export async function doubtfulPlaces(
  archive: SearchArchive,
  query: Query,
  pairs: readonly (boolean | null)[],
  kind: DoubtKind,
): Promise<readonly number[]> {
  const { terms } = query;
  const alone = terms.flatMap(({ weight }, place) =>
    weight < 1 || pairs[place - 1] === true || pairs[place] === true ? [] : [place],
  );
  if (kind === "unknown") {
    const known = await Promise.all(alone.map((place) => isAnywhere(archive, syllableWord(terms[place]!.strict).open)));
    return alone.filter((_, index) => !known[index]);
  }
  const needed = new Set(neededTerms(query).map(({ strict }) => strict));
  const isApart = (place: number): boolean => pairs[place - 1] === false || pairs[place] === false;
  return alone.filter((place) => isApart(place) && needed.has(terms[place]!.strict)).slice(0, 2);
}

interface Replacement {
  readonly terms: readonly Term[];
  readonly worth: number;
}

export async function doubtAt(archive: SearchArchive, query: Query, place: number, words: WordList): Promise<Doubt> {
  const likely = replacementsOf(query, place, words);
  const weighed = await Promise.all(
    likely.map(async (terms, rank): Promise<Replacement> => {
      const worth = (await contextOf(archive, query, place, terms)) + (await innerWorth(archive, terms));
      return { terms, worth: worth - rank * 0.25 };
    }),
  );
  const ranked = await settled(archive, query, place, weighed.sort(byWorth).slice(0, 3));
  return { place, replacements: ranked.map(({ terms }) => terms) };
}

function byWorth(a: Replacement, b: Replacement): number {
  return b.worth - a.worth;
}

/** How often, by order of magnitude, a replacement stands beside the query's other words. */
async function contextOf(
  archive: SearchArchive,
  { terms }: Query,
  place: number,
  replacement: readonly Term[],
): Promise<number> {
  const [before, after] = [terms[place - 1], terms[place + 1]];
  // What follows a word is in one file of the index, what goes before it in many: the latter only where it must.
  if (before !== undefined) return worthOf(archive, before, replacement[0]!);
  return after === undefined ? 0 : worthOf(archive, replacement.at(-1)!, after);
}

/** Replacements that are nearly as good as each other, by what follows too. */
async function settled(
  archive: SearchArchive,
  { terms }: Query,
  place: number,
  ranked: readonly Replacement[],
): Promise<readonly Replacement[]> {
  const after = terms[place + 1];
  const [first, second] = ranked;
  if (place === 0 || after === undefined || second === undefined || first!.worth - second.worth > CLOSE) return ranked;
  // Each is in a file of its own.
  const weighed = await Promise.all(
    ranked.slice(0, 2).map(async ({ terms: own, worth }) => ({
      terms: own,
      worth: worth + (await worthOf(archive, own.at(-1)!, after)),
    })),
  );
  return [...weighed.sort(byWorth), ...ranked.slice(2)];
}

/** Words that were run together must stand together; what does not is no reading. */
async function innerWorth(archive: SearchArchive, replacement: readonly Term[]): Promise<number> {
  const inner = await Promise.all(
    replacement.slice(1).map((term, index) => worthOf(archive, replacement[index]!, term)),
  );
  return inner.length === 0 ? 0 : inner.some((worth) => worth === 0) ? -10 : Math.min(...inner);
}

/** Pairs in the same accents count besides, which in a query without any are those without any. */
async function worthOf(archive: SearchArchive, first: Term, second: Term): Promise<number> {
  const { open, accents } = pairWord(first.strict, second.strict);
  const [all, same] = [await countOf(archive, open), await countOf(archive, open + accents)];
  return Math.log1p(all) / 2 + Math.log1p(same);
}

export async function isAnywhere(archive: SearchArchive, word: string): Promise<boolean> {
  return (await countOf(archive, word)) > 0;
}

async function countOf(archive: SearchArchive, word: string): Promise<number> {
  return (await archive.count(word)).reduce((sum, count) => sum + count, 0);
}
