import { pairWord, syllableWord } from "../search/index-words.ts";
import type { PublishedLexicon } from "../search/lexicon.ts";
import type { Answer } from "./search-answer.ts";
import type { SearchArchive } from "./search-archive.ts";
import { type WordList, wordListOf } from "./search-lexicon.ts";
import { type Doubt, readingByAbbreviations, readingsBySpelling, replacementsOf } from "./search-mend.ts";
import { neededTerms, type Query, type Term } from "./search-query.ts";

/** Terms that stand nowhere, or not beside their neighbours. */
export type DoubtKind = "unknown" | "misplaced";

/** Terms that may be slips, at most: more is another language. */
const DOUBTS = 4;
/** An answer so promising ends the search for better readings. */
const CERTAIN = 0.9;

/**
 * The best answer to a query that has none as typed: abbreviations that articles explain, words a slip away that stand
 * where the query has them. `null` where no reading finds anything.
 */
export async function findMended(
  archive: SearchArchive,
  query: Query,
  kind: DoubtKind,
  find: (reading: Query) => Promise<Answer>,
): Promise<Answer | null> {
  const places = await doubtfulPlaces(archive, query, kind);
  if (places.length > DOUBTS || (kind === "misplaced" && places.length === 0)) return null;
  const words = await wordsOf(archive);
  const written = kind === "unknown" ? readingByAbbreviations(query, words) : null;
  const doubts = await Promise.all(places.map((place) => doubtAt(archive, query, place, words)));
  const readings = [...(written === null ? [] : [written]), ...readingsBySpelling(query, doubts)];
  let best: { readonly answer: Answer; readonly promise: number } | null = null;
  for (const reading of readings) {
    const answer = await find(reading.query);
    const promise = Math.max(0, ...answer.candidates.map((candidate) => candidate.promise));
    if (answer.total > 0 && (best === null || promise > best.promise + 0.05)) best = { answer, promise };
    if (best !== null && best.promise >= CERTAIN) break;
  }
  return best?.answer ?? null;
}

/** Places of the terms that may be slips: each stands next to neither of its neighbours anywhere. */
async function doubtfulPlaces(archive: SearchArchive, query: Query, kind: DoubtKind): Promise<readonly number[]> {
  const { terms } = query;
  const together = await Promise.all(
    terms.slice(1).map((term, index) => {
      const before = terms[index]!;
      // Pairs with words of grammar stand everywhere or nowhere, and their lists are long.
      const isTelling = Math.min(before.weight, term.weight) >= 1;
      return isTelling && isAnywhere(archive, pairWord(before.strict, term.strict).open);
    }),
  );
  const alone = terms.flatMap(({ weight }, place) =>
    weight < 1 || together[place - 1] || together[place] ? [] : [place],
  );
  const known = await Promise.all(alone.map((place) => isAnywhere(archive, syllableWord(terms[place]!.strict).open)));
  if (kind === "unknown") return alone.filter((_, index) => !known[index]);
  const needed = new Set(neededTerms(query).map(({ strict }) => strict));
  return terms.length === 1 ? [] : alone.filter((place) => needed.has(terms[place]!.strict)).slice(0, 2);
}

async function doubtAt(archive: SearchArchive, query: Query, place: number, words: WordList): Promise<Doubt> {
  const likely = replacementsOf(query, place, words);
  const worth = await Promise.all(likely.map((terms) => contextOf(archive, query, place, terms)));
  const ranked = likely
    .map((terms, rank) => ({ terms, worth: worth[rank]! - rank * 0.25 }))
    .sort((a, b) => b.worth - a.worth);
  return { place, replacements: ranked.map(({ terms }) => terms).slice(0, 3) };
}

/** How often, by order of magnitude, a replacement stands beside the query's other words. */
async function contextOf(
  archive: SearchArchive,
  { terms }: Query,
  place: number,
  replacement: readonly Term[],
): Promise<number> {
  const [before, after] = [terms[place - 1], terms[place + 1]];
  const [first, last] = [replacement[0]!, replacement.at(-1)!];
  // What follows a word is in one file of the index, what goes before it in many: the latter only where it must.
  if (before !== undefined) return Math.log1p(await countOf(archive, pairWord(before.strict, first.strict).open));
  return after === undefined ? 0 : Math.log1p(await countOf(archive, pairWord(last.strict, after.strict).open));
}

async function isAnywhere(archive: SearchArchive, word: string): Promise<boolean> {
  return (await countOf(archive, word)) > 0;
}

async function countOf(archive: SearchArchive, word: string): Promise<number> {
  return (await archive.count(word)).reduce((sum, count) => sum + count, 0);
}

const loadedLists = new WeakMap<SearchArchive, Promise<WordList>>();

function wordsOf(archive: SearchArchive): Promise<WordList> {
  const known =
    loadedLists.get(archive) ??
    fetch(`${archive.folder}${archive.manifest.lexicon}`)
      .then((response) => response.json() as Promise<PublishedLexicon>)
      .then(wordListOf);
  loadedLists.set(archive, known);
  return known;
}
