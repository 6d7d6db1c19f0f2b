import type { Query, Term } from "./search-query.ts";
import type { Filters, PagefindResult, Segment } from "./search-segments.ts";

/** Places at an article's beginning that its title takes, about. */
const TITLE_PLACES = 24;

/** Which articles have the phrases in quotes together, and none of what was excluded. */
export async function allowedIds(segment: Segment, query: Query, filters: Filters): Promise<(id: string) => boolean> {
  const within: ReadonlySet<string>[] = [];
  for (const phrase of query.phrases) within.push(await idsWithPhrase(segment, phrase, filters));
  const without = new Set<string>();
  for (const terms of query.excluded) {
    for (const id of await idsWithPhrase(segment, terms, filters)) without.add(id);
  }
  return (id) => !without.has(id) && within.every((ids) => ids.has(id));
}

async function idsWithPhrase(
  segment: Segment,
  phrase: readonly Term[],
  filters: Filters,
): Promise<ReadonlySet<string>> {
  const counts = await Promise.all(phrase.map((term) => segment.count(term)));
  if (counts.includes(0)) return new Set();
  const marked = phrase.some((term) => term.marked);
  const exact = marked ? await segment.search(phrase, { exact: true, filters }) : null;
  const together = (results: readonly PagefindResult[]): PagefindResult[] =>
    results.filter((result) => longestRun(result.words, 1) >= phrase.length);
  const inAccents = together(exact?.results ?? []);
  const found =
    inAccents.length > 0 ? inAccents : together((await segment.search(phrase, { exact: false, filters })).results);
  return new Set(found.map(({ id }) => id));
}

/** What the places of `count` words promise: how many stand together, whether in the title, how often. */
export function promiseOf(result: PagefindResult, count: number): number {
  const gap = count > 4 ? 2 : 1;
  const run = Math.min(longestRun(result.words, gap), count) / count;
  const early = result.words.filter((place) => place <= TITLE_PLACES);
  const title = Math.min(longestRun(early, gap), count) / count;
  const often = Math.min(1, Math.log1p(result.words.length / count) / 3);
  return (
    (run === 1 ? 1 : 0) + 2 * run ** 4 + 1.5 * title ** 4 + 0.5 * often + (0.5 * result.score) / (result.score + 5)
  );
}

/** The most places in a row, `gap` apart at most. */
export function longestRun(places: readonly number[], gap: number): number {
  let longest = places.length === 0 ? 0 : 1;
  let run = 1;
  for (let index = 1; index < places.length; index++) {
    run = places[index]! - places[index - 1]! <= gap ? run + 1 : 1;
    if (run > longest) longest = run;
  }
  return longest;
}
