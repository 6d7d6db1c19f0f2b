import { syllableTerm } from "../index/terms.ts";
import type { Answer, SearchRequest } from "./answer.ts";
import {
  bestEstimate,
  CERTAIN_ESTIMATE,
  findCorrected,
  findInCorrectedAccents,
  PLAUSIBLE_ESTIMATE,
} from "./find-corrected.ts";
import { findReading } from "./find-reading.ts";
import { isLong } from "./look-ups.ts";
import { isSentence, type Query } from "./query.ts";
import { decodeKeyboard, joinNumbers, rewriteNumbers } from "./readings.ts";
import type { SearchIndex } from "./search-index.ts";
import { sum } from "./sum.ts";
import type { SuspectKind } from "./suspects.ts";

/** A query of at least three terms may be answered by a correction although articles answer it as typed. */
const MIN_TERMS_FOR_CORRECTION = 3;

/** Finds the answer to a request: to the query as typed, else to another reading of it, else the nearest articles. */
export async function findAnswer(searchIndex: SearchIndex, asked: SearchRequest): Promise<Answer> {
  const joined = joinNumbers(asked.query);
  if (joined !== null) {
    const answer = await findReading(searchIndex, { ...asked, query: joined }, "asTyped");
    if (answer.total > 0) return answer;
  }
  return findAnswerAsTyped(searchIndex, { ...asked, query: await dropUnfinishedTerm(searchIndex, asked.query) });
}

async function findAnswerAsTyped(searchIndex: SearchIndex, request: SearchRequest): Promise<Answer> {
  const decoded = decodeKeyboard(request.query);
  if (decoded !== null) {
    const decodedRequest = { ...request, query: decoded };
    const answer = await findReading(searchIndex, decodedRequest, "corrected");
    if (answer.total > 0) return putCorrectedFirst(searchIndex, decodedRequest, answer, answer);
  }
  const asTyped = await findReading(searchIndex, request, "asTyped");
  if (request.query.terms.length === 0 || request.query.phrases.length > 0) return asTyped;
  if (asTyped.total > 0) {
    const corrected = await correctAccents(searchIndex, request, asTyped);
    return corrected ?? putCorrectedFirst(searchIndex, request, asTyped, asTyped);
  }
  for (const query of rewriteNumbers(request.query)) {
    const answer = await findReading(searchIndex, { ...request, query }, "asTyped");
    if (answer.total > 0) return answer;
  }
  return findAlternative(searchIndex, decoded === null ? request : { ...request, query: decoded }, asTyped);
}

/** The answer in corrected accents, where the query was found in other accents only; `null` where it is no better. */
async function correctAccents(
  searchIndex: SearchIndex,
  request: SearchRequest,
  asTyped: Answer,
): Promise<Answer | null> {
  if (asTyped.kind !== "otherAccents") return null;
  const corrected = await findInCorrectedAccents(searchIndex, request.query, (query) =>
    findReading(searchIndex, { ...request, query }, "corrected"),
  );
  return corrected !== null && bestEstimate(corrected) >= bestEstimate(asTyped) ? corrected : null;
}

/**
 * Puts the articles of a correction before those of an answer, where one term is isolated in the query and a similar
 * word is not: articles have the syllables of `cảnh sác quây` apart from each other, and `cảnh sát quây` together.
 */
async function putCorrectedFirst(
  searchIndex: SearchIndex,
  request: SearchRequest,
  asTyped: Answer,
  answer: Answer,
): Promise<Answer> {
  const { query, order } = request;
  if (query.terms.length < MIN_TERMS_FOR_CORRECTION || query.excluded.length > 0 || order !== "relevance")
    return answer;
  const corrected = await findCorrected(searchIndex, query, asTyped, "isolated", (reading) =>
    findReading(searchIndex, { ...request, query: reading }, "correctedFirst"),
  );
  if (corrected === null || corrected.total === 0 || bestEstimate(corrected) < CERTAIN_ESTIMATE) return answer;
  const correctedIds = new Set(corrected.candidates.map(({ id }) => id));
  const others = answer.candidates
    .filter(({ id }) => !correctedIds.has(id))
    .map((candidate) => ({ ...candidate, complete: true }));
  return { ...corrected, candidates: [...corrected.candidates, ...others] };
}

/**
 * Finds the answer to a query that no article answers as typed: with unknown terms corrected, else with the terms apart
 * from each other, else with isolated terms corrected.
 */
async function findAlternative(searchIndex: SearchIndex, request: SearchRequest, asTyped: Answer): Promise<Answer> {
  const { query } = request;
  const find = async (reading: Query): Promise<Answer> => {
    const answer = await findReading(searchIndex, { ...request, query: reading }, "corrected");
    // The lists of syllables are long: they stay unread where some article has most of the reading's pairs.
    return answer.total > 0 || !isLong(reading) || bestEstimate(answer) >= PLAUSIBLE_ESTIMATE
      ? answer
      : findReading(searchIndex, { ...request, query: reading }, "corrected", true);
  };
  const correct = (kind: SuspectKind) => findCorrected(searchIndex, query, asTyped, kind, find);
  const corrected = await correct("unknown");
  if (corrected !== null || bestEstimate(asTyped) >= PLAUSIBLE_ESTIMATE) return corrected ?? asTyped;
  if (isLong(query) && !isSentence(query.terms)) {
    const apart = await findReading(searchIndex, request, "asTyped", true);
    if (apart.total > 0) return putCorrectedFirst(searchIndex, request, asTyped, apart);
  }
  return (await correct("isolated")) ?? asTyped;
}

/** Finds the answer to a query whose phrases no article has, as if they had not been in quotes. */
export async function findUnquoted(searchIndex: SearchIndex, request: SearchRequest): Promise<Answer> {
  const answer = await findAnswer(searchIndex, { ...request, query: { ...request.query, phrases: [] } });
  return { ...answer, kind: "unquoted" };
}

/** The query without its last term, where that is still being typed and no article has it as it is. */
async function dropUnfinishedTerm(searchIndex: SearchIndex, query: Query): Promise<Query> {
  const last = query.terms.at(-1);
  if (last?.unfinished !== true || query.terms.length === 1) return query;
  const counts = await searchIndex.count(syllableTerm(last.exact).letters);
  return sum(counts) > 0 ? query : { ...query, terms: query.terms.slice(0, -1) };
}
