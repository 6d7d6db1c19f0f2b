import type { Share } from "../rendering/share.ts";

/** So many shares of middling length are there for each worker: the last ones then end at about the same time. */
const SHARES_A_WORKER = 3;

/**
 * The shares to cut jobs into, one list for each job. A share takes about a third of the time that each worker has to work, and
 * no job is cut that takes no longer.
 *
 * @param lengths how long each job takes, in any unit
 * @param shortest the length below which a share is not worth it: each begins with what all shares of its job read
 */
export function cutJobs(
  lengths: readonly number[],
  { workerCount, shortest }: { readonly workerCount: number; readonly shortest: number },
): readonly (readonly Share[])[] {
  const sum = lengths.reduce((total, length) => total + length, 0);
  const longest = Math.max(shortest, sum / (workerCount * SHARES_A_WORKER));
  return lengths.map((length) => {
    const count = workerCount < 2 ? 1 : Math.max(1, Math.round(length / longest));
    return Array.from({ length: count }, (_, index) => ({ index, count }));
  });
}
