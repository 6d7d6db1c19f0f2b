import { plainText } from "./fold.ts";
import { facetWord, headingWord, type IndexWord, pairWord, syllableWord } from "./index-words.ts";
import { createPostings, IN_NAMES, IN_TITLE, type Postings } from "./postings.ts";
import { bodyOf, namesOf, type SearchRecord } from "./search-record.ts";
import { tokensOf } from "./tokens.ts";

/** A word of the index with its list among the {@link Postings}. */
export interface ListedWord {
  readonly word: IndexWord;
  readonly list: number;
}

/** Words of so many articles of a segment are listed once more, where they stand in title or names. */
const COMMON = 900;

/** Gathers the words of articles, in the order of their numbers in the index. */
export interface WordGatherer {
  readonly add: (record: SearchRecord) => void;
  /** In how many articles each strict form stands. */
  readonly counts: () => Iterable<readonly [strict: string, count: number]>;
  /** Every word with its list; asked once, at the end. */
  readonly words: () => { readonly words: readonly ListedWord[]; readonly postings: Postings };
}

export function wordGatherer(): WordGatherer {
  const postings = createPostings();
  const numbers = new Map<string, number>();
  const strict: string[] = [];
  const single: number[] = [];
  /** Lists of pairs by their second word, for each first word. */
  const pairs: Map<number, number>[] = [];
  const facets = new Map<string, number>();
  let article = 0;

  const numberOf = (form: string): number => {
    const known = numbers.get(form);
    if (known !== undefined) return known;
    numbers.set(form, strict.length);
    single.push(postings.addWord());
    pairs.push(new Map());
    return strict.push(form) - 1;
  };
  const listIn = <Key>(lists: Map<Key, number>, key: Key): number => {
    const known = lists.get(key);
    if (known !== undefined) return known;
    const list = postings.addWord();
    lists.set(key, list);
    return list;
  };
  const addText = (text: string, place: number): void => {
    let before = -1;
    for (const { places } of tokensOf(plainText(text))) {
      for (const forms of places) {
        for (const form of forms) postings.add(single[numberOf(form)]!, article, place);
        const main = numberOf(forms[0]!);
        if (before >= 0) postings.add(listIn(pairs[before]!, main), article, place);
        before = main;
      }
    }
  };
  const addFacets = (record: SearchRecord): void => {
    const words = [
      facetWord("year", record.publishedIso.slice(0, 4)),
      facetWord("category", record.category.slug),
      ...record.topics.map((topic) => facetWord("topic", topic)),
      ...record.authors.map((author) => facetWord("author", author)),
      ...record.documents.map((document) => facetWord("document", document)),
    ];
    for (const word of words) postings.add(listIn(facets, word), article, 0);
  };
  return {
    add: (record) => {
      addText(record.title, IN_TITLE);
      for (const name of namesOf(record)) addText(name, IN_NAMES);
      addText(bodyOf(record), 0);
      addFacets(record);
      article++;
    },
    counts: () => strict.map((form, number) => [form, postings.count(single[number]!)] as const),
    words: () => {
      const texts: ListedWord[] = [];
      for (const [number, form] of strict.entries()) texts.push({ word: syllableWord(form), list: single[number]! });
      for (const [first, seconds] of pairs.entries()) {
        for (const [second, list] of seconds) texts.push({ word: pairWord(strict[first]!, strict[second]!), list });
      }
      const values = [...facets].map(([open, list]) => ({ word: { open, accents: "" }, list }));
      return { words: [...texts, ...headings(texts, postings), ...values], postings };
    },
  };
}

function headings(words: readonly ListedWord[], postings: Postings): readonly ListedWord[] {
  const counts = new Map<string, number>();
  for (const { word, list } of words) counts.set(word.open, (counts.get(word.open) ?? 0) + postings.count(list));
  return words
    .filter(({ word }) => counts.get(word.open)! >= COMMON)
    .flatMap(({ word, list }) => {
      const heading = postings.addWord();
      postings.each(list, (article, where) => {
        const place = where & (IN_TITLE | IN_NAMES);
        if (place !== 0) postings.add(heading, article, place);
      });
      return postings.count(heading) === 0 ? [] : [{ word: headingWord(word), list: heading }];
    });
}
