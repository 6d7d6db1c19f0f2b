import { readMoment } from "../content/dates.ts";
import type { SiteConfig } from "../content/site-config.ts";
import { isSlug, slugOf } from "../text/slug.ts";
import { oldPaths } from "./aliases.ts";
import { articleText, type YamlValue } from "./article-text.ts";
import type { ConvertedItem } from "./convert-item.ts";
import { fillBody } from "./fill-body.ts";
import type { Doubt, LeftText } from "./found-item.ts";
import { settleCategory } from "./settle-category.ts";
import type { SettledItem } from "./settle-items.ts";

/** An article as its file will have it. */
export interface ComposedArticle {
  readonly text: string;
  /** Where each field was found. */
  readonly from: Readonly<Record<string, string>>;
  /** The words of its fields that stood in the source's text: the byline, the dateline. */
  readonly fieldWords: string;
  readonly doubts: readonly Doubt[];
  readonly left: readonly LeftText[];
}

/** What articles are composed with. */
export interface Composing {
  readonly config: SiteConfig;
  /** The category of every article, where the command line names one. */
  readonly category: string | null;
  readonly fileOf: ReadonlyMap<string, string>;
  /** Addresses that articles and earlier aliases have. */
  readonly taken: Set<string>;
}

const LIMITS = { title: 1000, author: 500, source: 200, summary: 2000, url: 500 } as const;

/** Composes the article of an item: front matter and body. An item without a date gets none, and stays a draft. */
export function composeArticle(item: ConvertedItem, settled: SettledItem, composing: Composing): ComposedArticle {
  const file = settled.file ?? "articles/0000/00/cho-ngay.md";
  const doubts: Doubt[] = [];
  const left: LeftText[] = [];
  const from: Record<string, string> = {};
  const fields: Record<string, YamlValue> = {};
  const put = (name: string, value: YamlValue | undefined, where: string) => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return;
    fields[name] = value;
    from[name] = where;
  };
  const short = (name: string, text: string, most: number): string | undefined => {
    if ([...text].length <= most) return text === "" ? undefined : text;
    left.push({ text, why: `Trường ${name} dài quá ${most} ký tự.` });
    return undefined;
  };
  const body = fillBody(item, { file, fileOf: composing.fileOf, baseUrl: composing.config.baseUrl });
  const { title, fields: own, legacy } = item;
  put("title", [...(title?.value ?? "")].slice(0, LIMITS.title).join(""), title?.from ?? "");
  const date = settled.decision.date;
  if (date !== null) put("publishedAt", date.written, date.from);
  if (settled.updated !== null) put("updatedAt", settled.updated.written, settled.updated.from);
  if (item.bodyFrom !== null) from.body = item.bodyFrom;
  const category = categoryOf(item, settled, composing);
  put("category", category.slug, category.from);
  if (own.topics !== undefined) put("topics", listed(own.topics.value), own.topics.from);
  if (own.author !== undefined) put("author", oneOrMore(listed(own.author.value)), own.author.from);
  if (own.source !== undefined) put("source", short("source", own.source.value, LIMITS.source), own.source.from);
  if (own.summary !== undefined) put("summary", short("summary", own.summary.value, LIMITS.summary), own.summary.from);
  else from.summary = "đoạn đầu của bài (mặc định)";
  if (own.featured?.value === true) put("featured", true, own.featured.from);
  putCover(item, put);
  doubts.push(...putLegacy(legacy, fields, from));
  const aliases =
    settled.file === null
      ? { aliases: [], doubts: [] }
      : oldPaths([...item.addresses, ...item.oldPaths, ...settled.also], urlOf(file), composing.taken);
  put("aliases", aliases.aliases, legacy.url?.from ?? "địa chỉ cũ");
  if (item.state === "draft" || date === null)
    put("draft", true, item.state === "draft" ? "bản nháp trong nguồn" : "chưa rõ ngày đăng");
  const { title: heading, author, source, summary, topics } = fields;
  return {
    text: articleText(fields, body.markdown, item.carried),
    from,
    fieldWords: [heading, author, source, summary, topics, item.numbers].flat().join("\n"),
    doubts: [...doubts, ...category.doubts, ...body.doubts, ...aliases.doubts],
    left,
  };
}

/** The address of an article's file: `articles/2021/01/abc/index.md` → `/2021/01/abc/`. */
export function urlOf(file: string): string {
  return file.replace(/^articles/, "").replace(/(?:\/index)?\.md$/, "/");
}

function categoryOf(item: ConvertedItem, { hint }: SettledItem, { config, category }: Composing) {
  if (category !== null) return { slug: category, from: "--category", doubts: [] };
  const found = item.fields.category ?? (hint?.category == null ? null : { value: hint.category, from: hint.from });
  return settleCategory(found, config.categories);
}

/** Names that can have a page of their own. */
function listed(names: readonly string[]): readonly string[] {
  return names.filter((name) => slugOf(name) !== "" && name.length <= LIMITS.author);
}

function oneOrMore(names: readonly string[]): YamlValue | undefined {
  return names.length > 1 ? names : names[0];
}

type Put = (name: string, value: YamlValue | undefined, where: string) => void;

function putCover({ fields }: ConvertedItem, put: Put): void {
  if (fields.cover === undefined) return;
  const { file, alt, caption } = fields.cover.value;
  const { from } = fields.cover;
  put("cover", file.name, from);
  if (alt !== "" && alt.length <= 500) put("coverAlt", alt, from);
  if (caption !== "" && caption.length <= 1000) put("coverCaption", caption, from);
}

/** What the old portal said, each part with its own place. */
function putLegacy(
  { url, views, capturedAt }: ConvertedItem["legacy"],
  fields: Record<string, YamlValue>,
  from: Record<string, string>,
): readonly Doubt[] {
  const isUrl = url !== undefined && /^https?:\/\/[^\s<>"]+$/i.test(url.value) && url.value.length <= LIMITS.url;
  const captured = capturedAt === undefined ? null : readMoment(capturedAt.value, "Asia/Ho_Chi_Minh");
  const value: Record<string, YamlValue> = {};
  const put = (name: string, part: YamlValue, where: string) => {
    value[name] = part;
    from[`legacy.${name}`] = where;
  };
  if (isUrl) put("url", url.value, url.from);
  if (views !== undefined) put("views", views.value, views.from);
  if (captured !== null) put("capturedAt", captured.iso, capturedAt!.from);
  if (Object.keys(value).length > 0) fields.legacy = value;
  if (url === undefined || isUrl) return [];
  return [{ code: "legacy-url", what: `Địa chỉ cũ không ghi được: ${url.value.slice(0, 300)}` }];
}

/** Whether a category of the command line can be one here. */
export function isKnownCategory(slug: string, { categories }: SiteConfig): boolean {
  return categories === null ? isSlug(slug) : categories.some((each) => each.slug === slug);
}
