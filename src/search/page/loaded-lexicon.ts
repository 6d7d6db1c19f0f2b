import type { PublishedLexicon } from "../index/lexicon.ts";
import { removeAccents } from "../words/accents.ts";
import { fetchJson } from "./lost-file.ts";
import type { SearchIndex } from "./search-index.ts";
import {
  ACCENT_EDIT_COST,
  closestForm,
  compareByCost,
  findSimilarEntries,
  type LexiconEntry,
} from "./similar-syllables.ts";

/** The lexicon of the archive, by which the search page corrects queries. */
export interface LoadedLexicon {
  /** The exact forms of a folded form, the most frequent first; none where no article has it. */
  readonly formsOf: (folded: string) => readonly string[];
  /**
   * The words of the archive that a word may be misspelt for, the likeliest first, `limit` at most. Where `accented`,
   * words are compared and given in their accents, otherwise without.
   */
  readonly similarForms: (exact: string, accented: boolean, limit: number) => readonly string[];
  /**
   * The word that an accented word is one accent away from; `null` where there is none, or where the archive has the
   * word itself or one of the same letters in nearly the same accents.
   */
  readonly correctAccents: (exact: string) => string | null;
  /** What an abbreviation in lower case means, where articles explain it. */
  readonly meaningOf: (abbreviation: string) => string | null;
}

const loadedLexicons = new WeakMap<SearchIndex, Promise<LoadedLexicon>>();

/** Loads the lexicon of the archive, once for each opened index. */
export function loadLexicon(searchIndex: SearchIndex): Promise<LoadedLexicon> {
  const known =
    loadedLexicons.get(searchIndex) ??
    fetchJson<PublishedLexicon>(`${searchIndex.folder}${searchIndex.manifest.lexicon}`).then(readLexicon);
  loadedLexicons.set(searchIndex, known);
  return known;
}

function readLexicon(published: PublishedLexicon): LoadedLexicon {
  const entries = new Map<string, LexiconEntry>();
  for (const group of published.w.split(";")) {
    const [folded = "", list = ""] = group.split(":");
    const forms = list.split(",").map((form) => form.replace(/\d$/, "") || folded);
    entries.set(folded, { forms, magnitude: Number(list.match(/\d/)?.[0] ?? 0) });
  }
  const formsOf = (folded: string): readonly string[] => entries.get(folded)?.forms ?? [];
  return {
    formsOf,
    meaningOf: (abbreviation) => published.a[abbreviation] ?? null,
    similarForms: (exact, accented, limit) => {
      const similar = findSimilarEntries(entries, removeAccents(exact));
      if (!accented) return similar.slice(0, limit).map(({ folded }) => folded);
      return similar
        .slice(0, 3 * limit)
        .map(({ folded, edits, cost }) => {
          const closest = closestForm(exact, formsOf(folded));
          return { form: closest.form, cost: cost + ACCENT_EDIT_COST * (closest.edits - edits) };
        })
        .sort(compareByCost)
        .slice(0, limit)
        .map(({ form }) => form);
    },
    correctAccents: (exact) => {
      const folded = removeAccents(exact);
      const own = formsOf(folded);
      if (own.length === 0 || own.includes(exact) || closestForm(exact, own).edits < 2) return null;
      const similar = findSimilarEntries(entries, folded).map((entry) => ({
        ...closestForm(exact, formsOf(entry.folded)),
        cost: entry.cost,
      }));
      return similar.filter(({ edits }) => edits === 1).sort(compareByCost)[0]?.form ?? null;
    },
  };
}
