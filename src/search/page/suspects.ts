import { pairTerm, syllableTerm } from "../index/terms.ts";
import type { Answer } from "./answer.ts";
import type { LoadedLexicon } from "./loaded-lexicon.ts";
import { neededTerms, type Query, type QueryTerm } from "./query.ts";
import { findReplacements, type Suspect } from "./replacements.ts";
import type { SearchIndex } from "./search-index.ts";
import { sum } from "./sum.ts";

/** Why a term is suspect: no article has it, or it stands beside neither of its neighbours in any article. */
export type SuspectKind = "unknown" | "isolated";

/** Two replacements whose scores differ by no more are compared by the following term too. */
const MAX_TIE_DIFFERENCE = 1;
/** In order of spelling, the score of each replacement is lowered by this much more than that of the one before. */
const RANK_PENALTY = 0.25;
/** The largest number of replacements of a suspect that are tried. */
const MAX_REPLACEMENTS = 3;

/**
 * Whether each term but the last stands beside the next one in any article; `null` where that pair was not looked up
 * for the query as typed.
 */
export async function findKnownPairs(
  searchIndex: SearchIndex,
  { terms }: Query,
  { lookUps }: Answer,
): Promise<readonly (boolean | null)[]> {
  const lookedUp = new Set([...lookUps.needed, ...lookUps.optional].map(({ exact }) => exact));
  return Promise.all(
    terms.slice(1).map((term, index) => {
      const before = terms[index]!;
      return lookedUp.has(`${before.exact} ${term.exact}`)
        ? isInArchive(searchIndex, pairTerm(before.exact, term.exact).letters)
        : null;
    }),
  );
}

/** The indexes of the query's suspect terms, which may be misspelt. A suspect stands beside none of its neighbours. */
export async function findSuspects(
  searchIndex: SearchIndex,
  query: Query,
  knownPairs: readonly (boolean | null)[],
  kind: SuspectKind,
): Promise<readonly number[]> {
  const { terms } = query;
  const alone = terms.flatMap(({ weight }, index) =>
    weight < 1 || knownPairs[index - 1] === true || knownPairs[index] === true ? [] : [index],
  );
  if (kind === "unknown") {
    const isKnown = await Promise.all(
      alone.map((index) => isInArchive(searchIndex, syllableTerm(terms[index]!.exact).letters)),
    );
    return alone.filter((_, position) => !isKnown[position]);
  }
  const needed = new Set(neededTerms(query).map(({ exact }) => exact));
  const isApart = (index: number): boolean => knownPairs[index - 1] === false || knownPairs[index] === false;
  return alone.filter((index) => isApart(index) && needed.has(terms[index]!.exact)).slice(0, 2);
}

interface Replacement {
  readonly terms: readonly QueryTerm[];
  readonly score: number;
}

/** Ranks what a suspect term may have been meant for, by how often each replacement stands beside its neighbours. */
export async function rankReplacements(
  searchIndex: SearchIndex,
  query: Query,
  index: number,
  lexicon: LoadedLexicon,
): Promise<Suspect> {
  const replacements = findReplacements(query, index, lexicon);
  const scored = await Promise.all(
    replacements.map(async (terms, rank): Promise<Replacement> => {
      const score = (await scoreContext(searchIndex, query, index, terms)) + (await scoreSplit(searchIndex, terms));
      return { terms, score: score - rank * RANK_PENALTY };
    }),
  );
  const best = scored.sort(compareByScore).slice(0, MAX_REPLACEMENTS);
  const ranked = await settleTie(searchIndex, query, index, best);
  return { index, replacements: ranked.map(({ terms }) => terms) };
}

function compareByScore(a: Replacement, b: Replacement): number {
  return b.score - a.score;
}

/**
 * Scores how often a replacement stands beside the term before it or, where it is the first, beside the term after it.
 */
async function scoreContext(
  searchIndex: SearchIndex,
  { terms }: Query,
  index: number,
  replacement: readonly QueryTerm[],
): Promise<number> {
  const [before, after] = [terms[index - 1], terms[index + 1]];
  // The pairs a term begins are in one index file, so that all replacements after the same term take one request.
  if (before !== undefined) return scorePair(searchIndex, before, replacement[0]!);
  return after === undefined ? 0 : scorePair(searchIndex, replacement.at(-1)!, after);
}

/** Where the two best replacements score nearly the same, adds how often each stands beside the term after it. */
async function settleTie(
  searchIndex: SearchIndex,
  { terms: queryTerms }: Query,
  index: number,
  ranked: readonly Replacement[],
): Promise<readonly Replacement[]> {
  const after = queryTerms[index + 1];
  const [first, second] = ranked;
  if (index === 0 || after === undefined || second === undefined || first!.score - second.score > MAX_TIE_DIFFERENCE)
    return ranked;
  // The pairs of each replacement are in an index file of their own, so that only two are looked up.
  const scored = await Promise.all(
    ranked.slice(0, 2).map(async ({ terms, score }) => ({
      terms,
      score: score + (await scorePair(searchIndex, terms.at(-1)!, after)),
    })),
  );
  return [...scored.sort(compareByScore), ...ranked.slice(2)];
}

/**
 * Scores how often the syllables stand together into which a term was split. Those that never do are no replacement.
 */
async function scoreSplit(searchIndex: SearchIndex, replacement: readonly QueryTerm[]): Promise<number> {
  const scores = await Promise.all(
    replacement.slice(1).map((term, index) => scorePair(searchIndex, replacement[index]!, term)),
  );
  return scores.length === 0 ? 0 : scores.some((score) => score === 0) ? -10 : Math.min(...scores);
}

/** Scores how often a pair stands in articles, by order of magnitude, and more for articles with the same accents. */
async function scorePair(searchIndex: SearchIndex, first: QueryTerm, second: QueryTerm): Promise<number> {
  const { letters, accents } = pairTerm(first.exact, second.exact);
  const [inAnyAccents, inTheseAccents] = [
    await countArticles(searchIndex, letters),
    await countArticles(searchIndex, letters + accents),
  ];
  return Math.log1p(inAnyAccents) / 2 + Math.log1p(inTheseAccents);
}

/** Whether any article has an index term. */
export async function isInArchive(searchIndex: SearchIndex, term: string): Promise<boolean> {
  return (await countArticles(searchIndex, term)) > 0;
}

async function countArticles(searchIndex: SearchIndex, term: string): Promise<number> {
  return sum(await searchIndex.count(term));
}
