import type { ShownRecord } from "../search/content-code.ts";
import type { PublishedLexicon } from "../search/lexicon.ts";
import { byPromise, type Candidate, type Candidates, findComplete, type SortOrder } from "./search-candidates.ts";
import { type WordList, wordListOf } from "./search-lexicon.ts";
import { type Reading, readingByAbbreviations, readingByKeys, readingsBySpelling } from "./search-mend.ts";
import { neededTerms, type Query, type Term } from "./search-query.ts";
import { countTerms, findSome } from "./search-relax.ts";
import { hasPhrases, scoreOf } from "./search-score.ts";
import type { Counts, Filters, SearchArchive } from "./search-segments.ts";

/** What a reader asked for. */
export interface Request {
  readonly query: Query;
  readonly filters: Filters;
  readonly order: SortOrder;
}

/** What was found, in order. */
export interface Answer {
  /** What was searched for in the end. */
  readonly query: Query;
  /** How it differs from what was typed: mended, only some of the words, other accents. */
  readonly manner: "asIs" | "mended" | "relaxed" | "otherAccents";
  readonly candidates: readonly Candidate[];
  readonly counts: Counts | null;
  /** The query's terms, weighed by how rare they are here. */
  readonly terms: readonly Term[];
}

/** Articles whose words are read and weighed before the order stands. */
const READ = 36;
/** Terms of a long query, and articles that are few for it. */
const LONG = 5;
const VERY_LONG = 9;
const FEW = 12;

/** Finds what answers a request: as typed, else as it may have been meant, else what comes nearest. */
export async function findAnswer(archive: SearchArchive, request: Request): Promise<Answer> {
  const { segments } = archive;
  const search = (query: Query): Promise<Candidates> => findComplete(segments, query, request.filters, request.order);
  const asTyped = await withPhrases(request.query, await search(request.query));
  if (asTyped.found.length > 0) {
    const answer = answerOf(request.query, asTyped.otherAccents ? "otherAccents" : "asIs", asTyped);
    return withNearMisses(archive, request, answer);
  }
  if (request.query.terms.length === 0) return answerOf(request.query, "asIs", asTyped);
  const mended = await findMended(archive, request, search);
  if (mended !== null) return mended;
  const some = request.query.phrases.length > 0 ? [] : await findSome(segments, request.query, request.filters);
  const sorted = request.order === "relevance" ? some : await sortedByDay(some.slice(0, READ * 2), request.order);
  return {
    query: request.query,
    manner: some.length > 0 ? "relaxed" : "asIs",
    candidates: sorted,
    counts: null,
    terms: request.query.terms,
  };
}

/** Articles whose first candidates are read to see that quoted words stand in their order, not only together. */
const PROVED = 100;

async function withPhrases(query: Query, candidates: Candidates): Promise<Candidates> {
  if (query.phrases.length === 0) return candidates;
  const read = candidates.found.slice(0, PROVED);
  const right = await Promise.all(read.map(async (candidate) => hasPhrases(query.phrases, await candidate.load())));
  const found = [...read.filter((_, index) => right[index]), ...candidates.found.slice(PROVED)];
  return { ...candidates, found };
}

function answerOf(query: Query, manner: Answer["manner"], { found, counts, worth }: Candidates): Answer {
  const terms = query.terms.map((term) => ({ ...term, weight: term.weight * (worth.get(term.strict) ?? 1) }));
  return { query, manner, candidates: found, counts, terms };
}

/** Long questions: a few articles that have every word somewhere may be worse than one that lacks a word. */
async function withNearMisses(archive: SearchArchive, request: Request, answer: Answer): Promise<Answer> {
  const { terms, phrases } = request.query;
  const doubtful = terms.length >= VERY_LONG || (terms.length >= LONG && answer.candidates.length < FEW);
  if (!doubtful || phrases.length > 0 || request.order !== "relevance") return answer;
  const known = new Set(answer.candidates.map(({ key }) => key));
  const some = await findSome(archive.segments, request.query, request.filters);
  const near = some.filter(({ key }) => !known.has(key)).slice(0, FEW);
  const read = answer.candidates.slice(0, READ - near.length);
  return { ...answer, candidates: [...read, ...near, ...answer.candidates.slice(read.length)] };
}

async function findMended(
  archive: SearchArchive,
  request: Request,
  search: (query: Query) => Promise<Candidates>,
): Promise<Answer | null> {
  const byKeys = readingByKeys(request.query);
  const meant = byKeys?.query ?? request.query;
  if (byKeys !== null) {
    const found = await search(byKeys.query);
    if (found.found.length > 0) return answerOf(byKeys.query, "mended", found);
  }
  const words = await wordsOf(archive);
  const counted = await countTerms(archive.segments, neededTerms(meant));
  const unknown = counted.filter(({ count }) => count === 0).map(({ term }) => term);
  const written = readingByAbbreviations(meant, words);
  const readings: readonly Reading[] = [
    ...(written === null ? [] : [written]),
    ...readingsBySpelling(meant, unknown, words),
  ];
  let best: { readonly reading: Reading; readonly candidates: Candidates; readonly promise: number } | null = null;
  for (const reading of readings) {
    const candidates = await search(reading.query);
    const promise = Math.max(0, ...candidates.found.slice(0, 50).map((candidate) => candidate.promise));
    if (candidates.found.length > 0 && (best === null || promise > best.promise + 0.2))
      best = { reading, candidates, promise };
  }
  return best === null ? null : answerOf(best.reading.query, "mended", best.candidates);
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

/** A near miss is kept where it is at least so good, by score, as the best. */
const NEAR = 0.6;

/** The answer's order after reading its most promising articles; by date it stands already. */
export async function refinedOrder(answer: Answer, order: SortOrder): Promise<readonly Candidate[]> {
  if (order !== "relevance") return answer.candidates;
  const scored = await Promise.all(
    answer.candidates.slice(0, READ).map(async (candidate) => {
      const record = await candidate.load();
      const score = scoreOf(answer.terms, record) + candidate.promise * 0.02;
      return { candidate, score, day: record.head.day };
    }),
  );
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const ordered = scored
    .filter(({ candidate, score }) => answer.manner === "relaxed" || candidate.complete || score >= best * NEAR)
    .sort(
      (a, b) => b.score - a.score || (a.day === b.day ? byPromise(a.candidate, b.candidate) : a.day < b.day ? 1 : -1),
    );
  return [...ordered.map(({ candidate }) => candidate), ...answer.candidates.slice(READ)];
}

async function sortedByDay(candidates: readonly Candidate[], order: SortOrder): Promise<readonly Candidate[]> {
  const dated = await Promise.all(candidates.map(async (candidate) => ({ candidate, record: await candidate.load() })));
  const sign = order === "newest" ? -1 : 1;
  const key = (record: ShownRecord): string => `${record.head.day} ${record.head.url}`;
  return dated.sort((a, b) => (key(a.record) < key(b.record) ? -sign : sign)).map(({ candidate }) => candidate);
}
