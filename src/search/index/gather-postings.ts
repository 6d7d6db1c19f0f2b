import { plainText } from "../words/normalize.ts";
import { tokensOf } from "../words/tokens.ts";
import { type WordList, withRoom } from "./posting-lists.ts";
import { ARTICLE_SHIFT, createPostings, HEADING_MASK, IN_NAMES, IN_TITLE, TIMES_MASK } from "./posting-store.ts";
import { bodyOf, namesOf, type SearchRecord } from "./record.ts";
import { facetWord, type IndexWord, pairWord, syllableWord } from "./terms.ts";

/** Gathers the words of articles. */
export interface WordGatherer {
  /** Articles in ascending order of their numbers in the index. */
  readonly add: (record: SearchRecord, article: number) => void;
  /** In how many of the articles added since this was last asked each strict form stands. */
  readonly takeCounts: () => Iterable<readonly [strict: string, count: number]>;
  /** Every word with its list, in order; asked once, at the end. */
  readonly lists: () => Iterable<WordList>;
}

export function wordGatherer(): WordGatherer {
  const postings = createPostings();
  const numbers = new Map<string, number>();
  const strict: string[] = [];
  const single: number[] = [];
  /** Of each strict form, the articles that were told of. */
  const told: number[] = [];
  /** Lists of pairs by their second word, for each first word. */
  const pairs: Map<number, number>[] = [];
  const facets = new Map<string, number>();

  const numberOf = (form: string): number => {
    const known = numbers.get(form);
    if (known !== undefined) return known;
    numbers.set(form, strict.length);
    single.push(postings.addWord());
    told.push(0);
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
  const addText = (text: string, article: number, place: number): void => {
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
  const addFacets = (record: SearchRecord, article: number): void => {
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
    add: (record, article) => {
      addText(record.title, article, IN_TITLE);
      for (const name of namesOf(record)) addText(name, article, IN_NAMES);
      addText(bodyOf(record), article, 0);
      addFacets(record, article);
    },
    takeCounts: () =>
      strict.flatMap((form, number) => {
        const count = postings.count(single[number]!);
        const added = count - told[number]!;
        told[number] = count;
        return added === 0 ? [] : [[form, added] as const];
      }),
    lists: function* () {
      const words: GatheredWord[] = [];
      const add = ({ open, accents }: IndexWord, list: number) => {
        if (isBasic(open)) words.push({ text: open + accents, list });
      };
      for (const [number, form] of strict.entries()) add(syllableWord(form), single[number]!);
      for (const [first, seconds] of pairs.entries())
        for (const [second, list] of seconds) add(pairWord(strict[first]!, strict[second]!), list);
      for (const [open, list] of facets) add({ open, accents: "" }, list);
      words.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
      const { entries, startOf } = postings.lists();
      let buffer = new Int32Array(1 << 10);
      for (let at = 0; at < words.length; ) {
        const { text } = words[at]!;
        let count = 0;
        let forms = 0;
        for (; words[at]?.text === text; at++, forms++) {
          const [start, end] = [startOf(words[at]!.list), startOf(words[at]!.list + 1)];
          buffer = withRoom(buffer, count + end - start);
          for (let place = start; place < end; place++) buffer[count++] = entries[place]!;
        }
        yield { text, entries: buffer, count: forms === 1 ? count : united(buffer, count) };
      }
    },
  };
}

interface GatheredWord {
  readonly text: string;
  readonly list: number;
}

/** Pagefind compares words by code point, JavaScript by half of one: the same but beyond the basic plane. */
function isBasic(word: string): boolean {
  return !/[\ud800-\udfff]/.test(word);
}

/** Makes one list of those of several forms that are written alike, which may have articles in common. Gives its length. */
function united(entries: Int32Array, count: number): number {
  entries.subarray(0, count).sort();
  let kept = 0;
  for (let at = 0; at < count; at++) {
    const [entry, last] = [entries[at]!, kept === 0 ? -1 : entries[kept - 1]!];
    if (last < 0 || last >> ARTICLE_SHIFT !== entry >> ARTICLE_SHIFT) entries[kept++] = entry;
    else {
      const places = (last | entry) & HEADING_MASK;
      const times = Math.max(last & TIMES_MASK, entry & TIMES_MASK);
      entries[kept - 1] = ((entry >> ARTICLE_SHIFT) << ARTICLE_SHIFT) | places | times;
    }
  }
  return kept;
}
