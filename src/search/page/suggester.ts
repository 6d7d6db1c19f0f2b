import { listFolders } from "../../addresses/folder-names.ts";
import type { PublishedNames, SearchManifest } from "../index/manifest.ts";
import { hasAccents, removeAccents } from "../words/accents.ts";
import { normalizeText } from "../words/normalize.ts";
import { tokenize } from "../words/tokens.ts";
import { datePlaces, say, words } from "./words.ts";

/** Something to suggest while a reader types: an article to go to, or a name to search for. */
export interface Suggestion {
  readonly text: string;
  readonly kind: "article" | "topic" | "person" | "document" | "author" | "category" | "year" | "month";
  /** The site path, of an article, a category, a year or a month. */
  readonly url?: string;
}

/** A suggestion with what it is found by. */
interface SuggestionEntry extends Suggestion {
  /** The exact form of each word of the text. */
  readonly exact: readonly string[];
  /** The folded form of each word of the text. */
  readonly folded: readonly string[];
  /** Orders suggestions that match equally well, the highest first: by number of articles, or by age of the article. */
  readonly rank: number;
}

const NAME_KINDS = ["topic", "person", "document", "author"] as const;
const MAX_SUGGESTIONS = 8;
const MAX_SUGGESTED_ARTICLES = 4;
/** A category is suggested like a name that some hundred articles have. */
const CATEGORY_RANK = 8;

/**
 * Creates a function that suggests what has the words typed so far next to each other. The last word may be unfinished.
 * The accents of a word count where it was typed with accents.
 */
export function createSuggester(
  published: PublishedNames,
  categories: SearchManifest["categories"],
): (typed: string) => readonly Suggestion[] {
  const names = [
    ...NAME_KINDS.flatMap((kind) =>
      published.names[kind].map(([text, count]) => createEntry({ text, kind }, Math.log2(1 + count))),
    ),
    ...categories.map(([slug, text]) =>
      createEntry({ text, kind: "category", url: `/${listFolders.category}/${slug}/` }, CATEGORY_RANK),
    ),
    ...listTimes(published.months),
  ];
  const titles = published.titles.map(([text, url], index) =>
    createEntry({ text, kind: "article", url }, -index / 1000),
  );
  return (typed) => {
    const words = exactFormsOf(typed);
    if (words.length === 0) return [];
    // The exact form of an unfinished word may be spelled otherwise than that of the finished one: `hi` becomes `hiểm`.
    const lastAsTyped =
      normalizeText(typed)
        .toLowerCase()
        .match(/\p{L}+$/u)?.[0] ?? words.at(-1)!;
    const unfinished = [...words.slice(0, -1), lastAsTyped];
    const findBest = (entries: readonly SuggestionEntry[], limit: number): readonly SuggestionEntry[] =>
      entries
        .flatMap((entry) => {
          const match = Math.max(
            matchWords(entry, words),
            matchWords(entry, unfinished),
            entry.kind === "document" ? matchNumber(entry.text, typed) : 0,
          );
          return match === 0 ? [] : [{ entry, score: match * 10 + entry.rank }];
        })
        .sort((a, b) => b.score - a.score || (a.entry.text < b.entry.text ? -1 : 1))
        .slice(0, limit)
        .map(({ entry }) => entry);
    const articles = findBest(titles, MAX_SUGGESTED_ARTICLES);
    return [...findBest(names, MAX_SUGGESTIONS - articles.length), ...articles];
  };
}

/** The years and months that have articles, which are given newest first. */
function listTimes(months: readonly string[]): readonly SuggestionEntry[] {
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  return [
    ...years.map((year, index) =>
      createEntry({ text: say(words.suggestedYear, { year }), kind: "year", url: `/${year}/` }, -index / 1000),
    ),
    ...months.map((month, index) => {
      const url = `/${month.replace("-", "/")}/`;
      return createEntry({ text: say(words.suggestedMonth, datePlaces(month)), kind: "month", url }, -index / 1000);
    }),
  ];
}

/** How well a document's number begins with what was typed, signs and spaces aside: 3, or 0 where it does not. */
function matchNumber(number: string, typed: string): number {
  const lettersOf = (text: string): string =>
    removeAccents(normalizeText(text).toLowerCase())
      .replace(/[^a-z0-9]/g, "")
      .replace(/^0+/, "");
  return /^\s*\d/.test(typed) && lettersOf(number).startsWith(lettersOf(typed)) ? 3 : 0;
}

function createEntry(suggestion: Suggestion, rank: number): SuggestionEntry {
  const exact = exactFormsOf(suggestion.text);
  return { ...suggestion, exact, folded: exact.map(removeAccents), rank };
}

function exactFormsOf(text: string): readonly string[] {
  return tokenize(normalizeText(text)).flatMap(({ positions }) => positions.map(([main = ""]) => main));
}

/**
 * How well an entry matches words of which the last may be unfinished: 3 where it begins with the words, 2 where it has
 * them elsewhere next to each other, 0 where it has not.
 */
function matchWords({ exact, folded }: SuggestionEntry, words: readonly string[]): number {
  for (let start = 0; start + words.length <= exact.length; start++) {
    const isMatch = words.every((word, index) => {
      const form = (hasAccents(word) ? exact : folded)[start + index]!;
      return index === words.length - 1 ? form.startsWith(word) : form === word;
    });
    if (isMatch) return start === 0 ? 3 : 2;
  }
  return 0;
}
