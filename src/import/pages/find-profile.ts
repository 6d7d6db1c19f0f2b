import { findOne, type HtmlPage } from "../html/dom.ts";
import { PAGE_FIELDS, type PageField, type Profile } from "../profiles/profile.ts";
import { PROFILES, UNKNOWN_SYSTEM } from "../profiles/profiles.ts";

/** The profile whose sign a page has; the one for unknown systems where it has none. */
export function profileOf(document: HtmlPage): Profile {
  return PROFILES.find(({ signs }) => signs.some((sign) => findOne(sign, document) !== null)) ?? UNKNOWN_SYSTEM;
}

/** What people call our fields in a map of selectors. */
const OTHER_NAMES: Readonly<Record<string, PageField>> = {
  date: "publishedAt",
  published: "publishedAt",
  content: "body",
  text: "body",
  tags: "topics",
  categories: "category",
  image: "cover",
  files: "attachments",
};

/** A profile with the selectors of a map in the place of its own. */
export function withSelectors(profile: Profile, select: Readonly<Record<string, string>>): Profile {
  const fields = { ...profile.fields };
  for (const [name, selector] of Object.entries(select)) {
    const field = PAGE_FIELDS.find((each) => each === name) ?? OTHER_NAMES[name];
    if (field !== undefined) fields[field] = [selector];
  }
  return { ...profile, fields };
}

/** Classes, ids and values of attributes that a selector asks for. */
const WORDS_ASKED = /[.#]([\w-]+)|=\s*['"]?([^'"\]\s]+)/g;

/**
 * A profile without the selectors that can find nothing on a page, as words they ask for are nowhere in its HTML: looking
 * for a word in a text costs a hundredth of asking every element.
 */
export function narrowed(profile: Profile, html: string): Profile {
  const known = new Map<string, boolean>();
  const isThere = (word: string) => {
    const there = known.get(word) ?? html.includes(word);
    known.set(word, there);
    return there;
  };
  const keep = (selectors: readonly string[]) =>
    selectors.filter((selector) => {
      if (/[,:]|\si\]/.test(selector)) return true;
      return [...selector.matchAll(WORDS_ASKED)].every(([, name, value]) => isThere((name ?? value)!));
    });
  const fields = Object.fromEntries(
    Object.entries(profile.fields).map(([field, selectors]) => [field, keep(selectors)] as const),
  );
  const { drop, entries, entryDate, breadcrumb } = profile;
  return {
    ...profile,
    fields,
    drop: keep(drop),
    entries: keep(entries),
    entryDate: keep(entryDate),
    breadcrumb: keep(breadcrumb),
  };
}
