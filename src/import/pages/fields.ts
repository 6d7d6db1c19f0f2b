import { readWrittenDate } from "../dates/written-date.ts";
import type { Found, FoundAttachment, FoundCategory, FoundCover, WrittenMoment } from "../found-item.ts";
import { findAll, type HtmlElement, type HtmlPage, visibleText } from "../html/dom.ts";
import type { PageField, Profile } from "../profiles/profile.ts";
import { readStructuredData, type StructuredData, windowTitle } from "./structured-data.ts";
import { namesIn, viewsIn, wholeNumber, withoutLabel } from "./text.ts";

/** The fields that a page has, and the elements they were found in, which are no part of the body's text. */
export interface PageFields {
  readonly title: Found<string> | null;
  readonly moments: readonly WrittenMoment[];
  readonly views: Found<number> | null;
  readonly author: Found<readonly string[]> | null;
  readonly source: Found<string> | null;
  readonly category: Found<FoundCategory> | null;
  readonly summary: Found<string> | null;
  readonly topics: Found<readonly string[]> | null;
  readonly cover: Found<FoundCover> | null;
  readonly attachments: readonly FoundAttachment[];
  readonly elements: readonly HtmlElement[];
}

interface Looking {
  readonly document: HtmlPage;
  readonly profile: Profile;
  readonly elements: HtmlElement[];
}

/** Finds the fields of a page: by its profile, else by what it says for search engines. */
export function readPageFields(document: HtmlPage, profile: Profile): PageFields {
  const looking: Looking = { document, profile, elements: [] };
  const data = readStructuredData(document);
  const title = one(looking, "title", (text) => text) ?? data.title ?? windowed(document);
  return {
    title,
    moments: [...momentsOf(looking, "publishedAt"), ...momentsOf(looking, "updatedAt"), ...data.moments],
    views: one(looking, "views", (text) => viewsIn(text) ?? (/^[\d.,\s]+$/.test(text) ? wholeNumber(text) : null)),
    author: several(looking, "author", namesIn) ?? data.author,
    source: one(looking, "source", withoutLabel) ?? data.source,
    category: categoryOf(looking, data, title?.value ?? ""),
    summary:
      one(looking, "summary", (text) => text, false) ?? (data.summary?.from.startsWith("JSON") ? data.summary : null),
    topics: several(looking, "topics", (text) => [text], false) ?? data.topics,
    cover: coverOf(looking, data),
    attachments: attachmentsOf(looking),
    elements: looking.elements,
  };
}

function windowed(document: HtmlPage): Found<string> | null {
  const value = windowTitle(document);
  return value === "" ? null : { value, from: "thẻ title" };
}

/** Short text only is a field; an element with more is the body or holds it. */
const MOST_LETTERS = 400;

function elementsOf({ document, profile }: Looking, field: PageField): readonly [string, readonly HtmlElement[]] {
  for (const selector of profile.fields[field] ?? []) {
    const found = findAll(selector, document).filter(
      (element) => visibleText(element).length > 0 || element.name === "img",
    );
    if (found.length > 0) return [selector, found];
  }
  return ["", []];
}

function one<Value>(
  looking: Looking,
  field: PageField,
  read: (text: string) => Value | null,
  isTaken = true,
): Found<Value> | null {
  for (const selector of looking.profile.fields[field] ?? []) {
    for (const element of findAll(selector, looking.document)) {
      const text = visibleText(element).replace(/\s+/g, " ");
      const value =
        text === "" || (text.length > MOST_LETTERS && field !== "summary" && field !== "title") ? null : read(text);
      if (value === null || value === "") continue;
      if (isTaken) looking.elements.push(element);
      return { value, from: selector };
    }
  }
  return null;
}

function several(
  looking: Looking,
  field: PageField,
  read: (text: string) => readonly string[],
  isTaken = true,
): Found<readonly string[]> | null {
  const [selector, elements] = elementsOf(looking, field);
  const short = elements.filter((element) => visibleText(element).length <= MOST_LETTERS);
  const values = short.flatMap((element) => read(visibleText(element).replace(/\s+/g, " ")));
  if (values.length === 0) return null;
  if (isTaken) looking.elements.push(...short);
  return { value: [...new Set(values)], from: selector };
}

