import { ARTICLE_SHIFT, WHERE_MASK } from "./posting-store.ts";

/**
 * A word of an index with its list: the articles that have it, and where it stands in them. Good until the next is asked
 * for: lists are many and short, and share what holds them.
 */
export interface WordList {
  /** The word as the index writes it. */
  readonly text: string;
  /** The first `count` of them: `article << ARTICLE_SHIFT | where`, ascending (src/search/index/posting-store.ts). */
  readonly entries: Int32Array;
  readonly count: number;
}

/** One index of several, each in order of its words (by code unit), which have no articles in common. */
export function* mergedLists(sources: readonly Iterable<WordList>[]): Generator<WordList> {
  const waiting = sources.map((source) => source[Symbol.iterator]());
  const heads = waiting.map(nextOf);
  let buffer = new Int32Array(1 << 10);
  for (;;) {
    let least: string | undefined;
    for (const head of heads) if (head !== null && (least === undefined || head.text < least)) least = head.text;
    if (least === undefined) return;
    const having = heads.flatMap((head, index) => (head?.text === least ? [index] : []));
    if (having.length === 1) yield heads[having[0]!]!;
    else {
      let count = 0;
      for (const index of having) {
        const head = heads[index]!;
        buffer = withRoom(buffer, count + head.count);
        buffer.set(head.entries.subarray(0, head.count), count);
        count += head.count;
      }
      buffer.subarray(0, count).sort();
      yield { text: least, entries: buffer, count };
    }
    for (const index of having) heads[index] = nextOf(waiting[index]!);
  }
}

function nextOf(iterator: Iterator<WordList>): WordList | null {
  const { done, value } = iterator.next();
  return done === true ? null : value;
}

export function withRoom(numbers: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  if (size <= numbers.length) return numbers;
  const larger = new Int32Array(Math.max(size, numbers.length * 2));
  larger.set(numbers);
  return larger;
}

/** Lists with other numbers for the articles, `-1` for those left out; the others stay in their order. */
export function* renumbered(lists: Iterable<WordList>, numbers: Int32Array): Generator<WordList> {
  let buffer = new Int32Array(1 << 10);
  for (const { text, entries, count } of lists) {
    buffer = withRoom(buffer, count);
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const entry = entries[at]!;
      const number = numbers[entry >> ARTICLE_SHIFT]!;
      if (number >= 0) buffer[kept++] = (number << ARTICLE_SHIFT) | (entry & WHERE_MASK);
    }
    if (kept > 0) yield { text, entries: buffer, count: kept };
  }
}
