import { ARTICLE_SHIFT, LOCATION_MASK } from "./posting.ts";

/**
 * A term of the index with its postings. A list is valid only until the next one is asked for, because the lists, which
 * are many and short, share one array.
 */
export interface PostingList {
  /** The term as the index writes it. */
  readonly term: string;
  /** The first `count` numbers are the list's postings, in ascending order. */
  readonly postings: Int32Array;
  readonly count: number;
}

/**
 * Merges indexes that have no articles in common. Each is in order of its terms (by code unit), and so is the result.
 */
export function* mergePostingLists(sources: readonly Iterable<PostingList>[]): Generator<PostingList> {
  const iterators = sources.map((source) => source[Symbol.iterator]());
  const heads = iterators.map(nextList);
  let buffer = new Int32Array(1 << 10);
  for (;;) {
    let first: string | undefined;
    for (const head of heads) if (head !== null && (first === undefined || head.term < first)) first = head.term;
    if (first === undefined) return;
    const having = heads.flatMap((head, index) => (head?.term === first ? [index] : []));
    if (having.length === 1) yield heads[having[0]!]!;
    else {
      let count = 0;
      for (const index of having) {
        const head = heads[index]!;
        buffer = ensureLength(buffer, count + head.count);
        buffer.set(head.postings.subarray(0, head.count), count);
        count += head.count;
      }
      buffer.subarray(0, count).sort();
      yield { term: first, postings: buffer, count };
    }
    for (const index of having) heads[index] = nextList(iterators[index]!);
  }
}

function nextList(iterator: Iterator<PostingList>): PostingList | null {
  const { done, value } = iterator.next();
  return done === true ? null : value;
}

/** The array itself where it is long enough, else a longer one that begins with the same numbers. */
export function ensureLength(numbers: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= numbers.length) return numbers;
  const longer = new Int32Array(Math.max(length, numbers.length * 2));
  longer.set(numbers);
  return longer;
}

/**
 * Gives the articles of posting lists new numbers.
 *
 * @param numbers the new number of each article, by its old one; -1 leaves the article out. The new numbers ascend.
 */
export function* renumberArticles(lists: Iterable<PostingList>, numbers: Int32Array): Generator<PostingList> {
  let buffer = new Int32Array(1 << 10);
  for (const { term, postings, count } of lists) {
    buffer = ensureLength(buffer, count);
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const posting = postings[at]!;
      const number = numbers[posting >> ARTICLE_SHIFT]!;
      if (number >= 0) buffer[kept++] = (number << ARTICLE_SHIFT) | (posting & LOCATION_MASK);
    }
    if (kept > 0) yield { term, postings: buffer, count: kept };
  }
}
