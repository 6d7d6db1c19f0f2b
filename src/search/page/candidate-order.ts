import type { Answer, SortOrder } from "./answer.ts";
import { type Candidate, completeOfYear } from "./candidates.ts";
import { hasPhrases, scoreOf } from "./score.ts";
import type { SearchArchive } from "./search-index.ts";

/** Articles listed at least, where there are so many. */
export const LISTED = 20;

/** Articles whose words are read and weighed before the order stands. */
const READ = 14;

/** A near miss is kept where it is at least so good, by score, as the best. */
const NEAR = 0.6;

/** The answer with articles of its next unread years, until there are some. */
export async function extended(archive: SearchArchive, answer: Answer): Promise<Answer> {
  const known = new Set(answer.candidates.map(({ id }) => id));
  const added: Candidate[] = [];
  let unread = answer.unread;
  const isOldFirst = unread.length > 1 && unread[0]! < unread[1]!;
  while (unread.length > 0 && added.length < LISTED) {
    const found = await completeOfYear(archive, answer.sought, unread[0]!);
    added.push(
      ...inOrder(
        found.filter(({ id }) => !known.has(id)),
        isOldFirst ? "oldest" : "newest",
      ),
    );
    unread = unread.slice(1);
  }
  return { ...answer, candidates: [...answer.candidates, ...added], unread };
}

/** Best first: those with every word a little ahead, newer ones before older ones among equals. */
export function byPromise(a: Candidate, b: Candidate): number {
  return compare(worthOf(b), worthOf(a)) || byDay(b, a);
}

function worthOf({ complete, promise }: Candidate): number {
  return (complete ? 0.2 : 0) + promise;
}

/** Oldest first; those of one day by their place in the index. */
function byDay(a: Candidate, b: Candidate): number {
  return compare(a.day, b.day) || compare(a.id, b.id);
}

function compare<Value extends string | number>(one: Value, other: Value): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

export function inOrder(candidates: readonly Candidate[], order: SortOrder): readonly Candidate[] {
  if (order === "relevance") return candidates.toSorted(byPromise);
  return candidates.toSorted(order === "oldest" ? byDay : (a, b) => byDay(b, a));
}

/** The answer's order after reading its most promising articles; by date it stands already. */
export async function refined(answer: Answer, order: SortOrder): Promise<Answer> {
  const { phrases } = answer.query;
  const read = await Promise.all(
    answer.candidates.slice(0, READ).map(async (candidate) => {
      const record = await candidate.load();
      const score = scoreOf(answer.terms, record) + candidate.promise * 0.05;
      return { candidate, score, isRight: phrases.length === 0 || hasPhrases(phrases, record) };
    }),
  );
  const right = read.filter(({ isRight }) => isRight);
  const rest = answer.candidates.slice(READ);
  const total = answer.total - (read.length - right.length);
  if (order !== "relevance")
    return { ...answer, total, candidates: [...right.map(({ candidate }) => candidate), ...rest] };
  const best = Math.max(0, ...right.map(({ score }) => score));
  const ordered = right
    .filter(({ candidate, score }) => answer.manner === "relaxed" || candidate.complete || score >= best * NEAR)
    .sort((a, b) => b.score - a.score || byPromise(a.candidate, b.candidate));
  return { ...answer, total, candidates: [...ordered.map(({ candidate }) => candidate), ...rest] };
}
