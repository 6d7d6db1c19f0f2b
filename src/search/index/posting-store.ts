/** Where a word stands in an article, as far as the index knows: bits, the smaller the more common. */
export const IN_TITLE = 4;
/** In a name the editors gave: short title, person, document, topic, author. */
export const IN_NAMES = 8;
/** Times in the body, in the two lowest bits: not or once, two or three times, more often. */
export const TIMES_MASK = 3;
export const HEADING_MASK = IN_TITLE | IN_NAMES;

/** An entry of a list, as it is handed on: an article's number and, in its lowest bits, where the word stands in it. */
export const ARTICLE_SHIFT = 4;
export const WHERE_MASK = (1 << ARTICLE_SHIFT) - 1;

/** While articles are added, an entry holds the times in the body up to this, above the places. */
const TIMES_LIMIT = 15;
const TIMES_SHIFT = 4;
const NUMBER_SHIFT = 8;

/** Gathers lists of the articles that have a word. Words are numbers, as given out. */
export interface Postings {
  readonly addWord: () => number;
  /**
   * Adds an article that has the word; `place` is 0 for the body, {@link IN_TITLE} or {@link IN_NAMES}. One article after
   * another, in ascending order of their numbers, below 2^23.
   */
  readonly add: (word: number, article: number, place: number) => void;
  readonly count: (word: number) => number;
  /** The lists; asked once, at the end. */
  readonly lists: () => PostingLists;
}

export interface PostingLists {
  /** The entries of all lists: `article << ARTICLE_SHIFT | where`, those of a list in order and together. */
  readonly entries: Int32Array;
  /** Where the list of a word begins; it ends where the next word's begins. */
  readonly startOf: (word: number) => number;
}

/** Entries are kept in the order they come in: a million short JavaScript arrays would take ten times the memory. */
export function createPostings(): Postings {
  let entries = new Int32Array(1 << 16);
  let words = new Int32Array(1 << 16);
  let size = 0;
  let last = new Int32Array(1 << 12);
  let counts = new Int32Array(1 << 12);
  let wordCount = 0;
  const append = (word: number, entry: number): void => {
    if (size === entries.length) [entries, words] = [grown(entries), grown(words)];
    entries[size] = entry;
    words[size] = word;
    last[word] = size++;
    counts[word]!++;
  };
  return {
    addWord: () => {
      if (wordCount === counts.length) [last, counts] = [grown(last), grown(counts)];
      return wordCount++;
    },
    add: (word, article, place) => {
      const at = counts[word] === 0 ? -1 : last[word]!;
      const isNew = at < 0 || entries[at]! >> NUMBER_SHIFT !== article;
      const entry = isNew ? article << NUMBER_SHIFT : entries[at]!;
      const times = (entry >> TIMES_SHIFT) & TIMES_LIMIT;
      const more = place === 0 && times < TIMES_LIMIT ? 1 << TIMES_SHIFT : 0;
      if (isNew) append(word, (entry | place) + more);
      else entries[at] = (entry | place) + more;
    },
    count: (word) => counts[word]!,
    lists: () => {
      const starts = new Int32Array(wordCount + 1);
      for (let word = 0; word < wordCount; word++) starts[word + 1] = starts[word]! + counts[word]!;
      const sorted = new Int32Array(size);
      const places = starts.slice();
      for (let at = 0; at < size; at++) sorted[places[words[at]!]!++] = handedOn(entries[at]!);
      return { entries: sorted, startOf: (word) => starts[word]! };
    },
  };
}

function handedOn(entry: number): number {
  const times = (entry >> TIMES_SHIFT) & TIMES_LIMIT;
  return ((entry >> NUMBER_SHIFT) << ARTICLE_SHIFT) | (entry & HEADING_MASK) | (times < 2 ? 0 : times < 4 ? 1 : 2);
}

function grown(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
