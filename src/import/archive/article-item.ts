import { parse } from "yaml";
import { renderBody } from "../../content/markdown/render-body.ts";
import type { SiteConfig } from "../../content/site-config.ts";
import { cleanText } from "../../text/clean-text.ts";
import { vietnamese } from "../../wording/vi.ts";
import type { Found, FoundItem, FoundNothing } from "../found-item.ts";

/** An article of another archive: where it stands, and what that archive says of itself. */
export interface FormerArticle {
  /** Path inside the former content folder. */
  readonly file: string;
  readonly label: string;
  readonly config: SiteConfig;
}

/** Fields that are decided anew; the others were confirmed by the former editors and come along as they are. */
const DECIDED = new Set([
  "title",
  "publishedAt",
  "updatedAt",
  "category",
  "topics",
  "author",
  "source",
  "summary",
  "cover",
  "coverAlt",
  "coverCaption",
  "legacy",
  "aliases",
  "draft",
  "featured",
]);

/** An article of another archive as an item; nothing where its front matter cannot be read. */
export function articleItem(raw: string, former: FormerArticle): FoundItem | FoundNothing {
  const { text } = cleanText(raw);
  const [, yaml, body = ""] = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n([\s\S]*))?$/.exec(text) ?? [];
  const values = yaml === undefined ? null : parsed(yaml);
  if (values === null) {
    const what = "Không đọc được phần thông tin đầu bài.";
    return { found: "nothing", source: former.label, code: "unreadable", what, isFault: true };
  }
  const found = <Value>(value: Value, from: string): Found<Value> => ({ value, from });
  const legacy = (values.legacy ?? {}) as Readonly<Record<string, unknown>>;
  const site = `/${former.file.replace(/^articles\//, "").replace(/(?:\/index)?\.md$/, "/")}`;
  const folder = former.file.split("/").slice(0, -1).join("/");
  return {
    found: "item",
    source: former.label,
    kind: "archive",
    title: typeof values.title === "string" ? found(values.title, "title") : null,
    moments: [
      ...(values.publishedAt === undefined ? [] : [moment(values.publishedAt, "publishedAt", "published")]),
      ...(values.updatedAt === undefined ? [] : [moment(values.updatedAt, "updatedAt", "updated")]),
    ],
    body: { form: "markdown", markdown: body.trim(), base: `file:///${folder}/` },
    text: wordsOf(body, former.file),
    fields: fieldsOf(values, former.config),
    attachments: [],
    legacy: {
      ...(typeof legacy.url === "string" ? { url: found(legacy.url, "legacy.url") } : {}),
      ...(typeof legacy.views === "number" ? { views: found(legacy.views, "legacy.views") } : {}),
      ...(legacy.capturedAt === undefined ? {} : { capturedAt: found(String(legacy.capturedAt), "legacy.capturedAt") }),
    },
    addresses: [`file:///${former.file}`, `file://${site}`],
    oldPaths: [site, ...textsOf(values.aliases)],
    carried: Object.fromEntries(Object.entries(values).filter(([name]) => !DECIDED.has(name))),
    state: values.draft === true ? "draft" : "published",
    doubts: [],
    left: [],
    open: async () => null,
  };
}

function parsed(yaml: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = parse(yaml, { schema: "core" });
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function moment(value: unknown, from: string, role: "published" | "updated") {
  return { raw: String(value), from, role };
}

function fieldsOf(values: Readonly<Record<string, unknown>>, config: SiteConfig): FoundItem["fields"] {
  const category = typeof values.category === "string" ? values.category : null;
  const name = config.categories?.find(({ slug }) => slug === category)?.name;
  const source = typeof values.source === "string" ? { value: values.source, from: "source" } : null;
  const body =
    config.organisation === "Kho tin" ? null : { value: config.organisation, from: "organisation của kho cũ" };
  const cover = typeof values.cover === "string" ? values.cover : null;
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  const topics = textsOf(values.topics);
  const author = textsOf(values.author);
  const named = source ?? body;
  return {
    ...(category === null
      ? {}
      : { category: { value: { name: name ?? category, slug: category, parents: [] }, from: "category" } }),
    ...(topics.length === 0 ? {} : { topics: { value: topics, from: "topics" } }),
    ...(author.length === 0 ? {} : { author: { value: author, from: "author" } }),
    ...(named === null ? {} : { source: named }),
    ...(typeof values.summary === "string" ? { summary: { value: values.summary, from: "summary" } } : {}),
    ...(values.featured === true ? { featured: { value: true, from: "featured" } } : {}),
    ...(cover === null
      ? {}
      : {
          cover: {
            value: { address: cover, alt: text(values.coverAlt), caption: text(values.coverCaption) },
            from: "cover",
          },
        }),
  };
}

function textsOf(value: unknown): readonly string[] {
  const each: readonly unknown[] = Array.isArray(value) ? value : [value];
  return each.filter((one) => typeof one === "string");
}

function wordsOf(markdown: string, file: string): string {
  const context = {
    file,
    basePath: "/",
    baseUrl: "http://localhost/",
    bodyOffset: 0,
    words: vietnamese.body,
    report: () => {},
  };
  return renderBody(markdown, context).text;
}
