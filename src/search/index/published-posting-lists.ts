import { ARTICLE_SHIFT, HEADING_MASK } from "./posting.ts";
import { ensureLength, type PostingList } from "./posting-lists.ts";
import { type CountTerm, countTerm, encodeStoredCount } from "./stored-counts.ts";
import { headingTerm, lettersOf, sortsAfterHeadings } from "./terms.ts";

/**
 * The posting lists of a segment as they are published. Common terms get two more lists each: that of their heading
 * term, and that of the count term, which stores in how many articles they stand.
 */

/** Heading terms are published for terms in at least 900 articles of the segment. */
const MIN_ARTICLES_FOR_HEADING_TERM = 900;

/**
 * A count is stored for terms in at least 60 articles, or in 1 of 200, but never for a term in a single article. The
 * count of a heading term is always stored, so that a heading term without a stored count is known to be in no article.
 */
const MIN_ARTICLES_FOR_STORED_COUNT = 60;
const MIN_SHARE_FOR_STORED_COUNT = 1 / 200;

/** A list as it is to be written. Like any posting list, it is valid only until the next one is asked for. */
export interface PublishedPostingList extends PostingList {
  /** The value of the list's one posting, where the list is that of a count term; else `null`. */
  readonly storedCount: number | null;
  /**
   * Whether the list belongs to the group of the list before: terms of the same letters and their count terms are
   * looked up together.
   */
  readonly continuesGroup: boolean;
  /** The number of postings of all terms of the group. */
  readonly groupPostings: number;
}

/** The lists to publish for a segment, from the posting lists of its articles. Both are in order of their terms. */
export function* publishPostingLists(
  lists: Iterable<PostingList>,
  articleCount: number,
): Generator<PublishedPostingList> {
  const shareOfArticles = Math.ceil(articleCount * MIN_SHARE_FOR_STORED_COUNT);
  const minArticles = Math.max(2, Math.min(MIN_ARTICLES_FOR_STORED_COUNT, shareOfArticles));
  const headings: PostingList[] = [];
  let isPastHeadings = false;
  for (const group of groupByLetters(lists)) {
    if (!isPastHeadings && sortsAfterHeadings(group.letters)) {
      isPastHeadings = true;
      for (const heading of groupByLetters(headings)) yield* publishGroup(heading, 1);
    }
    if (group.count >= MIN_ARTICLES_FOR_HEADING_TERM && !isPastHeadings) headings.push(...listHeadings(group));
    yield* publishGroup(group, minArticles);
  }
  if (!isPastHeadings) for (const heading of groupByLetters(headings)) yield* publishGroup(heading, 1);
}

/** The terms that have the same letters and differ in their accents alone. */
interface TermGroup {
  readonly letters: string;
  /** Each term with the index in `postings` at which its list ends. */
  readonly terms: readonly { readonly term: string; readonly end: number }[];
  /** The first `count` numbers are the postings of the terms, one list after another. */
  readonly postings: Int32Array;
  readonly count: number;
}

function* groupByLetters(lists: Iterable<PostingList>): Generator<TermGroup> {
  let letters = "";
  let terms: { term: string; end: number }[] = [];
  let postings = new Int32Array(1 << 10);
  let count = 0;
  for (const list of lists) {
    if (terms.length > 0 && !list.term.startsWith(letters)) {
      yield { letters, terms, postings, count };
      [terms, count] = [[], 0];
    }
    if (terms.length === 0) letters = lettersOf(list.term);
    postings = ensureLength(postings, count + list.count);
    // Most lists are very short: for them a loop takes less time than a view of the array.
    if (list.count < 8) for (let at = 0; at < list.count; at++) postings[count + at] = list.postings[at]!;
    else postings.set(list.postings.subarray(0, list.count), count);
    count += list.count;
    terms.push({ term: list.term, end: count });
  }
  if (terms.length > 0) yield { letters, terms, postings, count };
}

/** The lists of a group's terms, after those of the count terms of all terms that stand in at least `minArticles`. */
function* publishGroup(group: TermGroup, minArticles: number): Generator<PublishedPostingList> {
  const groupPostings = group.count;
  let continuesGroup = false;
  for (const { counter, articles } of group.count < minArticles ? [] : countGroup(group, minArticles)) {
    const storedCount = encodeStoredCount(counter, articles);
    yield { term: counter.term, postings: FIRST_ARTICLE, count: 1, storedCount, continuesGroup, groupPostings };
    continuesGroup = true;
  }
  let start = 0;
  for (const { term, end } of group.terms) {
    const postings = group.postings.subarray(start, end);
    yield { term, postings, count: end - start, storedCount: null, continuesGroup, groupPostings };
    [start, continuesGroup] = [end, true];
  }
}

const FIRST_ARTICLE = Int32Array.of(0);

/** The counts to store of a group, in order of their count terms: those of its terms, and that of its letters. */
function countGroup(
  { letters, terms, postings, count }: TermGroup,
  minArticles: number,
): readonly { readonly counter: CountTerm; readonly articles: number }[] {
  const articlesOfGroup = terms.length === 1 ? count : countDistinctArticles(postings.subarray(0, count));
  const counted = [
    ...terms.map(({ term, end }, index) => [term, end - (terms[index - 1]?.end ?? 0)] as const),
    [letters, articlesOfGroup] as const,
  ];
  return counted
    .flatMap(([term, articles]) => {
      const counter = articles < minArticles ? null : countTerm(term);
      return counter === null ? [] : [{ counter, articles }];
    })
    .sort((a, b) => (a.counter.term < b.counter.term ? -1 : 1));
}

function countDistinctArticles(postings: Int32Array): number {
  const sorted = postings.slice().sort();
  let articles = 0;
  for (let at = 0; at < sorted.length; at++)
    if (at === 0 || sorted[at]! >> ARTICLE_SHIFT !== sorted[at - 1]! >> ARTICLE_SHIFT) articles++;
  return articles;
}

/** The lists of a group's heading terms: the postings of its terms that are in titles or names. */
function listHeadings({ terms, postings }: TermGroup): readonly PostingList[] {
  let start = 0;
  return terms.flatMap(({ term, end }) => {
    const inHeadings = postings.subarray(start, end).filter((posting) => (posting & HEADING_MASK) !== 0);
    start = end;
    if (inHeadings.length === 0) return [];
    return [{ term: headingTerm(term), postings: inHeadings.map(dropFrequency), count: inHeadings.length }];
  });
}

/** The posting of a heading term, whose location says nothing of the body. */
function dropFrequency(posting: number): number {
  return ((posting >> ARTICLE_SHIFT) << ARTICLE_SHIFT) | (posting & HEADING_MASK);
}
