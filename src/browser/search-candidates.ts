import type { ShownRecord } from "../search/content-code.ts";
import { SORT_DAY } from "../search/index-names.ts";
import { facets, sumCounts } from "./search-facets.ts";
import { allowedIds, promiseOf } from "./search-places.ts";
import { neededTerms, type Query, type Term } from "./search-query.ts";
import type { Asked, Counts, Filters, PagefindAnswer, PagefindResult, Segment } from "./search-segments.ts";

export type SortOrder = "relevance" | "newest" | "oldest";

/** An article that may answer, before its words are read. */
export interface Candidate {
  /** Of its own among all candidates. */
  readonly key: string;
  readonly load: () => Promise<ShownRecord>;
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
  /** How much each needed term tells, 0 to 1, by its strict form: the rarer, the more. */
  readonly worth: ReadonlyMap<string, number>;
}

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
    counts:
      query.phrases.length + query.excluded.length > 0
        ? null
        : sumCounts(parts.map((part) => (useExact ? part.exactCounts : part.openCounts))),
    otherAccents: marked && !exactFound && found.length > 0,
    worth: worthOf(parts),
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

/** Rarity of the terms, from the articles that have them. */
function worthOf(parts: readonly Part[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [term, count] of parts.flatMap((part) => part.terms)) counts.set(term, (counts.get(term) ?? 0) + count);
  const most = Math.log1p(1.5 * Math.max(2, ...counts.values()));
  return new Map([...counts].map(([term, count]) => [term, 0.35 + 0.65 * (1 - Math.log1p(count) / most)]));
}

interface Part {
  readonly terms: readonly (readonly [term: string, count: number])[];
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
  const terms = needed.map((term, index) => [term.strict, counts[index]!] as const);
  const nothing: Part = { terms, exact: [], open: [], exactCounts: {}, openCounts: {} };
  // Pagefind leaves out a word it does not know instead of finding nothing.
  if (needed.length === 0 || counts.includes(0)) return nothing;
  const sort = order === "relevance" ? {} : { sort: { [SORT_DAY]: order === "newest" ? "desc" : "asc" } as const };
  const allowed = await allowedIds(segment, query, filters);
  const asked = { filters, ...sort };
  const whole = await manyExact(segment, query, needed, Math.min(...counts), asked);
  const toCandidate = (result: PagefindResult, place: number, more: number, exact: boolean) => ({
    key: `${number} ${result.id}`,
    load: () => segment.load(result),
    promise: promiseOf(result, needed.length) + more,
    complete: true,
    segment: number,
    place,
    exact,
  });
  if (whole !== null && whole.results.length >= PLENTY) {
    const found = whole.results
      .filter(({ id }) => allowed(id))
      .map((result, place) => toCandidate(result, place, 1, true));
    const exactCounts = await facets(segment, needed, true, filters, whole);
    return { terms, exact: found, open: [], exactCounts, openCounts: exactCounts };
  }
  const marked = needed.filter((term) => term.marked);
  const exact = marked.length === 0 ? null : await segment.search(marked, { ...asked, exact: true });
  const open = await segment.search(needed, { ...asked, exact: false });
  const exactIds = new Set(exact?.results.map(({ id }) => id));
  const wholeIds = new Map(whole?.results.map((result) => [result.id, result]));
  const candidates = open.results.flatMap((result, place) => {
    if (!allowed(result.id)) return [];
    const same = wholeIds.get(result.id);
    const accents = same === undefined ? 0 : 0.5 + promiseOf(same, needed.length);
    const isExact = exactIds.has(result.id);
    return [toCandidate(result, place, accents + (isExact ? 0.5 : 0), exact === null || isExact)];
  });
  return {
    terms,
    exact: candidates.filter((candidate) => candidate.exact),
    open: candidates.filter((candidate) => !candidate.exact),
    exactCounts: await facets(segment, exact === null ? needed : marked, exact !== null, filters, exact ?? open),
    openCounts: await facets(segment, needed, false, filters, open),
  };
}

/** So many articles of a segment with the very words make searching it for looser ones needless. */
const PLENTY = 100;
/** A phrase whose rarest word stands in so many articles is looked for as a phrase first: that is five times as fast. */
const COMMON = 400;

/**
 * Articles with the needed words in the typed accents; where the words are common, only those that have them as one
 * phrase, if there are plenty. `null` where no accents were typed. Who types accents means the bare words bare too.
 */
async function manyExact(
  segment: Segment,
  query: Query,
  needed: readonly Term[],
  rarest: number,
  asked: Omit<Asked, "exact">,
): Promise<PagefindAnswer | null> {
  if (!needed.some((term) => term.marked)) return null;
  if (rarest >= COMMON && needed.length > 1 && needed.length === query.terms.length) {
    const together = await segment.search(needed, { ...asked, exact: true, together: true });
    if (together.results.length >= PLENTY) return together;
  }
  return segment.search(needed, { ...asked, exact: true });
}
