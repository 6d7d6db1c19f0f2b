import { exactTerm, syllableTerm } from "../index/terms.ts";
import type { Answer } from "./answer.ts";
import { loadLexicon } from "./loaded-lexicon.ts";
import { createTerm, type Query } from "./query.ts";
import { joinSplitSyllables, replaceTerms, writeOutAbbreviations } from "./readings.ts";
import { combineReplacements } from "./replacements.ts";
import type { SearchIndex } from "./search-index.ts";
import { findKnownPairs, findSuspects, isInArchive, rankReplacements, type SuspectKind } from "./suspects.ts";

/** Finds the answer to a reading. */
type Find = (reading: Query) => Promise<Answer>;

/** A query with more suspect terms is in another language. */
const MAX_SUSPECTS = 4;
/** An answer with at least this estimate ends the search for better readings. */
export const CERTAIN_ESTIMATE = 0.9;
/** An answer with at least this estimate is worth showing, though no article is complete. */
export const PLAUSIBLE_ESTIMATE = 0.6;
/** The answer of a later reading is chosen where its estimate is greater by more than this. */
const MIN_ADVANTAGE = 0.05;

/** The estimate of an answer's best article; 0 where there is none. */
export function bestEstimate({ candidates }: Answer): number {
  return Math.max(0, ...candidates.map(({ estimate }) => estimate));
}

/**
 * Finds the best answer to a correction of a query: syllables joined that a space split, abbreviations written out that
 * articles explain, suspect terms replaced by similar words that stand beside their neighbours. `null` where no
 * correction finds anything.
 */
export async function findCorrected(
  searchIndex: SearchIndex,
  query: Query,
  asTyped: Answer,
  kind: SuspectKind,
  find: Find,
): Promise<Answer | null> {
  const knownPairs = await findKnownPairs(searchIndex, query, asTyped);
  const suspects = await findSuspects(searchIndex, query, knownPairs, kind);
  if (kind === "isolated" && suspects.length === 0) return null;
  const lexicon = await loadLexicon(searchIndex);
  if (kind === "unknown") {
    for (const reading of joinSplitSyllables(query, lexicon, (index) => knownPairs[index] !== false)) {
      const answer = await find(reading);
      if (answer.total > 0) return answer;
    }
  }
  if (suspects.length > MAX_SUSPECTS) return null;
  const writtenOut = kind === "unknown" ? writeOutAbbreviations(query, lexicon) : null;
  const ranked = await Promise.all(suspects.map((index) => rankReplacements(searchIndex, query, index, lexicon)));
  const readings = combineReplacements(query, ranked);
  return chooseBestAnswer(writtenOut === null ? readings : [writtenOut, ...readings], find);
}

/** The answer with the greatest estimate, among answers with complete articles or a plausible estimate. */
async function chooseBestAnswer(readings: readonly Query[], find: Find): Promise<Answer | null> {
  let best: { readonly answer: Answer; readonly estimate: number } | null = null;
  for (const reading of readings) {
    const answer = await find(reading);
    const estimate = bestEstimate(answer);
    const isWorthShowing = answer.total > 0 || estimate >= PLAUSIBLE_ESTIMATE;
    if (isWorthShowing && (best === null || estimate > best.estimate + MIN_ADVANTAGE)) best = { answer, estimate };
    if (best !== null && best.estimate >= CERTAIN_ESTIMATE) break;
  }
  return best?.answer ?? null;
}

/**
 * Finds the answer to a query in corrected accents: a term that no article has in its accents is replaced by the word
 * that one accent more or less makes of it (`nười` by người). `null` where no term can be replaced, or no article has
 * them all.
 */
export async function findInCorrectedAccents(
  searchIndex: SearchIndex,
  query: Query,
  find: Find,
): Promise<Answer | null> {
  const lexicon = await loadLexicon(searchIndex);
  const terms = await Promise.all(
    query.terms.map(async (term) => {
      const corrected = term.accented && !term.unfinished ? lexicon.correctAccents(term.exact) : null;
      if (corrected === null) return term;
      return (await isInArchive(searchIndex, exactTerm(syllableTerm(term.exact))))
        ? term
        : createTerm(corrected, term.weight);
    }),
  );
  if (terms.every((term, index) => term === query.terms[index])) return null;
  const answer = await find(replaceTerms(query, terms));
  return answer.total > 0 ? answer : null;
}
