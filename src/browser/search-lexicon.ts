import { openForm } from "../search/fold.ts";
import type { PublishedLexicon } from "../search/lexicon.ts";

/** The archive's words, as the browser mends queries by them. */
export interface WordList {
  /** Strict forms of an open form, the most frequent first; empty where no article has it. */
  readonly formsOf: (open: string) => readonly string[];
  /** Open forms a slip of the finger away, the likeliest first. */
  readonly nearest: (open: string, limit: number) => readonly string[];
  /** What an abbreviation means where articles explain it. */
  readonly meaningOf: (abbreviation: string) => string | null;
}

/** Reads the lexicon the build published. */
export function wordListOf(lexicon: PublishedLexicon): WordList {
  const words = new Map<string, { readonly forms: readonly string[]; readonly magnitude: number }>();
  for (const group of lexicon.w.split(";")) {
    const [open = "", list = ""] = group.split(":");
    const forms = list.split(",").map((form) => form.replace(/\d$/, "") || open);
    words.set(open, { forms, magnitude: Number(list.match(/\d/)?.[0] ?? 0) });
  }
  return {
    formsOf: (open) => words.get(open)?.forms ?? [],
    meaningOf: (abbreviation) => lexicon.a[abbreviation] ?? null,
    nearest: (open, limit) => {
      const near: { readonly word: string; readonly rank: number }[] = [];
      const reach = open.length >= 6 ? 2 : 1;
      for (const [word, { magnitude }] of words) {
        if (word === open || Math.abs(word.length - open.length) > reach) continue;
        const slips = slipsBetween(open, word, reach);
        if (slips <= reach) near.push({ word, rank: slips * 4 - magnitude - (word[0] === open[0] ? 1 : 0) });
      }
      return near
        .sort((a, b) => a.rank - b.rank || (a.word < b.word ? -1 : 1))
        .slice(0, limit)
        .map(({ word }) => word);
    },
  };
}

/** Letters left out, put in, changed or swapped with the next, between two words; more than `limit` counts as that. */
function slipsBetween(first: string, second: string, limit: number): number {
  const [a, b] = [openForm(first), openForm(second)];
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
