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
  const related: (readonly Entry[])[] = [];
  all.forEach((entry, index) => {
    const tokens = entry.state === "withdrawn" ? [] : tokensOf(entry);
    if (index >= before.length) related.push(tokens.length === 0 ? [] : best(entry, tokens, postings, all));
    for (const [token] of tokens) {
      const posting = postings.get(token);
      if (posting === undefined) postings.set(token, [index]);
      else posting.push(index);
    }
  });
  return related;
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

function best(
  entry: Entry,
  tokens: readonly (readonly [string, number])[],
  postings: ReadonlyMap<string, readonly number[]>,
  all: readonly Entry[],
): readonly Entry[] {
  const scores = new Map<number, number>();
  for (const [token, weight] of tokens) {
    const posting = postings.get(token) ?? [];
    for (let at = Math.max(0, posting.length - LOOK_BACK); at < posting.length; at++) {
      const index = posting[at]!;
      scores.set(index, (scores.get(index) ?? 0) + weight);
    }
  }
  const ranked = [...scores].map(([index, shared]) => {
    const other = all[index]!;
    const days = (entry.published.ms - other.published.ms) / DAY_MS;
    const score =
      shared + (other.category === entry.category ? WEIGHT.category : 0) + Math.max(0, 1 - days / NEAR_DAYS);
    return { index, score };
  });
  ranked.sort((one, other) => other.score - one.score || other.index - one.index);
  return ranked.slice(0, WANTED).map(({ index }) => all[index]!);
}

/** What of an entry decides relatedness and is shown where it is related. */
export function relatedTraits(entry: Entry): unknown {
  const { url, state, title, shortTitle, published, category, topics, people, documents, summary, cover } = entry;
  return [url, state, shortTitle ?? title, published.ms, category, topics, people, documents, summary, cover ?? null];
}
