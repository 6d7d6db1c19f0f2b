/**
 * The parts of the search index that earlier publications had and the newest one has not: of each publication the names,
 * the latest publication first. A part is a folder or a file in the folder of the index: a segment, a pack of fragments,
 * the lexicon, the names.
 */
export type EarlierParts = readonly (readonly string[])[];

/** The parts of so many publications are kept for pages that readers have open. */
const KEPT_PUBLICATIONS = 3;

/** In the folder of the index: the folder of the fragments of all months. */
export const MONTHS_FOLDER = "bai";

/** The part that a file of the index belongs to, by its path in the folder of the index. */
export function partOf(file: string): string {
  const [first = ""] = file.split("/");
  return first === MONTHS_FOLDER ? file : first;
}

/**
 * The earlier parts that stay published when the index is published again.
 *
 * @param kept the parts that were kept until now
 * @param published all parts that are published now; those that are neither kept nor current have just been replaced
 * @param current the parts of the index that is going to be published
 */
export function keepEarlierParts(
  kept: EarlierParts,
  published: readonly string[],
  current: readonly string[],
): EarlierParts {
  const isCurrent = new Set(current);
  const isKept = new Set(kept.flat());
  const isPublished = new Set(published);
  const replaced = published.filter((part) => !isCurrent.has(part) && !isKept.has(part));
  const stillThere = kept.map((parts) => parts.filter((part) => !isCurrent.has(part) && isPublished.has(part)));
  return (replaced.length === 0 ? stillThere : [replaced, ...stillThere])
    .slice(0, KEPT_PUBLICATIONS)
    .filter((parts) => parts.length > 0);
}