function momentsOf(looking: Looking, field: "publishedAt" | "updatedAt"): readonly WrittenMoment[] {
  const role = field === "publishedAt" ? "published" : "updated";
  for (const selector of looking.profile.fields[field] ?? []) {
    for (const element of findAll(selector, looking.document)) {
      const text = visibleText(element).replace(/\s+/g, " ");
      const raws = [element.attribs.datetime ?? element.attribs.content ?? "", text];
      const raw = raws.find((each) => each.length <= MOST_LETTERS && readWrittenDate(each) !== null);
      if (raw === undefined) continue;
      if (text.length <= MOST_LETTERS) looking.elements.push(element);
      return [{ raw, from: selector, role }];
    }
  }
  return [];
}

const HOME = /^(?:trang chủ|trang nhất|home|trang đầu|»|>|\/|›)$/iu;

/** The category: where the profile knows its place, else the last step of the way to the page, else the page's own word. */
function categoryOf(looking: Looking, data: StructuredData, title: string): Found<FoundCategory> | null {
  const named = one(looking, "category", (text) => (text === title ? null : text), false);
  if (named !== null) return { value: { name: named.value, slug: null, parents: [] }, from: named.from };
  for (const selector of looking.profile.breadcrumb) {
    const steps = findAll(selector, looking.document).map((element) => visibleText(element).replace(/\s+/g, " "));
    const found = lastStep(steps, title, selector);
    if (found !== null) return found;
  }
  const stepped = lastStep(data.breadcrumb, title, "JSON-LD BreadcrumbList");
  const section = data.section;
  return section === null ? stepped : { value: { name: section.value, slug: null, parents: [] }, from: section.from };
}

function lastStep(steps: readonly string[], title: string, from: string): Found<FoundCategory> | null {
  const names = steps
    .map((step) => step.replace(/^[\s»›>/]+|[\s»›>/]+$/g, ""))
    .filter(
      (step, index, all) =>
        step !== "" && step.length < 100 && !HOME.test(step) && step !== title && all.indexOf(step) === index,
    );
  const name = names.at(-1);
  return name === undefined ? null : { value: { name, slug: null, parents: names.slice(0, -1) }, from };
}

/** The picture that a page shows for the article. One that only stands in its head is mostly the portal's own sign. */
function coverOf(looking: Looking, data: StructuredData): Found<FoundCover> | null {
  const [selector, elements] = elementsOf(looking, "cover");
  const image = elements.find(({ attribs }) => (attribs.src ?? "") !== "");
  if (image !== undefined) {
    return { value: { address: image.attribs.src!, alt: image.attribs.alt ?? null, caption: null }, from: selector };
  }
  const named = data.picture;
  const isShown =
    named !== null && findAll("img[src]", looking.document).some(({ attribs }) => isSame(attribs.src!, named.value));
  return isShown ? { value: { address: named.value, alt: null, caption: null }, from: named.from } : null;
}

function isSame(one: string, other: string): boolean {
  const path = (address: string) => address.replace(/^https?:\/\/[^/]+/i, "").replace(/[?#].*$/s, "");
  return path(one) !== "" && path(one) === path(other);
}

function attachmentsOf({ document, profile }: Looking): readonly FoundAttachment[] {
  const found = (profile.fields.attachments ?? []).flatMap((selector) =>
    findAll(selector, document).map((element) => ({ element, selector })),
  );
  const seen = new Set<string>();
  return found.flatMap(({ element, selector }) => {
    const address = (element.attribs.href ?? "").trim();
    if (address === "" || seen.has(address) || /^(?:#|javascript:)/i.test(address)) return [];
    seen.add(address);
    const label = visibleText(element).replace(/\s+/g, " ");
    return [{ address, label: label === "" ? null : label, from: selector }];
  });
}
