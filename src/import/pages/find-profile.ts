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

/** The name of a field in a map of selectors; `null` where it is none of ours. */
export function pageFieldNamed(name: string): PageField | null {
  return PAGE_FIELDS.find((each) => each === name) ?? OTHER_NAMES[name] ?? null;
}
