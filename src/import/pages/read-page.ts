import { absoluteAddress } from "../bodies/settings.ts";
import type {
  Doubt,
  Found,
  FoundFields,
  FoundItem,
  FoundList,
  FoundNothing,
  FoundThing,
  LeftText,
} from "../found-item.ts";
import {
  findAll,
  findOne,
  type HtmlElement,
  type HtmlNode,
  type HtmlPage,
  isInside,
  parseFragment,
  parsePage,
  removeNode,
  visibleText,
} from "../html/dom.ts";
import type { Profile } from "../profiles/profile.ts";
import type { ReadingOptions } from "../reader.ts";
import { type PageOrigin, pageOrigin } from "./address.ts";
import { readLinesAround } from "./around-body.ts";
import type { CapturedPage } from "./captured-page.ts";
import { decodePage } from "./decode-page.ts";
import { takeByline, takeDateline } from "./edge-lines.ts";
import { type PageFields, readPageFields } from "./fields.ts";
import { findBody, findEntries, isList } from "./find-body.ts";
import { narrowed, profileOf, withSelectors } from "./find-profile.ts";

/** Reads a page of a portal: an article, a list of articles, or nothing that an archive keeps. */
export async function readPage(page: CapturedPage, { map }: ReadingOptions): Promise<FoundThing> {
  const decoded = decodePage(page.bytes, page.charset);
  const document = parsePage(decoded.text);
  const profile = narrowed(withSelectors(profileOf(document), map.select), decoded.text);
  const origin = pageOrigin(page, decoded.text, document);
  const fields = readPageFields(document, profile);
  const body = findBody(document, profile);
  const entries = findEntries(document, profile);
  if (map.select.body === undefined && isList(entries, body)) return listOf(page, profile, origin, fields, entries);
  const doubts: Doubt[] = [];
  if (decoded.badBytes > 0) {
    doubts.push({
      code: "bad-bytes",
      what: `${decoded.badBytes} ký tự của trang bị hỏng (bảng mã ${decoded.encoding}).`,
    });
  }
  const reading: Reading = { page, document, profile, origin, fields, doubts };
  if (body !== null) return itemOf(reading, body.element, body.selector);
  // A page of a known system without the text of an article is none, unless it has the date of one.
  const isDated = fields.moments.some(({ role }) => role === "published");
  if (profile.signs.length > 0 && !isDated) return nothing(page.source);
  return readable(reading, decoded.text);
}

interface Reading {
  readonly page: CapturedPage;
  readonly document: HtmlPage;
  readonly profile: Profile;
  readonly origin: PageOrigin;
  readonly fields: PageFields;
  readonly doubts: Doubt[];
}

/** The base of relative addresses: where the page lies on the disk, else what it says, else where it was found. */
function baseOf({ page, document, origin }: Pick<Reading, "page" | "document" | "origin">): string | null {
  if (page.localAddress !== undefined) return page.localAddress;
  const written = findOne("base[href]", document)?.attribs.href;
  const start = page.address ?? origin.address?.value ?? null;
  const base = written === undefined ? start : absoluteAddress(written, start);
  return base !== null && URL.canParse(base) ? base : null;
}

/** No profile fits: the article is what the reader view of browsers would show. */
async function readable(reading: Reading, html: string): Promise<FoundThing> {
  const { readUnknownPage } = await import("./read-unknown.ts");
  const article = readUnknownPage(html);
  if (article === null) return nothing(reading.page.source);
  const root = { children: parseFragment(article.html) };
  const nodes = root.children;
  const element = nodes.find((node): node is HtmlElement => "children" in node);
  if (element === undefined) return nothing(reading.page.source);
  const what = `Không có mẫu cho trang này (${reading.profile.name}); thân bài do chương trình đoán. Xin xem lại.`;
  reading.doubts.push({ code: "body-guessed", what });
  return itemOf(reading, element, "Readability");
}

function nothing(source: string): FoundNothing {
  return { found: "nothing", source, code: "no-article", what: "Trang không có bài viết.", isFault: false };
}

