import { type WordList, withRoom } from "./posting-lists.ts";
import { ARTICLE_SHIFT, HEADING_MASK } from "./posting-store.ts";
import { type CountWord, countMark, countWord, isBehindHeadings, openOf, writtenHeading } from "./terms.ts";

/**
 * The lists of a segment as they are published: to those of its words come, for common words, where they stand in titles
 * and names, and in how many articles they stand.
 */

/** Words of so many articles of a segment are listed once more, where they stand in title or names. */
const COMMON = 900;

/**
 * Of a word of so many articles, or of one in 200, the number is told; of a word of a single one, never; of a heading
 * word, always, so that one of which none is told is known to be in no article.
 */
const TOLD = 60;
const TOLD_SHARE = 1 / 200;

/** A word as it is to be written. Good until the next is asked for. */
export interface PublishedList extends WordList {
  /** What is said of the first article, which the list then consists of; otherwise `null`. */
  readonly mark: number | null;
  /** Whether it belongs to the words before: those that differ in accents alone, and their numbers, are read together. */
  readonly isForm: boolean;
  /** Entries of all that are read together. */
  readonly groupCount: number;
}

/** What is published of the lists of a segment, which are in order. */
export function* publishedLists(lists: Iterable<WordList>, articleCount: number): Generator<PublishedList> {
  const told = Math.max(2, Math.min(TOLD, Math.ceil(articleCount * TOLD_SHARE)));
  const headings: WordList[] = [];
  let isBehind = false;
  for (const group of groupsOf(lists)) {
    if (!isBehind && isBehindHeadings(group.open)) {
      isBehind = true;
      for (const heading of groupsOf(headings)) yield* withNumbers(heading, 1);
    }
    if (group.entries.count >= COMMON && !isBehind) headings.push(...headingsOf(group));
    yield* withNumbers(group, told);
  }
  if (!isBehind) for (const heading of groupsOf(headings)) yield* withNumbers(heading, 1);
}

/** Words that differ in accents alone, their lists one after another. */
interface WordGroup {
  readonly open: string;
  /** Each with the end of its list. */
  readonly words: readonly { readonly text: string; readonly end: number }[];
  readonly entries: { readonly all: Int32Array; readonly count: number };
}

function* groupsOf(lists: Iterable<WordList>): Generator<WordGroup> {
  let open = "";
  let words: { text: string; end: number }[] = [];
  let all = new Int32Array(1 << 10);
  let count = 0;
  for (const list of lists) {
    if (words.length > 0 && !list.text.startsWith(open)) {
      yield { open, words, entries: { all, count } };
      [words, count] = [[], 0];
    }
    if (words.length === 0) open = openOf(list.text);
    all = withRoom(all, count + list.count);
    if (list.count < 8) for (let at = 0; at < list.count; at++) all[count + at] = list.entries[at]!;
    else all.set(list.entries.subarray(0, list.count), count);
    count += list.count;
    words.push({ text: list.text, end: count });
  }
  if (words.length > 0) yield { open, words, entries: { all, count } };
}

function* withNumbers(group: WordGroup, told: number): Generator<PublishedList> {
  const { words, entries } = group;
  const groupCount = entries.count;
  let isForm = false;
  for (const { word, articles } of entries.count < told ? [] : numbersOf(group, told)) {
    yield { text: word.text, entries: FIRST_ARTICLE, count: 1, mark: countMark(word, articles), isForm, groupCount };
    isForm = true;
  }
  let start = 0;
  for (const { text, end } of words) {
    yield { text, entries: entries.all.subarray(start, end), count: end - start, mark: null, isForm, groupCount };
    [start, isForm] = [end, true];
  }
}

const FIRST_ARTICLE = Int32Array.of(0);

/** The numbers to tell of a group: those of its words, and of them all. */
function numbersOf(
  { open, words, entries: { all, count } }: WordGroup,
  told: number,
): readonly { readonly word: CountWord; readonly articles: number }[] {
  const articles = words.length === 1 ? count : distinctArticles(all.subarray(0, count));
  const counted = [
    ...words.map(({ text, end }, index) => [text, end - (words[index - 1]?.end ?? 0)] as const),
    [open, articles] as const,
  ];
  return counted
    .flatMap(([text, number]) => {
      const word = number < told ? null : countWord(text);
      return word === null ? [] : [{ word, articles: number }];
    })
    .sort((a, b) => (a.word.text < b.word.text ? -1 : 1));
}

function distinctArticles(entries: Int32Array): number {
  const sorted = entries.slice().sort();
  let articles = 0;
  for (let at = 0; at < sorted.length; at++)
    if (at === 0 || sorted[at]! >> ARTICLE_SHIFT !== sorted[at - 1]! >> ARTICLE_SHIFT) articles++;
  return articles;
}

/** Where the words of a group stand in titles and names. */
function headingsOf({ words, entries: { all } }: WordGroup): readonly WordList[] {
  let start = 0;
  return words.flatMap(({ text, end }) => {
    const own = all.subarray(start, end).filter((entry) => (entry & HEADING_MASK) !== 0);
    start = end;
    return own.length === 0 ? [] : [{ text: writtenHeading(text), entries: own.map(headingOnly), count: own.length }];
  });
}

/** What a heading word's list says of an article: the places, not the times in the body. */
function headingOnly(entry: number): number {
  return ((entry >> ARTICLE_SHIFT) << ARTICLE_SHIFT) | (entry & HEADING_MASK);
}
