import type { ArticleText, TextPosition } from "./article-text.ts";
import { isSentence, type QueryTerm } from "./query.ts";
import { sum } from "./sum.ts";

/** How well a position matches a term in other accents than were typed. */
export const OTHER_ACCENTS_MATCH = 0.4;

/** How well a position matches a term: 1, {@link OTHER_ACCENTS_MATCH}, or 0 where it does not. */
export function matchTerm(term: QueryTerm, position: TextPosition): number {
  if (term.unfinished) return position.folded.some((form) => form.startsWith(term.folded)) ? 1 : 0;
  if (position.exact.includes(term.exact)) return 1;
  if (!position.folded.includes(term.folded)) return 0;
  return term.accented ? OTHER_ACCENTS_MATCH : 1;
}

/** How well a text matches a query. A run is a part of the query that stands in the text as it is. */
export interface TextMatch {
  /** The share of the query's terms that the text has, by weight: 0 to 1. */
  readonly coverage: number;
  /** The share of the query's pairs that the text has, by weight: 0 to 1. */
  readonly pairs: number;
  /** The share of the query that is in the longest run, by weight: 0 to 1. */
  readonly run: number;
  /** The index of the position at which the longest run begins. */
  readonly start: number;
  /** The number of terms in the longest run. */
  readonly length: number;
  /** How often the whole query stands in the text as it is. */
  readonly times: number;
}

/** The weight and the number of terms of a run; `undefined` where there is none. */
type Run = readonly [weight: number, length: number] | undefined;

/** Matches a text against the terms of a query. */
export function matchText(terms: readonly QueryTerm[], positions: readonly TextPosition[]): TextMatch {
  const weight = sum(terms.map((term) => term.weight)) || 1;
  const matches = terms.map(() => 0);
  const pairMatches = terms.map(() => 0);
  let [run, start, length, times] = [0, 0, 0, 0];
  // By the index of a term: the run that ends with this term at the previous position.
  let previousRuns: Run[] = [];
  positions.forEach((position, place) => {
    const runs: Run[] = [];
    terms.forEach((term, index) => {
      const match = matchTerm(term, position);
      if (match === 0) return;
      matches[index] = Math.max(matches[index]!, match);
      const previous = index === 0 ? undefined : previousRuns[index - 1];
      if (previous !== undefined) pairMatches[index] = Math.max(pairMatches[index]!, match);
      const runWeight = (previous?.[0] ?? 0) + match * term.weight;
      const runLength = (previous?.[1] ?? 0) + 1;
      runs[index] = [runWeight, runLength];
      if (runLength === terms.length && runWeight >= weight * 0.99) times++;
      if (runWeight > run) [run, start, length] = [runWeight, place - runLength + 1, runLength];
    });
    previousRuns = runs;
  });
  const coverage = sum(terms.map((term, index) => matches[index]! * term.weight)) / weight;
  const pairWeights = terms.map((term, index) => (index === 0 ? 0 : (term.weight + terms[index - 1]!.weight) / 2));
  const pairs =
    terms.length < 2
      ? coverage
      : sum(pairMatches.map((match, index) => match * pairWeights[index]!)) / sum(pairWeights);
  return { coverage, pairs, run: run / weight, start, length, times };
}

/** How close a match is to the whole query, 0 to 1: terms apart count little. */
function closenessOf({ coverage, pairs, run }: TextMatch): number {
  return (0.3 * coverage + 0.35 * pairs + 0.35 * run) ** 3;
}

/**
 * The score of an article: how well it answers a query. The title counts more than names, and names more than the body.
 * Scores of articles of different segments can be compared.
 */
export function scoreArticle(terms: readonly QueryTerm[], text: ArticleText): number {
  const title = matchText(terms, text.title);
  const body = matchText(terms, text.body);
  const names = text.names.map((name) => matchText(terms, name));
  const bestName = Math.max(0, ...names.map(closenessOf));
  const titleShare = title.run > 0.99 ? terms.length / Math.max(terms.length, text.title.length) : 0;
  // The whole query in any text counts more than its parts in any text. Of a sentence, a long part counts too.
  const run = Math.max(title.run, body.run, ...names.map((name) => name.run));
  const partOfSentence = isSentence(terms) ? 2 * Math.max(0, run - 0.4) : 0;
  // The longer the query is, the less it can be meant for the title of another article.
  const wholeQuery =
    terms.length > 1 && run > 0.99 ? 1.5 + 0.3 * Math.min(8, Math.max(0, terms.length - 3)) : partOfSentence;
  const earlyInBody = body.run > 0.99 && body.start < 80 ? 0.5 : 0;
  const oftenInBody = 0.8 * Math.min(1, Math.log1p(body.times) / 3);
  return (
    5 * closenessOf(title) +
    2 * titleShare ** 2 +
    4.5 * bestName +
    3 * closenessOf(body) +
    wholeQuery +
    earlyInBody +
    oftenInBody
  );
}

/** Whether some text of the article has each phrase as it is, accents aside. */
export function hasPhrases(phrases: readonly (readonly QueryTerm[])[], text: ArticleText): boolean {
  const texts = [text.title, text.body, ...text.names];
  return phrases.every((phrase) => {
    const terms = phrase.map((term) => ({ ...term, weight: 1, accented: false }));
    return texts.some((positions) => matchText(terms, positions).times > 0);
  });
}
