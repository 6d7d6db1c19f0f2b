/**
 * The greatest length of a slug, in characters. A part of a path that long suits every file system and every way of
 * sharing.
 */
export const SLUG_LIMIT = 80;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a text is a slug. */
export function isSlug(text: string): boolean {
  return text.length <= SLUG_LIMIT && SLUG.test(text);
}

/** Text → its slug, for the texts met lately: names of topics and authors come again and again. */
const knownSlugs = new Map<string, string>();
const MOST_KNOWN_SLUGS = 10_000;

/**
 * The slug of a text: in lower case, with d for đ, without tone marks and vowel marks, and with one hyphen for each run
 * of other characters. It is cut between words to {@link SLUG_LIMIT} characters. It is empty where the text has no
 * letter and no digit.
 */
export function slugOf(text: string): string {
  const known = knownSlugs.get(text);
  if (known !== undefined) return known;
  if (knownSlugs.size >= MOST_KNOWN_SLUGS) knownSlugs.clear();
  const slug = makeSlug(text);
  knownSlugs.set(text, slug);
  return slug;
}

function makeSlug(text: string): string {
  const words = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐðÐ]/g, "d")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ");
  let slug = words[0] ?? "";
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > SLUG_LIMIT) break;
    slug += `-${word}`;
  }
  return slug.slice(0, SLUG_LIMIT);
}
