import { FILTER_CATEGORY, FILTER_YEAR, SORT_DAY } from "../search/index-names.ts";
import { neededTerms, type Query, type Term } from "./search-query.ts";
import type { Counts, Filters, LoadedRecord, PagefindResult, Segment } from "./search-segments.ts";

export type SortOrder = "relevance" | "newest" | "oldest";

/** An article that may answer, before its words are read. */
export interface Candidate {
  readonly load: () => Promise<LoadedRecord>;
  /** How good it looks from the places of its words alone, 0 to about 8. */
  readonly promise: number;
  /** Has every needed word. */
  readonly complete: boolean;
  /** Newer segments have lower numbers; with `place`, the order by date. */
  readonly segment: number;
  readonly place: number;
}

export interface Candidates {
  readonly found: readonly Candidate[];
  /** Articles by year and by category; `null` where they cannot be told. */
  readonly counts: Counts | null;
  /** True where accents were typed that no article has. */
  readonly otherAccents: boolean;
}

/** Places at an article's beginning that its title takes, about. */
const TITLE_PLACES = 24;

/** Articles with every needed word of a query, in all segments, the most promising first or by date. */
export async function findComplete(
  segments: readonly Segment[],
  query: Query,
  filters: Filters,
  order: SortOrder,
): Promise<Candidates> {
  const parts = await Promise.all(segments.map((segment, number) => inSegment(segment, number, query, filters, order)));
  const exactFound = parts.some(({ exact }) => exact.length > 0);
  const marked = query.terms.some(({ marked }) => marked);
  const fewExact = parts.reduce((sum, { exact }) => sum + exact.length, 0) < ENOUGH && query.terms.length > 1;
  const found = parts.flatMap(({ exact, open }) => (exactFound && !fewExact ? exact : [...exact, ...open]));
  const useExact = exactFound && !fewExact;
  return {
    found: found.sort(order === "relevance" ? byPromise : byDate(order)),
    counts: query.phrases.length + query.excluded.length > 0 ? null : sumCounts(parts, useExact),
    otherAccents: marked && !exactFound && found.length > 0,
  };
}

/** So many articles in the typed accents make those in other accents superfluous. */
const ENOUGH = 8;

export function byPromise(a: Candidate, b: Candidate): number {
  return b.promise - a.promise || a.segment - b.segment || a.place - b.place;
}

/** Segments hold years apart and are sorted within, so a segment's number and a place in it are an order by date. */
function byDate(order: SortOrder): (a: Candidate, b: Candidate) => number {
  const sign = order === "newest" ? 1 : -1;
  return (a, b) => sign * (a.segment - b.segment) || a.place - b.place;
}

interface Part {
  readonly exact: readonly Candidate[];
  readonly open: readonly Candidate[];
  readonly exactCounts: Counts;
  readonly openCounts: Counts;
}

async function inSegment(
  segment: Segment,
  number: number,
  query: Query,
  filters: Filters,
  order: SortOrder,
): Promise<Part> {
  const needed = neededTerms(query);
  await segment.preload(needed);
  const counts = await Promise.all(needed.map((term) => segment.count(term)));
  const nothing: Part = { exact: [], open: [], exactCounts: {}, openCounts: {} };
  // Pagefind leaves out a word it does not know instead of finding nothing.
  if (needed.length === 0 || counts.includes(0)) return nothing;
  const sort = order === "relevance" ? {} : { sort: { [SORT_DAY]: order === "newest" ? "desc" : "asc" } as const };
  const allowed = await allowedIds(segment, query, filters);
  const marked = needed.filter((term) => term.marked);
  const exact = marked.length === 0 ? null : await segment.search(marked, { exact: true, filters, ...sort });
  const open = await segment.search(needed, { exact: false, filters, ...sort });
  const exactIds = new Map(exact?.results.map((result) => [result.id, result]));
  const candidate = (result: PagefindResult, place: number): Candidate => {
    const same = exactIds.get(result.id);
    return {
      load: () => segment.load(result),
      promise: promiseOf(result, needed.length) + (same === undefined ? 0 : 1 + promiseOf(same, marked.length)),
      complete: true,
      segment: number,
      place,
    };
  };
  const kept = open.results
    .map((result, place) => ({ id: result.id, candidate: candidate(result, place) }))
    .filter(({ id }) => allowed(id));
  const allExact = exact === null;
  return {
    exact: kept.filter(({ id }) => allExact || exactIds.has(id)).map((found) => found.candidate),
    open: allExact ? [] : kept.filter(({ id }) => !exactIds.has(id)).map((found) => found.candidate),
    exactCounts: await facets(segment, allExact ? needed : marked, !allExact, filters, exact ?? open),
    openCounts: await facets(segment, needed, false, filters, open),
  };
}

/** Numbers by year among the articles of the chosen category, and the other way round. */
async function facets(
  segment: Segment,
  terms: readonly Term[],
  exact: boolean,
  filters: Filters,
  answer: { readonly filters: Counts; readonly totalFilters: Counts },
): Promise<Counts> {
  if (Object.keys(filters).length === 0) return answer.totalFilters;
  const among = async (name: string, other: string): Promise<Readonly<Record<string, number>>> => {
    const value = filters[other];
    if (value === undefined) return answer.totalFilters[name] ?? {};
    return (await segment.search(terms, { exact, filters: { [other]: value } })).filters[name] ?? {};
  };
  return {
    [FILTER_YEAR]: await among(FILTER_YEAR, FILTER_CATEGORY),
    [FILTER_CATEGORY]: await among(FILTER_CATEGORY, FILTER_YEAR),
  };
}

function sumCounts(parts: readonly Part[], exact: boolean): Counts {
  const sums: Record<string, Record<string, number>> = {};
  for (const part of parts) {
    for (const [name, values] of Object.entries(exact ? part.exactCounts : part.openCounts)) {
      const sum = sums[name] ?? {};
      sums[name] = sum;
      for (const [value, count] of Object.entries(values)) sum[value] = (sum[value] ?? 0) + count;
    }
  }
  return sums;
}

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
  return 2 * run ** 2 + 2.5 * title ** 2 + often + (0.5 * result.score) / (result.score + 5);
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
