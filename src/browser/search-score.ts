import type { ShownWord } from "../search/content-code.ts";
import type { Term } from "./search-query.ts";
import type { LoadedRecord } from "./search-segments.ts";

/** How well a word is the term sought: 1, less where typed accents differ, 0. */
export function likeness(term: Term, word: ShownWord): number {
  if (term.unfinished) return word.open.some((form) => form.startsWith(term.open)) ? 1 : 0;
  if (word.strict.includes(term.strict)) return 1;
  if (!word.open.includes(term.open)) return 0;
  return term.marked ? 0.4 : 1;
}

/** What a list of words says about the terms, 0 to 1 each. */
export interface Fit {
  /** Terms present. */
  readonly cover: number;
  /** Neighbours in the query that are neighbours here. */
  readonly pairs: number;
  /** The longest part of the query that stands here as it is. */
  readonly run: number;
  /** Place where that part begins, and how many terms it has. */
  readonly at: number;
  readonly length: number;
  /** How often the whole query stands here as it is. */
  readonly times: number;
}

export function fitOf(terms: readonly Term[], words: readonly ShownWord[]): Fit {
  const weight = terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  const best = terms.map(() => 0);
  const pairs = terms.map(() => 0);
  let [run, at, length, times] = [0, 0, 0, 0];
  // Weight and length of the run that ends at the previous word with term j.
  let before: (readonly [number, number] | undefined)[] = [];
  words.forEach((word, place) => {
    const now: (readonly [number, number] | undefined)[] = [];
    terms.forEach((term, index) => {
      const like = likeness(term, word);
      if (like === 0) return;
      best[index] = Math.max(best[index]!, like);
      const joined = index === 0 ? undefined : before[index - 1];
      if (joined !== undefined) pairs[index] = Math.max(pairs[index]!, like);
      const reached = [(joined?.[0] ?? 0) + like * term.weight, (joined?.[1] ?? 0) + 1] as const;
      now[index] = reached;
      if (reached[1] === terms.length && reached[0] >= weight * 0.99) times++;
      if (reached[0] > run) [run, at, length] = [reached[0], place - reached[1] + 1, reached[1]];
    });
    before = now;
  });
  const cover = terms.reduce((sum, term, index) => sum + best[index]! * term.weight, 0) / weight;
  const paired = terms.length < 2 ? cover : pairs.reduce((sum, pair) => sum + pair, 0) / (terms.length - 1);
  return { cover, pairs: paired, run: run / weight, at, length, times };
}

/** One figure of a fit, 0 to 1: words apart count little, the whole query together counts all. */
export function closeness(fit: Fit): number {
  return (0.3 * fit.cover + 0.35 * fit.pairs + 0.35 * fit.run) ** 2.5;
}

/** How well an article answers; comparable between segments. Title before names before body. */
export function scoreOf(terms: readonly Term[], record: LoadedRecord): number {
  const title = fitOf(terms, record.title);
  const body = fitOf(terms, record.body);
  const names = Math.max(0, ...record.names.map((name) => closeness(fitOf(terms, name))));
  const wholeTitle = title.run > 0.99 ? terms.length / Math.max(terms.length, record.title.length) : 0;
  const early = body.run > 0.99 && body.at < 80 ? 0.5 : 0;
  const often = 0.8 * Math.min(1, Math.log1p(body.times) / 3);
  return 5 * closeness(title) + 2 * wholeTitle ** 2 + 3.5 * names + 3 * closeness(body) + early + often;
}
