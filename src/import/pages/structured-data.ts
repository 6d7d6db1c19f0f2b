import { oneLine } from "../../text/one-line.ts";
import type { Found, WrittenMoment } from "../found-item.ts";
import { findAll, findOne, type HtmlPage, isTextNode } from "../html/dom.ts";

/** What a page says of its article for search engines and sharing: JSON-LD (schema.org) and `<meta>`. */
export interface StructuredData {
  readonly title: Found<string> | null;
  readonly moments: readonly WrittenMoment[];
  readonly author: Found<readonly string[]> | null;
  readonly section: Found<string> | null;
  readonly summary: Found<string> | null;
  readonly topics: Found<readonly string[]> | null;
  readonly source: Found<string> | null;
  /** As written. */
  readonly picture: Found<string> | null;
  /** The page's way from the home page down, in words. */
  readonly breadcrumb: readonly string[];
}

const ARTICLE_TYPES =
  /^(?:News|Blog|Report|Tech|Satirical|OpinionNews|ReportageNews)?Article$|^(?:Blog|SocialMedia)Posting$/;

export function readStructuredData(document: HtmlPage): StructuredData {
  const nodes = findAll("script[type='application/ld+json']", document).flatMap((script) => {
    const text = script.children.map((child) => (isTextNode(child) ? child.data : "")).join("");
    return nodesIn(parsed(text), 0);
  });
  const article = nodes.find((node) => typesOf(node).some((type) => ARTICLE_TYPES.test(type))) ?? {};
  const meta = metaReader(document);
  const ld = (name: string): Found<string> | null => found(textOf(article[name]), `JSON-LD ${name}`);
  return {
    title: ld("headline") ?? ld("name") ?? meta("og:title"),
    moments: [
      ...written(ld("datePublished"), "published"),
      ...written(meta("article:published_time", "DC.date.issued", "dc.date", "pubdate", "date"), "published"),
      ...written(ld("dateModified"), "updated"),
      ...written(meta("article:modified_time", "og:updated_time"), "updated"),
    ],
    author: names(article.author, "JSON-LD author") ?? listed(meta("author", "DC.creator", "article:author")),
    section: ld("articleSection") ?? meta("article:section"),
    summary: ld("description") ?? meta("description", "og:description"),
    topics: names(article.keywords, "JSON-LD keywords") ?? listed(meta("news_keywords", "keywords")),
    source: ld("dateline"),
    picture: found(pictureOf(article.image), "JSON-LD image") ?? meta("og:image"),
    breadcrumb: breadcrumbOf(nodes),
  };
}

type JsonNode = Readonly<Record<string, unknown>>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The objects of JSON-LD, however they are packed. */
function nodesIn(value: unknown, depth: number): readonly JsonNode[] {
  if (depth > 5 || value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((each) => nodesIn(each, depth + 1));
  const node = value as JsonNode;
  return [node, ...nodesIn(node["@graph"], depth + 1), ...nodesIn(node.mainEntity, depth + 1)];
}

function typesOf(node: JsonNode): readonly string[] {
  const type = node["@type"];
  return (Array.isArray(type) ? type : [type]).filter((each) => typeof each === "string");
}

function textOf(value: unknown): string {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === "string") return first;
  return typeof first === "object" && first !== null ? textOf((first as JsonNode).name) : "";
}

function pictureOf(value: unknown): string {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === "string") return first;
  return typeof first === "object" && first !== null ? textOf((first as JsonNode).url) : "";
}

function found(text: string, from: string): Found<string> | null {
  const value = oneLine(text);
  return value === "" ? null : { value, from };
}

/** Persons by name; an organisation is no byline. Topics as a list or with commas between them. */
function names(value: unknown, from: string): Found<readonly string[]> | null {
  const each = Array.isArray(value) ? value : typeof value === "string" ? value.split(",") : [value];
  const persons = each.filter((one) => {
    const types = typeof one === "object" && one !== null ? typesOf(one as JsonNode) : [];
    return !types.some((type) => /Organization$/.test(type));
  });
  const texts = persons.map((one) => oneLine(textOf(one))).filter((text) => text !== "");
  return texts.length === 0 ? null : { value: [...new Set(texts)], from };
}

function listed(one: Found<string> | null): Found<readonly string[]> | null {
  return one === null ? null : names(one.value, one.from);
}

function written(one: Found<string> | null, role: WrittenMoment["role"]): readonly WrittenMoment[] {
  return one === null ? [] : [{ raw: one.value, from: one.from, role }];
}

function metaReader(document: HtmlPage): (...names: readonly string[]) => Found<string> | null {
  const values = new Map<string, string>();
  for (const { attribs } of findAll("meta[content]", document)) {
    const name = (attribs.property ?? attribs.name ?? attribs.itemprop ?? "").toLowerCase();
    if (name !== "" && !values.has(name)) values.set(name, attribs.content ?? "");
  }
  return (...wanted) => {
    for (const name of wanted) {
      const one = found(values.get(name.toLowerCase()) ?? "", `meta ${name}`);
      if (one !== null) return one;
    }
    return null;
  };
}

function breadcrumbOf(nodes: readonly JsonNode[]): readonly string[] {
  const list = nodes.find((node) => typesOf(node).includes("BreadcrumbList"))?.itemListElement;
  if (!Array.isArray(list)) return [];
  return list
    .slice(0, 20)
    .map((each: JsonNode) => textOf(each.name) || textOf(each.item))
    .filter((name) => name !== "");
}

/** The title of the browser's window, without the name of the site after a dash or bar. */
export function windowTitle(document: HtmlPage): string {
  const title = findOne("title", document);
  const text = (title?.children ?? []).map((child) => (isTextNode(child) ? child.data : "")).join("");
  const parts = text
    .replace(/\s+/g, " ")
    .trim()
    .split(/\s+(?:[|»–—]|-)\s+/);
  const longest = parts.slice(0, -1).join(" - ");
  return parts.length > 1 && longest !== "" ? longest : (parts[0] ?? "");
}
