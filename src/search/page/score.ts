import type { ShownRecord, ShownWord } from "./article-text.ts";
import type { Term } from "./query.ts";

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
  const joints = terms.map((term, index) => (index === 0 ? 0 : (term.weight + terms[index - 1]!.weight) / 2));
  const jointWeight = joints.reduce((sum, joint) => sum + joint, 0);
  const joined = pairs.reduce((sum, pair, index) => sum + pair * joints[index]!, 0);
  const paired = terms.length < 2 ? cover : joined / jointWeight;
  return { cover, pairs: paired, run: run / weight, at, length, times };
}

/** One figure of a fit, 0 to 1: words apart count little, the whole query together counts all. */
function closeness(fit: Fit): number {
  return (0.3 * fit.cover + 0.35 * fit.pairs + 0.35 * fit.run) ** 3;
}

/** Terms of a question: nobody words it as an article does from end to end. */
const LONG = 9;

/** How well an article answers; comparable between segments. Title before names before body. */
export function scoreOf(terms: readonly Term[], record: ShownRecord): number {
  const title = fitOf(terms, record.title);
  const body = fitOf(terms, record.body);
  const fits = record.names.map((name) => fitOf(terms, name));
  const names = Math.max(0, ...fits.map(closeness));
  const wholeTitle = title.run > 0.99 ? terms.length / Math.max(terms.length, record.title.length) : 0;
  // The query as it stands, wherever, before its words in pieces, wherever; of a long one, a long part counts too.
  const run = Math.max(title.run, body.run, ...fits.map((fit) => fit.run));
  const inPart = terms.length >= LONG ? 2 * Math.max(0, run - 0.4) : 0;
  // The longer it is, the less another article's title can be meant.
  const together = terms.length > 1 && run > 0.99 ? 1.5 + 0.3 * Math.min(8, Math.max(0, terms.length - 3)) : inPart;
  const early = body.run > 0.99 && body.at < 80 ? 0.5 : 0;
  const often = 0.8 * Math.min(1, Math.log1p(body.times) / 3);
  return 5 * closeness(title) + 2 * wholeTitle ** 2 + 4.5 * names + 3 * closeness(body) + together + early + often;
}

/** Whether every phrase stands somewhere in the article word after word, accents aside. */
export function hasPhrases(phrases: readonly (readonly Term[])[], record: ShownRecord): boolean {
  const parts = [record.title, record.body, ...record.names];
  return phrases.every((phrase) => {
    const plain = phrase.map((term) => ({ ...term, weight: 1, marked: false }));
    return parts.some((part) => fitOf(plain, part).times > 0);
  });
}
