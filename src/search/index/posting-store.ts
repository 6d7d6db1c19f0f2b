import { ARTICLE_SHIFT, HEADING_MASK } from "./posting.ts";

/**
 * While articles are added, a posting counts how often its term stands in the body, 15 times at most. The count is in
 * four bits above those of the fields, and the article's number above these.
 */
const MAX_FREQUENCY = 15;
const FREQUENCY_SHIFT = 4;
const COUNTING_ARTICLE_SHIFT = 8;

/** Stores the posting lists of many terms in a few large arrays. Each list is known by the number it was given. */
export interface PostingStore {
  /** Begins an empty list and gives its number. */
  readonly addList: () => number;
  /**
   * Notes in a list that the term stands in a field of an article: `field` is 0 for the body, `IN_TITLE` or
   * `IN_NAMES` (posting.ts). Articles come in ascending order of their numbers, which are below 2^23.
   */
  readonly add: (list: number, article: number, field: number) => void;
  /** The number of articles in a list. */
  readonly count: (list: number) => number;
  /** Gives out the lists. To be called once, when every article was added. */
  readonly lists: () => StoredPostings;
}

/** The postings of all lists, one list after another. */
interface StoredPostings {
  /** Within each list in ascending order. */
  readonly postings: Int32Array;
  /** The index in `postings` at which a list begins. The list ends where the next one begins. */
  readonly startOf: (list: number) => number;
}

/** Postings are stored in the order they come in: a million short JavaScript arrays would take ten times the memory. */
export function createPostingStore(): PostingStore {
  let postings = new Int32Array(1 << 16);
  let listOfPosting = new Int32Array(1 << 16);
  let size = 0;
  /** By list: the place after that of its last posting; 0 where it has none. */
  let endOfList = new Int32Array(1 << 12);
  let counts = new Int32Array(1 << 12);
  let listCount = 0;
  const append = (list: number, posting: number): void => {
    if (size === postings.length) [postings, listOfPosting] = [doubleLength(postings), doubleLength(listOfPosting)];
    postings[size] = posting;
    listOfPosting[size] = list;
    endOfList[list] = ++size;
    counts[list]!++;
  };
  return {
    addList: () => {
      if (listCount === counts.length) [endOfList, counts] = [doubleLength(endOfList), doubleLength(counts)];
      return listCount++;
    },
    add: (list, article, field) => {
      const last = endOfList[list]! - 1;
      const isNew = last < 0 || postings[last]! >> COUNTING_ARTICLE_SHIFT !== article;
      const posting = isNew ? article << COUNTING_ARTICLE_SHIFT : postings[last]!;
      const frequency = (posting >> FREQUENCY_SHIFT) & MAX_FREQUENCY;
      const increment = field === 0 && frequency < MAX_FREQUENCY ? 1 << FREQUENCY_SHIFT : 0;
      if (isNew) append(list, (posting | field) + increment);
      else postings[last] = (posting | field) + increment;
    },
    count: (list) => counts[list]!,
    lists: () => {
      const starts = new Int32Array(listCount + 1);
      for (let list = 0; list < listCount; list++) starts[list + 1] = starts[list]! + counts[list]!;
      const sorted = new Int32Array(size);
      const ends = starts.slice();
      for (let at = 0; at < size; at++) sorted[ends[listOfPosting[at]!]!++] = finishPosting(postings[at]!);
      return { postings: sorted, startOf: (list) => starts[list]! };
    },
  };
}

/** The posting as the index keeps it, with a class of frequency for the number of times in the body. */
function finishPosting(posting: number): number {
  const frequency = (posting >> FREQUENCY_SHIFT) & MAX_FREQUENCY;
  const article = posting >> COUNTING_ARTICLE_SHIFT;
  return (article << ARTICLE_SHIFT) | (posting & HEADING_MASK) | (frequency < 2 ? 0 : frequency < 4 ? 1 : 2);
}

function doubleLength(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
