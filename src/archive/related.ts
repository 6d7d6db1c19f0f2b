import type { Entry } from "./entry.ts";

/** What each thing two articles share adds to how related they are. Nearness in time adds up to 1. */
const WEIGHTS = { documents: 8, people: 5, topics: 3 } as const;
const CATEGORY_WEIGHT = 1;

/** How many related articles a page names. */
const WANTED = 4;

/** Postings longer than this are looked at from the newest end only: what everything shares tells nothing apart. */
const LOOK_BACK = 400;

/** Days after which an earlier article is no longer near. */
const NEAR_DAYS = 365;
const DAY_MS = 86_400_000;

/**
 * For each entry of a volume the related ones, best first, chosen from earlier articles of that volume and the one
 * before, so that an old page never changes because of a new article. What is shared counts: a document 8, a person 5,
 * a topic 3, the category 1, nearness in time up to 1; a category alone makes nothing related.
 *
 * @param before the entries of the previous volume, oldest first
 * @param entries the volume's entries, oldest first
 * @param isWanted whether it is asked of an entry; of others none are given
 */
export function relatedEntries(
  before: readonly Entry[],
  entries: readonly Entry[],
  isWanted: (entry: Entry) => boolean = () => true,
): readonly (readonly Entry[])[] {
  const all = [...before, ...entries];
  const wanted = new Set(entries.filter(isWanted));
  const postings = postingsFor(wanted);
  const choose = chooser(all);
  return all
    .map((entry, index) => {
      const found = wanted.has(entry) ? postings.flatMap((each) => foundIn(each, entry)) : [];
      const related = found.length === 0 ? [] : choose(entry, found);
      for (const each of postings) enter(each, entry, index);
      return related;
    })
    .slice(before.length);
}

/** Where names of one sort stand: places in all entries, ascending. A withdrawn article names nothing. */
interface Postings {
  readonly sort: keyof typeof WEIGHTS;
  readonly byName: ReadonlyMap<string, number[]>;
}

/** Empty ones, for the names some entries have: others are never asked for. */
function postingsFor(wanted: ReadonlySet<Entry>): readonly Postings[] {
  const sorts = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
  return sorts.map((sort) => {
    const names = [...wanted].flatMap((entry) => entry[sort]);
    return { sort, byName: new Map(names.map((name) => [name, []])) };
  });
}

function enter({ sort, byName }: Postings, entry: Entry, index: number): void {
  for (const name of entry[sort]) {
    const posting = byName.get(name);
    if (posting !== undefined && posting.at(-1) !== index) posting.push(index);
  }
}

interface Found {
  readonly posting: readonly number[];
  readonly weight: number;
}

function foundIn({ sort, byName }: Postings, entry: Entry): readonly Found[] {
  return [...new Set(entry[sort])].map((name) => ({ posting: byName.get(name)!, weight: WEIGHTS[sort] }));
}

/** Weights from this on count as one: they are far above all others. */
const GREATEST = 255;

/**
 * Chooses among articles by what they share. One space serves all, and nothing is made for articles that cannot be
 * chosen: a volume of 5,000 adds up some ten million weights.
 */
function chooser(all: readonly Entry[]): (entry: Entry, found: readonly Found[]) => readonly Entry[] {
  const weights = new Uint16Array(all.length);
  const touched = new Uint32Array(all.length);
  const counts = new Uint32Array(GREATEST + 1);
  return (entry, found) => {
    let size = 0;
    for (const { posting, weight } of found) {
      for (let at = Math.max(0, posting.length - LOOK_BACK); at < posting.length; at++) {
        const index = posting[at]!;
        if (weights[index] === 0) touched[size++] = index;
        weights[index]! += weight;
      }
    }
    counts.fill(0);
    for (let at = 0; at < size; at++) counts[Math.min(GREATEST, weights[touched[at]!]!)]!++;
    // What two articles have in common besides what they share adds less than this: others cannot come among the best.
    const least = leastOfBest(counts) - CATEGORY_WEIGHT - 1;
    const ranked: { readonly index: number; readonly score: number }[] = [];
    for (let at = 0; at < size; at++) {
      const index = touched[at]!;
      const weight = weights[index]!;
      weights[index] = 0;
      if (weight >= least) ranked.push({ index, score: weight + closeness(entry, all[index]!) });
    }
    ranked.sort((one, other) => other.score - one.score || other.index - one.index);
    return ranked.slice(0, WANTED).map(({ index }) => all[index]!);
  };
}

/** What two articles have in common besides what they share. */
function closeness(entry: Entry, other: Entry): number {
  const days = (entry.published.ms - other.published.ms) / DAY_MS;
  const sameCategory = other.category === entry.category ? CATEGORY_WEIGHT : 0;
  return sameCategory + Math.max(0, 1 - days / NEAR_DAYS);
}

/** The weight of the last of the best {@link WANTED}, by weight alone; 0 where there are fewer. */
function leastOfBest(counts: Uint32Array): number {
  let better = 0;
  for (let weight = GREATEST; weight > 0; weight--) {
    better += counts[weight]!;
    if (better >= WANTED) return weight;
  }
  return 0;
}

/** What of an entry decides relatedness and is shown where it is related. */
export function relatedTraits({ cardDigest, topics, people, documents }: Entry): unknown {
  return [cardDigest, topics, people, documents];
}
