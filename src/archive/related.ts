import type { Entry } from "./entry.ts";

/** How much each document, person or topic that two articles share adds to how related they are. */
const WEIGHTS = { documents: 8, people: 5, topics: 3 } as const;
/** How much a common category adds. Nearness in time adds up to 1. */
const CATEGORY_WEIGHT = 1;

/** How many related articles a page names at most. */
const RELATED_COUNT = 4;

/**
 * How many articles that name the same document, person or topic are compared with an article: the newest ones. What very
 * many articles name says little.
 */
const MOST_COMPARED = 400;

/** From how many days on an earlier article no longer counts as near in time. */
const FAR_DAYS = 365;
const DAY_MS = 86_400_000;

/** What decides which articles an article is related to. */
export type Traits = Pick<Entry, "category" | "topics" | "people" | "documents"> & { readonly publishedMs: number };

/** The articles of an earlier volume, from which related articles are chosen too, oldest first. */
export interface EarlierArticles {
  readonly traits: readonly Traits[];
  /** The entry of an article, by its place among the traits. */
  readonly entryAt: (index: number) => Entry;
}

/** The articles of a volume before which there is none. */
export const NO_EARLIER_ARTICLES: EarlierArticles = {
  traits: [],
  entryAt: (index) => {
    throw new RangeError(`no article ${index}`);
  },
};

export function traitsOf({ category, topics, people, documents, published }: Entry): Traits {
  return { category, topics, people, documents, publishedMs: published.ms };
}

/**
 * The related articles of each article of a volume, the most related first. They are chosen from the earlier articles
 * of that volume and of the volume before, so that a new article never changes an old page. A shared document counts 8,
 * a person 5, a topic 3, the category 1, and nearness in time up to 1. A shared category alone makes no articles
 * related.
 *
 * @param before the articles of the volume before
 * @param entries the volume's entries, oldest first
 * @param isWanted whether the related articles of an entry are wanted; the others get an empty list
 */
export function relatedEntries(
  before: EarlierArticles,
  entries: readonly Entry[],
  isWanted: (entry: Entry) => boolean,
): readonly (readonly Entry[])[] {
  if (!entries.some(isWanted)) return entries.map(() => []);
  const start = before.traits.length;
  const all = [...before.traits, ...entries.map(traitsOf)];
  const wanted = new Set(all.filter((_, index) => index >= start && isWanted(entries[index - start]!)));
  const postings = emptyPostings(wanted);
  const choose = relatedChooser(all);
  const entryAt = (index: number): Entry => (index < start ? before.entryAt(index) : entries[index - start]!);
  return all
    .map((traits, index) => {
      const shared = wanted.has(traits) ? postings.flatMap((each) => sharedNames(each, traits)) : [];
      const related = shared.length === 0 ? [] : choose(traits, shared).map(entryAt);
      for (const each of postings) addToPostings(each, traits, index);
      return related;
    })
    .slice(start);
}

/** The related articles that a page shows: those an editor named, then chosen ones as far as there is room. */
export function withNamed(named: readonly Entry[], chosen: readonly Entry[]): readonly Entry[] {
  if (named.length === 0) return chosen;
  const urls = new Set(named.map(({ url }) => url));
  const others = chosen.filter(({ url }) => !urls.has(url));
  return [...named, ...others.slice(0, Math.max(0, RELATED_COUNT - named.length))];
}

/** The articles that have each name of one sort: of documents, people or topics. A withdrawn article has no names. */
interface Postings {
  readonly sort: keyof typeof WEIGHTS;
  /** Name → the indexes, among all articles, of those that have it, ascending. */
  readonly byName: ReadonlyMap<string, number[]>;
}

/** Postings without articles, for the names that the wanted ones have. No other name is ever looked up. */
function emptyPostings(wanted: ReadonlySet<Traits>): readonly Postings[] {
  const sorts = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
  return sorts.map((sort) => {
    const names = [...wanted].flatMap((traits) => traits[sort]);
    return { sort, byName: new Map(names.map((name) => [name, []])) };
  });
}

function addToPostings({ sort, byName }: Postings, traits: Traits, index: number): void {
  for (const name of traits[sort]) {
    const posting = byName.get(name);
    if (posting !== undefined && posting.at(-1) !== index) posting.push(index);
  }
}

/** A name that an article shares with earlier ones, and how much sharing it weighs. */
interface SharedName {
  /** The indexes of the earlier articles with that name. */
  readonly indexes: readonly number[];
  readonly weight: number;
}

function sharedNames({ sort, byName }: Postings, traits: Traits): readonly SharedName[] {
  return [...new Set(traits[sort])].map((name) => ({ indexes: byName.get(name)!, weight: WEIGHTS[sort] }));
}

/** The greatest weight told apart. All greater weights count as this one: they are far above the others anyway. */
const MOST_WEIGHT = 255;

/**
 * A function that chooses the related articles of an article, by their indexes, from the names they share. A volume of 5,000
 * articles adds up some ten million weights: so the same arrays serve all articles, and no object is made for an article that
 * cannot be chosen.
 */
function relatedChooser(all: readonly Traits[]): (traits: Traits, shared: readonly SharedName[]) => readonly number[] {
  const weights = new Uint16Array(all.length);
  const touched = new Uint32Array(all.length);
  const counts = new Uint32Array(MOST_WEIGHT + 1);
  return (traits, shared) => {
    let size = 0;
    for (const { indexes, weight } of shared) {
      for (let at = Math.max(0, indexes.length - MOST_COMPARED); at < indexes.length; at++) {
        const index = indexes[at]!;
        if (weights[index] === 0) touched[size++] = index;
        weights[index]! += weight;
      }
    }
    counts.fill(0);
    for (let at = 0; at < size; at++) counts[Math.min(MOST_WEIGHT, weights[touched[at]!]!)]!++;
    // Closeness adds at most the category's weight and 1: an article below this weight cannot be among the best.
    const least = lastWantedWeight(counts) - CATEGORY_WEIGHT - 1;
    const ranked: { readonly index: number; readonly score: number }[] = [];
    for (let at = 0; at < size; at++) {
      const index = touched[at]!;
      const weight = weights[index]!;
      weights[index] = 0;
      if (weight >= least) ranked.push({ index, score: weight + closeness(traits, all[index]!) });
    }
    ranked.sort((one, other) => other.score - one.score || other.index - one.index);
    return ranked.slice(0, RELATED_COUNT).map(({ index }) => index);
  };
}

/** How close an article is to an earlier one: by its category and in time. */
function closeness(traits: Traits, other: Traits): number {
  const days = (traits.publishedMs - other.publishedMs) / DAY_MS;
  const sameCategory = other.category === traits.category ? CATEGORY_WEIGHT : 0;
  return sameCategory + Math.max(0, 1 - days / FAR_DAYS);
}

/**
 * The weight of the last article among the {@link RELATED_COUNT} heaviest; 0 where there are fewer articles.
 *
 * @param counts how many articles have each weight
 */
function lastWantedWeight(counts: Uint32Array): number {
  let better = 0;
  for (let weight = MOST_WEIGHT; weight > 0; weight--) {
    better += counts[weight]!;
    if (better >= RELATED_COUNT) return weight;
  }
  return 0;
}

/** The part of an entry that decides what it is related to, and that is shown where it is related. */
export function relatedFacts({ cardDigest, topics, people, documents }: Entry): unknown {
  return [cardDigest, topics, people, documents];
}
