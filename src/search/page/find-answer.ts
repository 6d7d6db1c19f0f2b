import { syllableWord } from "../index/terms.ts";
import type { Answer, Request } from "./answer.ts";
import { CERTAIN, findAccented, findMended, PLAUSIBLE, promiseOf } from "./find-corrected.ts";
import { findReading, VERY_LONG } from "./find-reading.ts";
import { isLong } from "./look-ups.ts";
import type { Query } from "./query.ts";
import { readingByKeys, readingsByFigures } from "./readings.ts";
import type { SearchArchive } from "./search-index.ts";
import type { DoubtKind } from "./suspects.ts";

/** Finds what answers a request: as typed, else as it may have been meant, else what comes nearest. */
export async function findAnswer(archive: SearchArchive, asked: Request): Promise<Answer> {
  const request = { ...asked, query: await withoutHalfWord(archive, asked.query) };
  const byKeys = readingByKeys(request.query);
  if (byKeys !== null) {
    const struck = { ...request, query: byKeys };
    const meant = await findReading(archive, struck, "mended", false);
    if (meant.total > 0) return withMeantWords(archive, struck, meant, meant);
  }
  const asTyped = await findReading(archive, request, "asIs", false);
  if (request.query.terms.length === 0 || request.query.phrases.length > 0) return asTyped;
  if (asTyped.total > 0) {
    const meant = await inMeantAccents(archive, request, asTyped);
    return meant ?? withMeantWords(archive, request, asTyped, asTyped);
  }
  for (const query of readingsByFigures(request.query)) {
    const found = await findReading(archive, { ...request, query }, "asIs", false);
    if (found.total > 0) return found;
  }
  return otherwise(archive, byKeys === null ? request : { ...request, query: byKeys }, asTyped);
}

/** An answer in other accents than were typed, where a word with those accents was meant. */
async function inMeantAccents(archive: SearchArchive, request: Request, asTyped: Answer): Promise<Answer | null> {
  if (asTyped.manner !== "otherAccents") return null;
  const meant = await findAccented(archive, request.query, (query) =>
    findReading(archive, { ...request, query }, "mended", false),
  );
  return meant !== null && promiseOf(meant) >= promiseOf(asTyped) ? meant : null;
}

/** Terms of which one that stands beside none of the others may be a slip. */
const FEWEST = 3;

/**
 * What was found, after what is found with a word a slip away that stands beside the others: `cảnh sác quây` is in articles
 * that have cảnh, sắc and quây apart, and `cảnh sát quây` as it is.
 */
async function withMeantWords(
  archive: SearchArchive,
  request: Request,
  asTyped: Answer,
  found: Answer,
): Promise<Answer> {
  const { query, order } = request;
  if (query.terms.length < FEWEST || query.excluded.length > 0 || order !== "relevance") return found;
  const meant = await findMended(archive, query, asTyped, "misplaced", (reading) =>
    findReading(archive, { ...request, query: reading }, "doubted", false),
  );
  if (meant === null || meant.total === 0 || promiseOf(meant) < CERTAIN) return found;
  const known = new Set(meant.candidates.map(({ id }) => id));
  const others = found.candidates.filter(({ id }) => !known.has(id)).map((each) => ({ ...each, complete: true }));
  return { ...meant, candidates: [...meant.candidates, ...others] };
}

/** An answer to what has none as typed: words that stand nowhere mended, then all words apart, then other words mended. */
async function otherwise(archive: SearchArchive, request: Request, asTyped: Answer): Promise<Answer> {
  const { query } = request;
  const best = promiseOf(asTyped);
  const find = async (reading: Query): Promise<Answer> => {
    const found = await findReading(archive, { ...request, query: reading }, "mended", false);
    // The lists of single words are long: where most of a reading is found together, they are left unread.
    return found.total > 0 || !isLong(reading) || promiseOf(found) >= PLAUSIBLE
      ? found
      : findReading(archive, { ...request, query: reading }, "mended", true);
  };
  const mend = (kind: DoubtKind) => findMended(archive, query, asTyped, kind, find);
  const unknown = await mend("unknown");
  if (unknown !== null || best >= PLAUSIBLE) return unknown ?? asTyped;
  if (isLong(query) && query.terms.length < VERY_LONG) {
    const apart = await findReading(archive, request, "asIs", true);
    if (apart.total > 0) return withMeantWords(archive, request, asTyped, apart);
  }
  return (await mend("misplaced")) ?? asTyped;
}

/** The answer to a query whose quoted phrases stand nowhere, as if they had not been quoted. */
export async function findUnquoted(archive: SearchArchive, request: Request): Promise<Answer> {
  const answer = await findAnswer(archive, { ...request, query: { ...request.query, phrases: [] } });
  return { ...answer, manner: "unquoted" };
}

/** A query whose last word is still being typed and is none yet, without it. */
async function withoutHalfWord(archive: SearchArchive, query: Query): Promise<Query> {
  const last = query.terms.at(-1);
  if (last?.unfinished !== true || query.terms.length === 1) return query;
  const counts = await archive.count(syllableWord(last.strict).open);
  return counts.some((count) => count > 0) ? query : { ...query, terms: query.terms.slice(0, -1) };
}
