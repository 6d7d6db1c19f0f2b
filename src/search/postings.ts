/** Where a word stands in an article, as far as the index knows: bits, the smaller the more common. */
export const IN_TITLE = 4;
/** In a name the editors gave: short title, person, document, topic, author. */
export const IN_NAMES = 8;
/** Times in the body, in the two lowest bits: not or once, two or three times, more often. */
export const TIMES_MASK = 3;

const PAGE_SHIFT = 8;
const COUNT_SHIFT = 4;
const PLACE_MASK = IN_TITLE | IN_NAMES;
const COUNT_LIMIT = 15;

/** Lists of the articles that have a word, in the order the articles were added. Words are numbers, as given out. */
export interface Postings {
  readonly addWord: () => number;
  /** Adds an article that has the word; `place` is 0 for the body, {@link IN_TITLE} or {@link IN_NAMES}. Articles in turn. */
  readonly add: (word: number, article: number, place: number) => void;
  readonly count: (word: number) => number;
  /** Calls back for every article that has the word, with where it stands. */
  readonly each: (word: number, use: (article: number, where: number) => void) => void;
}

/** Lists kept as chains in two arrays of numbers: a million short JavaScript arrays would take ten times the memory. */
export function createPostings(): Postings {
  let entries = new Int32Array(1 << 16);
  let next = new Int32Array(1 << 16);
  let size = 0;
  const first: number[] = [];
  const last: number[] = [];
  const counts: number[] = [];
  const append = (word: number, entry: number): void => {
    if (size === entries.length) {
      entries = grown(entries);
      next = grown(next);
    }
    entries[size] = entry;
    next[size] = -1;
    if (counts[word] === 0) first[word] = size;
    else next[last[word]!] = size;
    last[word] = size++;
    counts[word]!++;
  };
  return {
    addWord: () => {
      first.push(-1);
      last.push(-1);
      return counts.push(0) - 1;
    },
    add: (word, article, place) => {
      const at = counts[word] === 0 ? -1 : last[word]!;
      const isNew = at < 0 || entries[at]! >> PAGE_SHIFT !== article;
      const entry = isNew ? article << PAGE_SHIFT : entries[at]!;
      const times = (entry >> COUNT_SHIFT) & COUNT_LIMIT;
      const more = place === 0 && times < COUNT_LIMIT ? 1 << COUNT_SHIFT : 0;
      if (isNew) append(word, (entry | place) + more);
      else entries[at] = (entry | place) + more;
    },
    count: (word) => counts[word]!,
    each: (word, use) => {
      for (let at = first[word]!; at >= 0; at = next[at]!) {
        const entry = entries[at]!;
        const times = (entry >> COUNT_SHIFT) & COUNT_LIMIT;
        use(entry >> PAGE_SHIFT, (entry & PLACE_MASK) | (times < 2 ? 0 : times < 4 ? 1 : 2));
      }
    },
  };
}

function grown(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
