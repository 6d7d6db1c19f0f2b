import type { Entry } from "./entry.ts";

/** What each thing two articles share adds to how related they are. Nearness in time adds up to 1. */
const WEIGHT = { document: 8, person: 5, topic: 3, category: 1 } as const;

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
 */
export function relatedEntries(before: readonly Entry[], entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const all = [...before, ...entries];
  const postings = new Map<string, number[]>();
  const shared = sharedWeights(all.length);
  return all
    .map((entry, index) => {
      const tokens = entry.state === "withdrawn" ? [] : tokensOf(entry);
      const found = tokens.map(([token, weight]) => ({ posting: postings.get(token) ?? [], weight }));
      const related = index < before.length ? [] : best(entry, shared.of(found), all);
      for (const [token] of tokens) {
        const posting = postings.get(token);
        if (posting === undefined) postings.set(token, [index]);
        else posting.push(index);
      }
      return related;
    })
    .slice(before.length);
}

function tokensOf(entry: Entry): readonly (readonly [string, number])[] {
  const weighed = (kind: keyof typeof WEIGHT, names: readonly string[]) =>
    [...new Set(names)].map((name) => [`${kind} ${name}`, WEIGHT[kind]] as const);
  return [
    ...weighed("document", entry.documents),
    ...weighed("person", entry.people),
    ...weighed("topic", entry.topics),
  ];
}

interface Shared {
  readonly index: number;
  readonly weight: number;
}

/** Adds up what articles share, by index. One space serves all: a volume of 5,000 asks it some ten million times. */
function sharedWeights(size: number): {
  readonly of: (
    found: readonly { readonly posting: readonly number[]; readonly weight: number }[],
  ) => readonly Shared[];
} {
  const weights = new Uint16Array(size);
  return {
    of: (found) => {
      const touched: number[] = [];
      for (const { posting, weight } of found) {
        for (let at = Math.max(0, posting.length - LOOK_BACK); at < posting.length; at++) {
          const index = posting[at]!;
          if (weights[index] === 0) touched.push(index);
          weights[index]! += weight;
        }
      }
      return touched.map((index) => {
        const weight = weights[index]!;
        weights[index] = 0;
        return { index, weight };
      });
    },
  };
}

function best(entry: Entry, shared: readonly Shared[], all: readonly Entry[]): readonly Entry[] {
  // What two articles have in common besides what they share adds less than this: others cannot come among the best.
  const least = leastOfBest(shared) - WEIGHT.category - 1;
  const ranked = shared
    .filter(({ weight }) => weight >= least)
    .map(({ index, weight }) => {
      const other = all[index]!;
      const days = (entry.published.ms - other.published.ms) / DAY_MS;
      const sameCategory = other.category === entry.category ? WEIGHT.category : 0;
      return { index, score: weight + sameCategory + Math.max(0, 1 - days / NEAR_DAYS) };
    });
  ranked.sort((one, other) => other.score - one.score || other.index - one.index);
  return ranked.slice(0, WANTED).map(({ index }) => all[index]!);
}

/** The weight of the last of the best {@link WANTED}, by weight alone; 0 where there are fewer. */
function leastOfBest(shared: readonly Shared[]): number {
  const greatest = new Array<number>(WANTED).fill(0);
  for (const { weight } of shared) {
    if (weight <= greatest[WANTED - 1]!) continue;
    greatest[WANTED - 1] = weight;
    greatest.sort((one, other) => other - one);
  }
  return greatest[WANTED - 1]!;
}

/** What of an entry decides relatedness and is shown where it is related. */
export function relatedTraits(entry: Entry): unknown {
  const { url, state, title, shortTitle, published, category, topics, people, documents, summary, cover } = entry;
  return [url, state, shortTitle ?? title, published.ms, category, topics, people, documents, summary, cover ?? null];
}
