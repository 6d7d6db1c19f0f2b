import { editDistance } from "./edit-distance.ts";

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
  theme: ["look"],
  style: ["look"],
  color: ["accent"],
  colour: ["accent"],
  favicon: ["icon"],
  brand: ["logo"],
  nav: ["menu"],
  navigation: ["menu"],
  label: ["name"],
};

/**
 * The name that was probably meant by a written one: the name that other systems have another word for, or else the
 * name whose last part it is, or else the most similar name. A name is similar where no more than a third of its letters differ. `null` where no name is.
 */
export function nearestName(written: string, names: readonly string[]): string | null {
  const wanted = written.slice(0, 64).toLowerCase();
  const known = Object.hasOwn(NAMES_ELSEWHERE, wanted)
    ? NAMES_ELSEWHERE[wanted]!.find((name) => names.includes(name))
    : undefined;
  if (known !== undefined) return known;
  const last = names.find((name) => name.toLowerCase().endsWith(`.${wanted}`));
  if (last !== undefined) return last;
  let best: { readonly name: string; readonly distance: number } | null = null;
  for (const name of names) {
    const limit = Math.max(1, Math.floor(name.length / 3));
    const distance = editDistance(wanted, name.toLowerCase(), limit);
    if (distance <= limit && distance < (best?.distance ?? Infinity)) best = { name, distance };
  }
  return best?.name ?? null;
}
