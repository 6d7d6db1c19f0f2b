/** A word of the archive, accents aside. */
export interface Word {
  /** Strict forms, the most frequent first. */
  readonly forms: readonly string[];
  /** The order of magnitude of the number of articles that have it. */
  readonly magnitude: number;
}

/** What a wrong letter counts against a word that is as frequent. */
const LETTER = 4;
/** What a wrong sign on a letter counts besides. */
export const SIGN = 2;

interface NearWord {
  readonly open: string;
  readonly slips: number;
  readonly rank: number;
}

/** Words a slip or two from an open form, and those that sound the same in some part of the country. */
export function nearWords(words: ReadonlyMap<string, Word>, open: string): readonly NearWord[] {
  const reach = open.length >= 6 ? 2 : 1;
  const sound = soundOf(open);
  const near: NearWord[] = [];
  for (const [word, { magnitude }] of words) {
    if (word === open || Math.abs(word.length - open.length) > 2) continue;
    const slips = soundOf(word) === sound ? 1 : slipsBetween(open, word, reach);
    if (slips > reach) continue;
    near.push({ open: word, slips, rank: slips * LETTER - magnitude - (word[0] === open[0] ? 1 : 0) });
  }
  return near.sort((a, b) => a.rank - b.rank || (a.open < b.open ? -1 : 1));
}

export function byRank(a: { readonly form: string; readonly rank: number }, b: typeof a): number {
  return a.rank - b.rank || (a.form < b.form ? -1 : 1);
}

/** The form that differs least from a word, letters and the signs on them counted alike. */
export function closestForm(
  strict: string,
  forms: readonly string[],
): { readonly form: string; readonly signs: number } {
  const typed = signsOf(strict);
  let [best, least] = [forms[0]!, Number.POSITIVE_INFINITY];
  for (const form of forms) {
    const signs = slipsBetween(typed, signsOf(form), 6);
    if (signs < least) [best, least] = [form, signs];
  }
  return { form: best, signs: least };
}

/** Letters and the signs on them, one after another; the bar of đ too. */
function signsOf(word: string): string {
  return word.normalize("NFD").replaceAll("đ", "d-");
}

/** One spelling for what is said alike in the north (ch, tr; s, x; d, gi, r; l, n) or the south (n, ng; t, c). */
function soundOf(open: string): string {
  return open
    .replace(/^tr/, "ch")
    .replace(/^s/, "x")
    .replace(/^(?:gi(?=[aeou])|r)/, "d")
    .replace(/^l/, "n")
    .replace(/(?:ng|nh)$/, "n")
    .replace(/c$/, "t");
}

/** Letters left out, put in, changed or swapped with the next, between two words; more than `limit` counts as that. */
function slipsBetween(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, previous[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}
