import { editDistance } from "../../text/edit-distance.ts";

/** The words of the archive that have the same folded form. */
export interface LexiconEntry {
  /** Their exact forms, the most frequent first. */
  readonly forms: readonly string[];
  /** The order of magnitude of the number of articles that have the most frequent form. */
  readonly magnitude: number;
}

/** An edit of a letter costs as much as four orders of magnitude in how frequent a word is. */
const LETTER_EDIT_COST = 4;
/** What an edit of an accent costs besides. */
export const ACCENT_EDIT_COST = 2;
/** A word of at least six letters may differ in two letters, a shorter word in one. */
const MIN_LETTERS_FOR_TWO_EDITS = 6;
/** Forms of the same letters that differ in more accents are equally far. */
const MAX_ACCENT_EDITS = 6;

/** An entry of the lexicon that a word may be misspelt for. */
interface SimilarEntry {
  readonly folded: string;
  /** The edits of letters between the folded forms. Two forms that sound alike are one edit apart. */
  readonly edits: number;
  /** The lower the cost, the likelier the entry was meant. */
  readonly cost: number;
}

/**
 * The entries whose folded forms are one or two edits from a folded form, or sound the same in some part of the
 * country, the likeliest first.
 */
export function findSimilarEntries(
  entries: ReadonlyMap<string, LexiconEntry>,
  folded: string,
): readonly SimilarEntry[] {
  const maxEdits = folded.length >= MIN_LETTERS_FOR_TWO_EDITS ? 2 : 1;
  const sound = phoneticKey(folded);
  const similar: SimilarEntry[] = [];
  for (const [other, { magnitude }] of entries) {
    if (other === folded || Math.abs(other.length - folded.length) > 2) continue;
    const edits = phoneticKey(other) === sound ? 1 : editDistance(folded, other, maxEdits);
    if (edits > maxEdits) continue;
    const cost = edits * LETTER_EDIT_COST - magnitude - (other[0] === folded[0] ? 1 : 0);
    similar.push({ folded: other, edits, cost });
  }
  return similar.sort((a, b) => a.cost - b.cost || (a.folded < b.folded ? -1 : 1));
}

/** Orders forms by their cost, the likeliest first. */
export function compareByCost(a: { readonly form: string; readonly cost: number }, b: typeof a): number {
  return a.cost - b.cost || (a.form < b.form ? -1 : 1);
}

/** The form that is the fewest edits from a word, an edit of a letter counting as much as one of an accent. */
export function closestForm(
  exact: string,
  forms: readonly string[],
): { readonly form: string; readonly edits: number } {
  const typed = separateAccents(exact);
  let [closest, least] = [forms[0]!, Number.POSITIVE_INFINITY];
  for (const form of forms) {
    const edits = editDistance(typed, separateAccents(form), MAX_ACCENT_EDITS);
    if (edits < least) [closest, least] = [form, edits];
  }
  return { form: closest, edits: least };
}

/** A word with each accent as a letter of its own, the bar of đ too. */
function separateAccents(word: string): string {
  return word.normalize("NFD").replaceAll("đ", "d-");
}

/**
 * The same text for folded forms that are said alike in the north (ch, tr; s, x; d, gi, r; l, n) or south (n, ng; t,
 * c).
 */
function phoneticKey(folded: string): string {
  return folded
    .replace(/^tr/, "ch")
    .replace(/^s/, "x")
    .replace(/^(?:gi(?=[aeou])|r)/, "d")
    .replace(/^l/, "n")
    .replace(/(?:ng|nh)$/, "n")
    .replace(/c$/, "t");
}
