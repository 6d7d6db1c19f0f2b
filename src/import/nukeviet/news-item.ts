import type { FoundFile, FoundItem, LeftText, WrittenMoment } from "../found-item.ts";
import { plainTextOf } from "../html/plain-text.ts";
import { withoutSlashes } from "../stored-text.ts";
import { type NewsModule, numberIn } from "./gather-news.ts";
import {
  attachmentsOf,
  authorsOf,
  categoryIdsOf,
  categoryOf,
  coverOf,
  lineIn,
  sourceOf,
  stateOf,
  topicsOf,
} from "./news-fields.ts";
import { moduleParts } from "./news-tables.ts";
import { articleIn, type PortalAddresses } from "./portal-addresses.ts";
import type { SqlRow } from "./sql-rows.ts";

/** What the items of one module have in common. */
export interface NewsContext {
  /** The label of the dump. */
  readonly source: string;
  readonly module: NewsModule;
  /** The tags of the module by their numbers. */
  readonly words: readonly string[];
  readonly addresses: PortalAddresses;
  readonly nowMs: number;
  /** Reads the row of an article; `null` where the dump has none. */
  readonly rowOf: (id: number) => SqlRow | null;
  readonly open: (address: string) => Promise<FoundFile | null>;
  /** The path of the dump where a folder was named; else `null`. */
  readonly originalPath: string | null;
}

/** The body of an article, its row of `_detail` or `_bodyhtml_N`. `form` names the column that the text is from. */
export interface NewsBody {
  readonly row: SqlRow;
  readonly html: string;
  readonly from: string;
}

/** Makes an item of a row and its body. */
export function newsItem(row: SqlRow, body: NewsBody, context: NewsContext): FoundItem {
  const { module, words } = context;
  const folder = moduleParts(module.name).name;
  const html = withArticleLinks(withoutSlashes(body.html), context);
  const base = baseOf(context);
  const addresses = addressesOf(row, context);
  const categories = categoryIdsOf(row);
  const summary = lineIn(row, "hometext");
  const views = numberIn(row, "hitstotal");
  const optional = {
    summary: summary === "" ? null : { value: summary, from: "hometext" },
    category: categories[0] === undefined ? null : categoryOf(module, categories[0], "catid"),
    topics: topicsOf(module, words, row, body.row),
    author: authorsOf(module, row),
    source: sourceOf(module, row, body.row),
    cover: absoluteCover(row, folder, base),
    featured: featuredOf(module, row),
  };
  return {
    found: "item",
    source: `${context.source}#${module.name}-${row.id}`,
    kind: "nukeviet",
    title: lineIn(row, "title") === "" ? null : { value: lineIn(row, "title"), from: "title" },
    moments: momentsOf(row),
    body: { form: "html", html, base },
    text: plainTextOf(html),
    fields: Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null)),
    attachments: attachmentsOf(body.row, folder).map((each) => ({
      ...each,
      address: new URL(each.address, base).href,
    })),
    legacy: {
      ...(context.addresses.origin === null ? {} : { url: { value: addresses[0]!, from: "alias, id" } }),
      ...(views > 0 ? { views: { value: views, from: "hitstotal" } } : {}),
    },
    addresses,
    ...stateOf(module, row, context.nowMs),
    left: leftOf(module, categories.slice(1)),
    open: context.open,
    ...(context.originalPath === null ? {} : { originalPath: context.originalPath }),
  };
}

function momentsOf(row: SqlRow): readonly WrittenMoment[] {
  const [published, added, edited] = ["publtime", "addtime", "edittime"].map((column) => numberIn(row, column));
  const isPublished = published! > 0;
  const moment = isPublished ? published! : added!;
  const from = isPublished ? "publtime" : "addtime";
  return [
    ...(moment > 0 ? [{ raw: isoOf(moment), from, role: "published" as const }] : []),
    ...(edited! > moment ? [{ raw: isoOf(edited!), from: "edittime", role: "updated" as const }] : []),
  ];
}

/** ISO 8601 of Unix seconds. */
function isoOf(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/** Links of the body start here; where no host is known, they lead to articles of the dump or nowhere. */
function baseOf({ addresses }: NewsContext): string {
  return `${addresses.origin ?? "file://"}/`;
}

/** Stands for the host where the dump does not name it; nobody can have it (RFC 2606). The paths still become aliases. */
const UNKNOWN_HOST = "http://cong-cu.invalid";

function addressesOf(row: SqlRow, context: NewsContext): readonly string[] {
  const { module, addresses } = context;
  const aliases = categoryIdsOf(row).flatMap((id) => module.categories.get(id)?.alias || []);
  const article = { id: numberIn(row, "id"), alias: row.alias ?? "" };
  const all = addresses.waysTo({ ...article, categories: aliases }).map((way) => new URL(way, baseOf(context)).href);
  if (addresses.origin !== null) return all;
  const own = addresses.waysTo({ ...article, categories: aliases.slice(0, 1) });
  return [...all, ...own.map((way) => new URL(way, UNKNOWN_HOST).href)];
}

const LINK = /(\shref\s*=\s*)(["'])([^"']*)\2/gi;

/** NukeViet finds an article by its number, whatever the rest of the address says: links get the address of today. */
function withArticleLinks(html: string, context: NewsContext): string {
  const aliases = new Set([...context.module.categories.values()].map(({ alias }) => alias));
  const host = context.addresses.origin?.replace(/^https?:\/\//, "");
  return html.replace(LINK, (whole, before: string, quote: string, address: string) => {
    const isOwn = !/^(?:[a-z]+:|\/\/)/i.test(address) || (host !== undefined && address.includes(`//${host}/`));
    const found = isOwn ? articleIn(address) : null;
    if (found === null || !aliases.has(found.category)) return whole;
    const row = context.rowOf(found.id);
    const [first] = row === null ? [] : addressesOf(row, context);
    return first === undefined ? whole : `${before}${quote}${first}${quote}`;
  });
}

function absoluteCover(row: SqlRow, folder: string, base: string) {
  const cover = coverOf(row, folder);
  return cover === null
    ? null
    : { ...cover, value: { ...cover.value, address: new URL(cover.value.address, base).href } };
}

/** Groups of articles that the home page of the old portal showed first. */
const FEATURED = /nổi bật|tiêu điểm/i;

function featuredOf(module: NewsModule, row: SqlRow) {
  const names = (module.blocksOf.get(numberIn(row, "id")) ?? []).map((id) => module.blocks.get(id) ?? "");
  const name = names.find((each) => FEATURED.test(each));
  return name === undefined ? null : { value: true, from: `block “${name}”` };
}

/** An article has one category here; the others are told. */
function leftOf(module: NewsModule, categories: readonly number[]): readonly LeftText[] {
  const names = categories.flatMap((id) => categoryOf(module, id, "")?.value.name ?? []);
  return names.map((text) => ({ text, why: "chuyên mục khác của bài trên cổng cũ" }));
}
