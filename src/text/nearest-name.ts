/**
 * How many letters must be added, dropped, changed or swapped to make one word of another (optimal string alignment).
 */
function editDistance(from: string, to: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = previous[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      let best = Math.min(previous[j]! + 1, row[j - 1]! + 1, change);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        best = Math.min(best, beforePrevious[j - 2]! + 1);
      }
      row.push(best);
    }
    beforePrevious = previous;
    previous = row;
  }
  return previous[to.length]!;
}

/** Name of a field in other systems, or as people guess it → the fields that may be meant. */
const NAMES_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  date: ["publishedAt", "at"],
  published: ["publishedAt"],
  time: ["publishedAt"],
  lastmod: ["updatedAt"],
  modified: ["updatedAt"],
  tags: ["topics"],
  tag: ["topics"],
  keywords: ["topics"],
  categories: ["category"],
  authors: ["author"],
  byline: ["author"],
  description: ["summary", "note", "reason"],
  excerpt: ["summary"],
  lead: ["summary"],
  sapo: ["summary"],
  image: ["cover"],
  thumbnail: ["cover"],
  text: ["note", "reason"],
  url: ["baseUrl", "href"],
  link: ["href", "url"],
  copyright: ["licence"],
  timezone: ["timeZone"],
};

/**
 * The name that was probably meant by a written one: the name that other systems have another word for, or else the
 * most similar name. A name is similar where no more than a third of its letters differ. `null` where no name is.
 */
export function nearestName(written: string, names: readonly string[]): string | null {
  const wanted = written.slice(0, 64).toLowerCase();
  const known = Object.hasOwn(NAMES_ELSEWHERE, wanted)
    ? NAMES_ELSEWHERE[wanted]!.find((name) => names.includes(name))
    : undefined;
  if (known !== undefined) return known;
  let best: { readonly name: string; readonly distance: number } | null = null;
  for (const name of names) {
    const candidate = { name, distance: editDistance(wanted, name.toLowerCase()) };
    if (
      candidate.distance <= Math.max(1, Math.floor(name.length / 3)) &&
      candidate.distance < (best?.distance ?? Infinity)
    ) {
      best = candidate;
    }
  }
  return best?.name ?? null;
}
