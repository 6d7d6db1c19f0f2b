import type { PublishedNames } from "../index/manifest.ts";
import { openForm, plainText } from "../words/normalize.ts";
import { tokensOf } from "../words/tokens.ts";

/** Something to suggest: an article, or a name to search for. */
export interface Suggestion {
  readonly text: string;
  readonly kind: "article" | "topic" | "person" | "document" | "author";
  /** An article's site path. */
  readonly url?: string;
}

interface Listed extends Suggestion {
  readonly strict: readonly string[];
  readonly open: readonly string[];
  /** Orders suggestions that fit equally well: the more articles, the higher. */
  readonly rank: number;
}

const KINDS = ["topic", "person", "document", "author"] as const;
const SHOWN = 8;
const SHOWN_ARTICLES = 4;

/** Finds what begins with the words typed, accents counting where they were typed. */
export function suggester(published: PublishedNames): (typed: string) => readonly Suggestion[] {
  const names = KINDS.flatMap((kind) =>
    published.names[kind].map(([text, count]) => listed({ text, kind }, Math.log2(1 + count))),
  );
  const titles = published.titles.map(([text, url], index) => listed({ text, kind: "article", url }, -index / 1000));
  return (typed) => {
    const words = wordsOf(typed);
    if (words.length === 0) return [];
    // A word half typed has no spelling of its own yet: `hi` may become `hiểm`.
    const half =
      plainText(typed)
        .toLowerCase()
        .match(/\p{L}+$/u)?.[0] ?? words.at(-1)!;
    const best = (from: readonly Listed[], limit: number): readonly Listed[] =>
      from
        .flatMap((each) => {
          const fit = Math.max(fitOf(each, words), fitOf(each, [...words.slice(0, -1), half]));
          return fit === 0 ? [] : [{ each, worth: fit * 10 + each.rank }];
        })
        .sort((a, b) => b.worth - a.worth || (a.each.text < b.each.text ? -1 : 1))
        .slice(0, limit)
        .map(({ each }) => each);
    const articles = best(titles, SHOWN_ARTICLES);
    return [...best(names, SHOWN - articles.length), ...articles];
  };
}

function listed(suggestion: Suggestion, rank: number): Listed {
  const strict = wordsOf(suggestion.text);
  return { ...suggestion, strict, open: strict.map(openForm), rank };
}

function wordsOf(text: string): readonly string[] {
  return tokensOf(plainText(text)).flatMap(({ places }) => places.map((place) => place[0]!));
}

/** 2 where the words typed stand in a row, the last perhaps half typed; more at the beginning; 0 where they do not. */
function fitOf({ strict, open }: Listed, words: readonly string[]): number {
  for (let start = 0; start + words.length <= strict.length; start++) {
    const stands = words.every((word, index) => {
      const [exact, bare] = [strict[start + index]!, open[start + index]!];
      const isLast = index === words.length - 1;
      if (openForm(word) !== word) return isLast ? exact.startsWith(word) : exact === word;
      return isLast ? bare.startsWith(word) : bare === word;
    });
    if (stands) return start === 0 ? 3 : 2;
  }
  return 0;
}
