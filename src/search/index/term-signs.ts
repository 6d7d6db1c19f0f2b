/**
 * The signs inside of index terms: letters that no Vietnamese text holds, and that `normalizeText` takes out of any
 * other. Their order, which is that of their code points, orders the terms of the index.
 */

/** Stands in a count term between the letters and the accents of the term that is counted. */
export const COUNT_SIGN = "\u01bf";
/** Ends the letters of a term, and its accents. Begins a facet term. */
export const END_SIGN = "\u01c0";
/** Stands between the accents of a pair's two syllables, and between the parts of a facet term. */
export const JOIN_SIGN = "\u01c2";
/** Stands between the letters of a pair's two syllables. Begins a heading term. */
export const PAIR_SIGN = "\u01c3";
