import { findAll, type HtmlElement, type HtmlPage, isInside, visibleText } from "../html/dom.ts";
import type { Profile } from "../profiles/profile.ts";

/** The element that holds an article's text, and the selector it was found by. */
export interface FoundBody {
  readonly element: HtmlElement;
  readonly selector: string;
  readonly text: string;
}

/** Fewer letters than these are no article, unless a picture stands with them. */
const LEAST_LETTERS = 30;

/** The element of the first selector that finds text; of several such elements the one with most text. */
export function findBody(document: HtmlPage, profile: Profile): FoundBody | null {
  for (const selector of profile.fields.body ?? []) {
    const found = findAll(selector, document).map((element) => ({ element, selector, text: visibleText(element) }));
    const full = found.filter(
      ({ element, text }) => text.length >= LEAST_LETTERS || findAll("img", element).length > 0,
    );
    const longest = full.reduce<FoundBody | null>(
      (best, each) => (best === null || each.text.length > best.text.length ? each : best),
      null,
    );
    if (longest !== null) return longest;
  }
  return null;
}

/** An article that a page lists. */
export interface ListEntry {
  /** As written. */
  readonly href: string;
  readonly title: string;
  readonly element: HtmlElement;
}

/** The articles that a page lists, in its order, each once; entries inside entries are those alone. */
export function findEntries(document: HtmlPage, profile: Profile): readonly ListEntry[] {
  const elements = profile.entries.flatMap((selector) => findAll(selector, document));
  const seen = new Set<string>();
  return elements.flatMap((element) => {
    const links = findAll("a[href]", element).map((link) => ({
      href: link.attribs.href ?? "",
      title: visibleText(link),
    }));
    const link = links.find(({ href, title }) => title.length > 3 && !/^(?:#|javascript:)/i.test(href));
    if (link === undefined || seen.has(link.href)) return [];
    seen.add(link.href);
    return [{ ...link, element }];
  });
}

/** Whether a page is a list: it has entries, and more words in them than in what else could be an article. */
export function isList(entries: readonly ListEntry[], body: FoundBody | null): boolean {
  if (body === null) return entries.length > 0;
  if (entries.length < 2) return false;
  if (entries.some(({ element }) => isInside(element, body.element))) return true;
  const words = entries.reduce((sum, { element }) => sum + visibleText(element).length, 0);
  return body.text.length < 500 && words > body.text.length;
}
