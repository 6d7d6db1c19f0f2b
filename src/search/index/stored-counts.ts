import { COUNT_SIGN, END_SIGN } from "./term-signs.ts";

/**
 * The index stores in how many articles of a segment a common term stands, because Pagefind takes long to count them. A
 * stored count is kept as the value of a posting: that of the segment's first article in the list of a count term.
 */

/** The term whose list stores the count of another term, the counted one. */
export interface CountTerm {
  readonly term: string;
  /** Identifies the counted term among those looked up together: below 2^15, rarely the same for two terms. */
  readonly id: number;
}

/**
 * The count term of a term, which may be given with or without its accents. It sorts right before the terms of the same
 * letters. `null` for a facet term, whose count is never stored.
 */
export function countTerm(counted: string): CountTerm | null {
  const end = counted.indexOf(END_SIGN);
  if (end <= 0) return null;
  const accents = counted.slice(end + 1);
  return {
    term: counted.slice(0, end) + COUNT_SIGN + (accents === "" ? COUNT_SIGN : accents),
    id: hashTerm(counted),
  };
}

export function isCountTerm(term: string): boolean {
  return term.includes(COUNT_SIGN);
}

/** The lowest 15 bits of the FNV-1a hash. */
function hashTerm(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return hash & 0x7fff;
}

const COUNT_BITS = 16;
/** A larger count is stored as this one. */
const MAX_STORED_COUNT = 2 ** COUNT_BITS - 1;

/** The value of the posting that stores the count of a term. */
export function encodeStoredCount({ id }: CountTerm, count: number): number {
  return id * 2 ** COUNT_BITS + Math.min(count, MAX_STORED_COUNT);
}

/** What {@link encodeStoredCount} was given: the count, and the id of the count term. */
export function decodeStoredCount(value: number): readonly [id: number, count: number] {
  return [Math.floor(value / 2 ** COUNT_BITS), value % 2 ** COUNT_BITS];
}
