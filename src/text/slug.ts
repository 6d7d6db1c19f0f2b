/** The longest slug, in characters: a path segment of 80 fits every file system and every sharing form. */
export const SLUG_LIMIT = 80;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function isSlug(text: string): boolean {
  return text.length <= SLUG_LIMIT && SLUG.test(text);
}

/** Slugs made lately: names of topics and authors come again and again. */
const made = new Map<string, string>();
const MOST_MADE = 10_000;

/**
 * The slug of a text: đ→d, tone and vowel marks dropped, lower case, every other run of characters a hyphen, cut at a
 * word to {@link SLUG_LIMIT} characters. Empty where the text holds no letter or digit.
 */
export function slugOf(text: string): string {
  const known = made.get(text);
  if (known !== undefined) return known;
  if (made.size >= MOST_MADE) made.clear();
  const slug = makeSlug(text);
  made.set(text, slug);
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
