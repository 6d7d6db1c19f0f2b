import type { PublishedLexicon } from "../index/lexicon.ts";
import { openForm } from "../words/normalize.ts";
import { byRank, closestForm, nearWords, SIGN, type Word } from "./similar-syllables.ts";

/** The archive's words, as the browser mends queries by them. */
export interface WordList {
  /** Strict forms of an open form, the most frequent first; empty where no article has it. */
  readonly formsOf: (open: string) => readonly string[];
  /** Words a slip of the finger away, the likeliest first: in their accents where `accented`, else without. */
  readonly nearest: (strict: string, accented: boolean, limit: number) => readonly string[];
  /** The word an accented one must be a slip of: one sign from it, where no word has its letters so accented. */
  readonly slipOf: (strict: string) => string | null;
  /** What an abbreviation means where articles explain it. */
  readonly meaningOf: (abbreviation: string) => string | null;
}

/** Reads the lexicon the build published. */
export function wordListOf(lexicon: PublishedLexicon): WordList {
  const words = new Map<string, Word>();
  for (const group of lexicon.w.split(";")) {
    const [open = "", list = ""] = group.split(":");
    const forms = list.split(",").map((form) => form.replace(/\d$/, "") || open);
    words.set(open, { forms, magnitude: Number(list.match(/\d/)?.[0] ?? 0) });
  }
  return {
    formsOf: (open) => words.get(open)?.forms ?? [],
    meaningOf: (abbreviation) => lexicon.a[abbreviation] ?? null,
    nearest: (strict, accented, limit) => {
      const near = nearWords(words, openForm(strict));
      if (!accented) return near.slice(0, limit).map(({ open }) => open);
      return near
        .slice(0, 3 * limit)
        .map(({ open, slips, rank }) => {
          const { form, signs } = closestForm(strict, words.get(open)!.forms);
          return { form, rank: rank + SIGN * (signs - slips) };
        })
        .sort(byRank)
        .slice(0, limit)
        .map(({ form }) => form);
    },
    slipOf: (strict) => {
      const own = words.get(openForm(strict))?.forms ?? [];
      if (own.length === 0 || own.includes(strict) || closestForm(strict, own).signs < 2) return null;
      const near = nearWords(words, openForm(strict)).map(({ open, rank }) => ({
        ...closestForm(strict, words.get(open)!.forms),
        rank,
      }));
      return near.filter(({ signs }) => signs === 1).sort(byRank)[0]?.form ?? null;
    },
  };
}
