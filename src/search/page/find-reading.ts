import type { Answer, Request } from "./answer.ts";
import { byPromise, extended, inOrder, LISTED } from "./candidate-order.ts";
import { type Candidates, findCandidates } from "./candidates.ts";
import { withoutLooseJoints } from "./drop-rare-pairs.ts";
import { isLong, type SoughtWords, soughtWords } from "./look-ups.ts";
import type { SearchArchive } from "./search-index.ts";

/** Terms of a long query, and articles that are few for it. */
const LONG = 5;
export const VERY_LONG = 9;
const FEW = 12;
/** So many articles in the typed accents make those in other accents superfluous. */
const ENOUGH = 8;
/** Articles with some of the words worth listing. */
const RELAXED = 60;

/** One reading of a query: in its accents first, where it has any. */
export async function findReading(
  archive: SearchArchive,
  request: Request,
  manner: "asIs" | "mended" | "doubted",
  apart: boolean,
): Promise<Answer> {
  const { query, filters } = request;
  const isAccented = query.terms.some(({ marked }) => marked);
  const isPaired = isLong(query) && !apart;
  const wordsIn = async (exact: boolean): Promise<SoughtWords> => {
    const sought = soughtWords(query, filters, { exact, apart });
    if (!isPaired) return sought;
    await archive.preload([...sought.needed.map(({ word }) => word), ...sought.required]);
    return withoutLooseJoints(archive, sought);
  };
  const sought = await wordsIn(isAccented);
  const exact = await findCandidates(archive, sought, filters);
  const isEnough = !isAccented || exact.total >= ENOUGH || (exact.total > 0 && query.terms.length === 1);
  if (isEnough) return answerOf(archive, request, manner, sought, exact);
  const openSought = await wordsIn(false);
  const open = await findCandidates(archive, openSought, filters);
  if (exact.total > 0) return answerOf(archive, request, manner, sought, withOtherAccents(exact, open));
  const other = manner === "asIs" && open.total > 0 ? "otherAccents" : manner;
  return answerOf(archive, request, other, openSought, { ...open, found: withOtherAccents(exact, open).found });
}

/** Articles in the typed accents first, then those in others. */
function withOtherAccents(exact: Candidates, open: Candidates): Candidates {
  const known = new Map(open.found.map((candidate) => [candidate.id, candidate]));
  for (const candidate of exact.found) {
    const other = known.get(candidate.id);
    known.set(candidate.id, {
      ...candidate,
      promise: (candidate.complete ? 0.5 : 0.1) + Math.max(candidate.promise, other?.promise ?? 0),
      complete: candidate.complete || other?.complete === true,
    });
  }
  return { ...open, found: [...known.values()], counts: open.counts };
}

async function answerOf(
  archive: SearchArchive,
  { query, order }: Request,
  manner: Answer["manner"],
  sought: SoughtWords,
  { found, total, counts, unread }: Candidates,
): Promise<Answer> {
  const most = Math.log1p(1.5 * Math.max(2, ...counts.values()));
  const terms = query.terms.map((term) => {
    const count = counts.get(term.strict);
    if (count === undefined) return term;
    return { ...term, weight: term.weight * (0.35 + 0.65 * (1 - Math.log1p(count) / most)) };
  });
  const answer = { query, manner, total, unread: order === "oldest" ? unread.toReversed() : unread, sought, terms };
  if (total === 0) {
    const some = query.phrases.length > 0 ? [] : found.toSorted(byPromise).slice(0, RELAXED);
    const isRelaxed = some.length > 0 && manner !== "mended";
    return { ...answer, manner: isRelaxed ? "relaxed" : manner, candidates: inOrder(some, order), unread: [] };
  }
  const complete = found.filter((candidate) => candidate.complete);
  if (order !== "relevance") {
    const listed = { ...answer, candidates: inOrder(unread.length > 0 ? [] : complete, order) };
    return unread.length > 0 ? extended(archive, listed) : listed;
  }
  const isDoubtful = query.terms.length >= VERY_LONG || (query.terms.length >= LONG && complete.length < FEW);
  const near = isDoubtful
    ? found
        .filter((candidate) => !candidate.complete)
        .toSorted(byPromise)
        .slice(0, FEW)
    : [];
  const listed = { ...answer, candidates: [...complete, ...near].sort(byPromise) };
  return complete.length < LISTED && unread.length > 0 ? extended(archive, listed) : listed;
}