function listOf(
  page: CapturedPage,
  profile: Profile,
  origin: PageOrigin,
  fields: PageFields,
  entries: ReturnType<typeof findEntries>,
): FoundList {
  const base = page.localAddress ?? page.address ?? origin.address?.value ?? null;
  const dateOf = (element: HtmlElement) => {
    for (const selector of profile.entryDate) {
      const found = findOne(selector, element);
      const raw = found?.attribs.datetime ?? (found === null ? "" : visibleText(found).replace(/\s+/g, " "));
      if (raw !== "") return { raw, from: `danh sách ${page.source}, ${selector}`, role: "published" as const };
    }
    return null;
  };
  return {
    found: "list",
    source: page.source,
    address: origin.address?.value ?? page.localAddress ?? null,
    category: fields.category,
    entries: entries.map(({ href, element }) => ({ address: absoluteAddress(href, base), moment: dateOf(element) })),
  };
}

/** Makes an item of the element that holds the article, after everything that is not the article is taken out of it. */
function itemOf(reading: Reading, element: HtmlElement, from: string): FoundItem {
  const { page, profile, origin, fields, doubts } = reading;
  const around = readLinesAround(element, fields.title?.value ?? "");
  const left = dropParts(element, profile, fields);
  const dateline = fields.source === null ? takeDateline(element) : null;
  const byline = fields.author === null ? takeByline(element) : null;
  const source = fields.source ?? (dateline === null ? null : { value: dateline, from: "ngoặc đơn ở đầu bài" });
  const author = fields.author ?? (byline === null ? null : { value: byline, from: "dòng cuối bài" });
  const text = [source?.value ?? "", visibleText(element), ...(author?.value ?? [])].join("\n").trim();
  const isDated = fields.moments.some(({ role }) => role === "published");
  const moments = [...fields.moments, ...(isDated ? [] : around.moments), ...page.moments];
  return {
    found: "item",
    source: page.source,
    kind: page.kind,
    title: fields.title,
    moments: [...moments, ...boundsOf(origin)],
    body: { form: "html", html: element.children as readonly HtmlNode[], base: baseOf(reading) },
    bodyFrom: `${from} (mẫu ${profile.name})`,
    text,
    fields: fieldsOf(fields, author, source, text),
    attachments: fields.attachments.map((file) => ({
      ...file,
      address: absoluteAddress(file.address, baseOf(reading)),
    })),
    legacy: legacyOf(reading, fields.views ?? around.views),
    addresses: origin.addresses,
    state: "published",
    doubts,
    left,
    open: page.open,
    ...(page.originalPath === undefined ? {} : { originalPath: page.originalPath }),
  };
}

function boundsOf({ capturedAt }: PageOrigin): FoundItem["moments"] {
  return capturedAt === null ? [] : [{ raw: capturedAt.value, from: capturedAt.from, role: "notAfter" }];
}

/** Takes out of the body what a profile says is not the article, and the elements of fields; tells the words of the former. */
function dropParts(body: HtmlElement, profile: Profile, fields: PageFields): readonly LeftText[] {
  const left: LeftText[] = [];
  for (const selector of profile.drop) {
    for (const element of findAll(selector, body)) {
      const text = visibleText(element);
      if (text !== "") left.push({ text, why: `Không thuộc bài (${selector}).` });
      removeNode(element);
    }
  }
  for (const element of fields.elements) {
    if (element !== body && !isInside(body, element) && isInside(element, body)) removeNode(element);
  }
  return left;
}

function fieldsOf(
  fields: PageFields,
  author: Found<readonly string[]> | null,
  source: Found<string> | null,
  text: string,
): FoundFields {
  // A summary that only repeats how the article begins is what a summary is by default.
  const opening = text.replace(/\s+/g, " ").slice(0, 2000);
  const summary =
    fields.summary !== null && !opening.includes(fields.summary.value.replace(/…$|\.\.\.$/, "").slice(0, 80));
  return {
    ...(summary ? { summary: fields.summary! } : {}),
    ...(fields.category === null ? {} : { category: fields.category }),
    ...(fields.topics === null ? {} : { topics: fields.topics }),
    ...(author === null ? {} : { author }),
    ...(source === null ? {} : { source }),
    ...(fields.cover === null ? {} : { cover: fields.cover }),
  };
}

function legacyOf({ origin }: Reading, views: Found<number> | null): FoundItem["legacy"] {
  return {
    ...(origin.address === null ? {} : { url: origin.address }),
    ...(views === null ? {} : { views }),
    ...(origin.capturedAt === null ? {} : { capturedAt: origin.capturedAt }),
  };
}
