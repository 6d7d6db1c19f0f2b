import { normalizeText } from "../words/normalize.ts";
import { tokenize } from "../words/tokens.ts";
import { facetTerm } from "./facet-terms.ts";
import { ARTICLE_SHIFT, FREQUENCY_MASK, HEADING_MASK, IN_NAMES, IN_TITLE } from "./posting.ts";
import { ensureLength, type PostingList } from "./posting-lists.ts";
import { createPostingStore } from "./posting-store.ts";
import { bodyOf, namesOf, type SearchRecord } from "./record.ts";
import { exactTerm, pairTerm, syllableTerm } from "./terms.ts";

/** Gathers the postings of articles. */
export interface PostingGatherer {
  /** Articles are added in ascending order of their numbers in the segment. */
  readonly add: (record: SearchRecord, article: number) => void;
  /** Each exact form with the number of articles that have it, of the articles added since the last call. */
  readonly takeCounts: () => Iterable<readonly [exact: string, count: number]>;
  /** The posting lists of all terms, in order. To be called once, when every article was added. */
  readonly lists: () => Iterable<PostingList>;
}

export function createPostingGatherer(): PostingGatherer {
  const store = createPostingStore();
  /** Every exact form met, by its number; and that number by the form. */
  const forms: string[] = [];
  const numbers = new Map<string, number>();
  /** By the number of a form: its list in the store, and the articles that earlier calls of `takeCounts` told of. */
  const formLists: number[] = [];
  const takenCounts: number[] = [];
  /** By the number of a form: the lists of the pairs it begins, by the number of the pair's second form. */
  const pairLists: Map<number, number>[] = [];
  const facetLists = new Map<string, number>();

  const numberOf = (form: string): number => {
    const known = numbers.get(form);
    if (known !== undefined) return known;
    numbers.set(form, forms.length);
    formLists.push(store.addList());
    takenCounts.push(0);
    pairLists.push(new Map());
    return forms.push(form) - 1;
  };
  const listIn = <Key>(lists: Map<Key, number>, key: Key): number => {
    const known = lists.get(key);
    if (known !== undefined) return known;
    const list = store.addList();
    lists.set(key, list);
    return list;
  };
  const addText = (text: string, article: number, field: number): void => {
    let previous = -1;
    for (const { positions } of tokenize(normalizeText(text))) {
      for (const position of positions) {
        const main = numberOf(position[0]!);
        store.add(formLists[main]!, article, field);
        for (let other = 1; other < position.length; other++)
          store.add(formLists[numberOf(position[other]!)]!, article, field);
        if (previous >= 0) store.add(listIn(pairLists[previous]!, main), article, field);
        previous = main;
      }
    }
  };
  const addFacets = (record: SearchRecord, article: number): void => {
    const terms = [
      facetTerm("year", record.publishedIso.slice(0, 4)),
      facetTerm("month", record.publishedIso.slice(0, 7)),
      facetTerm("day", record.publishedIso.slice(0, 10)),
      facetTerm("category", record.category.slug),
      ...record.topics.map((topic) => facetTerm("topic", topic)),
      ...record.authors.map((author) => facetTerm("author", author)),
      ...record.documents.map((document) => facetTerm("document", document)),
    ];
    for (const term of terms) store.add(listIn(facetLists, term), article, 0);
  };
  const sortTerms = (): readonly GatheredTerm[] => {
    const terms: GatheredTerm[] = [];
    const addTerm = (term: string, list: number): void => {
      if (isInBasicPlane(term)) terms.push({ term, list });
    };
    for (const [number, form] of forms.entries()) addTerm(exactTerm(syllableTerm(form)), formLists[number]!);
    for (const [first, lists] of pairLists.entries())
      for (const [second, list] of lists) addTerm(exactTerm(pairTerm(forms[first]!, forms[second]!)), list);
    for (const [term, list] of facetLists) addTerm(term, list);
    return terms.sort((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : 0));
  };
  return {
    add: (record, article) => {
      addText(record.title, article, IN_TITLE);
      for (const name of namesOf(record)) addText(name, article, IN_NAMES);
      addText(bodyOf(record), article, 0);
      addFacets(record, article);
    },
    takeCounts: () =>
      forms.flatMap((form, number) => {
        const count = store.count(formLists[number]!);
        const added = count - takenCounts[number]!;
        takenCounts[number] = count;
        return added === 0 ? [] : [[form, added] as const];
      }),
    lists: function* () {
      const terms = sortTerms();
      const { postings, startOf } = store.lists();
      let buffer = new Int32Array(1 << 10);
      for (let at = 0; at < terms.length; ) {
        const { term } = terms[at]!;
        let count = 0;
        let listCount = 0;
        for (; terms[at]?.term === term; at++, listCount++) {
          const [start, end] = [startOf(terms[at]!.list), startOf(terms[at]!.list + 1)];
          buffer = ensureLength(buffer, count + end - start);
          for (let place = start; place < end; place++) buffer[count++] = postings[place]!;
        }
        yield { term, postings: buffer, count: listCount === 1 ? count : mergeSameArticles(buffer, count) };
      }
    },
  };
}

/** A term and the number of its list in the store. Several forms may have the same term. */
interface GatheredTerm {
  readonly term: string;
  readonly list: number;
}

/**
 * Whether all letters of a term are of Unicode's basic plane. Other terms are left out of the index: Pagefind orders
 * terms by code point and JavaScript by code unit, which is the same order in the basic plane only.
 */
function isInBasicPlane(term: string): boolean {
  return !/[\ud800-\udfff]/.test(term);
}

/**
 * Sorts the first `count` postings, which are of forms with the same term, and merges those of the same article.
 *
 * @returns how many postings are left, at the beginning of the array
 */
function mergeSameArticles(postings: Int32Array, count: number): number {
  postings.subarray(0, count).sort();
  let kept = 0;
  for (let at = 0; at < count; at++) {
    const [posting, last] = [postings[at]!, kept === 0 ? -1 : postings[kept - 1]!];
    if (last < 0 || last >> ARTICLE_SHIFT !== posting >> ARTICLE_SHIFT) postings[kept++] = posting;
    else {
      const fields = (last | posting) & HEADING_MASK;
      const frequency = Math.max(last & FREQUENCY_MASK, posting & FREQUENCY_MASK);
      postings[kept - 1] = ((posting >> ARTICLE_SHIFT) << ARTICLE_SHIFT) | fields | frequency;
    }
  }
  return kept;
}
