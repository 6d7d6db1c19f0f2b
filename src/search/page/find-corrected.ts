import type { PublishedLexicon } from "../index/lexicon.ts";
import { syllableWord } from "../index/terms.ts";
import type { Answer } from "./answer.ts";
import { type WordList, wordListOf } from "./loaded-lexicon.ts";
import { type Query, termOf } from "./query.ts";
import { readingByAbbreviations, readingsByJoining, withTerms } from "./readings.ts";
import { readingsBySpelling } from "./replacements.ts";
import type { SearchArchive } from "./search-index.ts";
import { type DoubtKind, doubtAt, doubtfulPlaces, isAnywhere, knownPairs } from "./suspects.ts";

type Find = (reading: Query) => Promise<Answer>;

/** Terms that may be slips, at most: more is another language. */
const DOUBTS = 4;
/** An answer so promising ends the search for better readings. */
export const CERTAIN = 0.9;
/** A promise so high is worth showing, though no article has every word. */
export const PLAUSIBLE = 0.6;

/** What the best article of an answer promises. */
export function promiseOf({ candidates }: Answer): number {
  return Math.max(0, ...candidates.map(({ promise }) => promise));
}

/**
 * The best answer to a query that has none as typed: abbreviations that articles explain, syllables a space fell into,
 * words a slip away that stand where the query has them. `null` where no reading finds anything.
 */
export async function findMended(
  archive: SearchArchive,
  query: Query,
  asTyped: Answer,
  kind: DoubtKind,
  find: Find,
): Promise<Answer | null> {
  const pairs = await knownPairs(archive, query, asTyped);
  const places = await doubtfulPlaces(archive, query, pairs, kind);
  if (kind === "misplaced" && places.length === 0) return null;
  const words = await wordsOf(archive);
  if (kind === "unknown") {
    for (const reading of readingsByJoining(query, words, (place) => pairs[place] !== false)) {
      const answer = await find(reading);
      if (answer.total > 0) return answer;
    }
  }
  if (places.length > DOUBTS) return null;
  const written = kind === "unknown" ? readingByAbbreviations(query, words) : null;
  const doubts = await Promise.all(places.map((place) => doubtAt(archive, query, place, words)));
  return bestOf([...(written === null ? [] : [written]), ...readingsBySpelling(query, doubts)], find);
}

async function bestOf(readings: readonly Query[], find: Find): Promise<Answer | null> {
  let best: { readonly answer: Answer; readonly promise: number } | null = null;
  for (const reading of readings) {
    const answer = await find(reading);
    const promise = promiseOf(answer);
    const isWorth = answer.total > 0 || promise >= PLAUSIBLE;
    if (isWorth && (best === null || promise > best.promise + 0.05)) best = { answer, promise };
    if (best !== null && best.promise >= CERTAIN) break;
  }
  return best?.answer ?? null;
}

/** A query found in other accents only, whose accents no word has so, as the word a sign away: `nười` is người. */
export async function findAccented(archive: SearchArchive, query: Query, find: Find): Promise<Answer | null> {
  const words = await wordsOf(archive);
  const terms = await Promise.all(
    query.terms.map(async (term) => {
      const meant = term.marked && !term.unfinished ? words.slipOf(term.strict) : null;
      if (meant === null) return term;
      const { open, accents } = syllableWord(term.strict);
      return (await isAnywhere(archive, open + accents)) ? term : termOf(meant, term.weight);
    }),
  );
  if (terms.every((term, place) => term === query.terms[place])) return null;
  const answer = await find(withTerms(query, terms));
  return answer.total > 0 ? answer : null;
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
