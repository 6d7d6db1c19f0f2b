import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { canonicalDocument, documentNumbersIn } from "../../src/content/document-numbers.ts";
import { slugOf } from "../../src/text/slug.ts";

/** The sample's content folder, written again as Hugo would have it. */

/** Front matter as the sample writes it; only what is looked at here is named. */
export interface SampleFields extends Readonly<Record<string, unknown>> {
  readonly title: string;
  readonly shortTitle?: string;
  readonly publishedAt: string;
  readonly updatedAt?: string;
  readonly category: string;
  readonly topics?: readonly string[];
  readonly author?: string | readonly string[];
  readonly documents?: readonly string[];
  readonly people?: readonly { readonly name: string; readonly role?: string }[];
  readonly featured?: boolean;
  readonly summary?: string;
  readonly withdrawn?: Readonly<Record<string, string>>;
}

export interface SampleArticle {
  readonly fields: SampleFields;
  readonly body: string;
}

/** Hugo's name of each listing → the slug and name of what the article stands under. */
type Lists = Readonly<Record<string, ReadonlyMap<string, string>>>;

/** A listing's year with more articles than this has a page of its own, as in Khotin; a category's always has. */
const SHORT_YEAR = 10;

const template = fileURLToPath(new URL("./hugo", import.meta.url));

/** Paths inside the content folder of all articles, by year, month and name. */
export function articleFiles(contentDir: string): readonly string[] {
  return readdirSync(join(contentDir, "articles"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => `articles/${path}`)
    .sort();
}

/** Takes a sample's file apart. */
export function readArticle(path: string): SampleArticle {
  const [, yaml = "", body = ""] = /^---\n([\s\S]*?)\n---\n\n?([\s\S]*)$/.exec(readFileSync(path, "utf8")) ?? [];
  return { fields: parse(yaml) as SampleFields, body };
}

/** What a release of Hugo calls two settings: of what is rendered, and of the language. */
export interface HugoNames {
  readonly build: "_build" | "build";
  readonly locale: "languageCode" | "locale";
}

const SETTINGS = "hugo.yaml";

/** Writes or brings up to date the Hugo site for a content folder; returns how many files it wrote. */
export function writeHugoSite(contentDir: string, hugoDir: string, names: HugoNames): number {
  cpSync(template, hugoDir, { recursive: true, filter: (from) => !/(?:\.DS_Store|hugo\.yaml)$/.test(from) });
  const settings = readFileSync(join(template, SETTINGS), "utf8").replace("languageCode:", `${names.locale}:`);
  writeChanged(join(hugoDir, SETTINGS), settings);
  const articles = articleFiles(contentDir).map((file) => ({ file, ...readArticle(join(contentDir, file)) }));
  const lists = articles.map((article) => listsOf(article));
  const yearCounts = new Map<string, number>();
  articles.forEach(({ file }, index) => {
    for (const id of yearIds(file, lists[index]!)) yearCounts.set(id, (yearCounts.get(id) ?? 0) + 1);
  });
  const hasPage = (id: string) =>
    id.startsWith("chuyen-muc_") || (!id.startsWith("ngay-nay_") && yearCounts.get(id)! > SHORT_YEAR);
  const files = new Map<string, string>(siteFiles(contentDir, names));
  articles.forEach((article, index) => {
    const path = article.file.slice("articles/".length);
    const years = yearIds(article.file, lists[index]!).filter(hasPage);
    files.set(`content/${path}`, articleText(article, lists[index]!, years));
    for (const [section, text] of sectionFiles(path)) files.set(section, text);
  });
  let written = 0;
  for (const [path, text] of files) if (writeChanged(join(hugoDir, path), text)) written++;
  return written;
}

function listsOf({ fields, body }: SampleArticle): Lists {
  if (fields.withdrawn !== undefined) return {};
  const text = [fields.title, fields.summary ?? "", body.replace(/\]\([^)]*\)/g, "]")].join("\n");
  const documents = [...(fields.documents ?? []).map(canonicalDocument), ...documentNumbersIn(text)];
  const authors = typeof fields.author === "string" ? [fields.author] : (fields.author ?? []);
  const named = (names: readonly string[]) => new Map(names.toReversed().map((name) => [slugOf(name), name]));
  return {
    "chuyen-muc": new Map([[fields.category, fields.category]]),
    "chu-de": named(fields.topics ?? []),
    "tac-gia": named(authors),
    "van-ban": named(documents),
    "nhan-vat": named((fields.people ?? []).map(({ name }) => name)),
    "ngay-nay": new Map([[fields.publishedAt.slice(5, 10), fields.publishedAt.slice(5, 10)]]),
    "noi-bat": new Map(fields.featured === true ? [["", ""]] : []),
  };
}

/** `chu-de_moi-truong_2021`: the terms that stand for the years of listings; Hugo has no pages of a term by year. */
function yearIds(file: string, lists: Lists): readonly string[] {
  const year = file.slice("articles/".length, "articles/".length + 4);
  return Object.entries(lists).flatMap(([kind, named]) => [...named.keys()].map((slug) => `${kind}_${slug}_${year}`));
}

function articleText({ fields, body }: SampleArticle, lists: Lists, years: readonly string[]): string {
  const { title, shortTitle, publishedAt, updatedAt, withdrawn } = fields;
  const common = { title, date: publishedAt, type: "article", category: fields.category };
  if (withdrawn !== undefined) return frontMatter({ ...common, layout: "tombstone", withdrawn, names: {} });
  const { source, summary, people, places, figures, legacy, corrections, aliases, featured } = fields;
  const keys = (kind: string) => [...lists[kind]!.keys()];
  const front = frontMatter({
    ...common,
    linkTitle: shortTitle,
    lastmod: updatedAt ?? publishedAt,
    listed: true,
    "chuyen-muc": keys("chuyen-muc"),
    "chu-de": keys("chu-de"),
    "tac-gia": keys("tac-gia"),
    "van-ban": keys("van-ban"),
    "nhan-vat": keys("nhan-vat"),
    "ngay-nay": keys("ngay-nay"),
    nam: years,
    names: Object.fromEntries(Object.entries(lists).map(([kind, named]) => [kind, Object.fromEntries(named)])),
    people: people?.map((person) => ({ ...person, slug: slugOf(person.name) })),
    ...{ source, summary, places, figures, legacy, corrections, aliases, featured },
  });
  return `${front}\n${hugoBody(body)}`;
}

/** Links that lead out of `articles/` lead out of Hugo's content folder; they become absolute. */
function hugoBody(body: string): string {
  return body.replaceAll("](../../../pages/", "](/pages/");
}

/** A field a line, each value in YAML's flow style, which is JSON. */
function frontMatter(fields: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(fields).filter(([, value]) => value !== undefined);
  return `---\n${lines.map(([field, value]) => `${field}: ${JSON.stringify(value)}\n`).join("")}---\n`;
}

function sectionFiles(path: string): readonly (readonly [string, string])[] {
  const [year = "", month = ""] = path.split("/");
  const outputs = ["HTML", "volumemap", "volumeapi"];
  return [
    [`content/${year}/_index.md`, frontMatter({ title: `Năm ${year}`, type: "year", year, outputs })],
    [
      `content/${year}/${month}/_index.md`,
      frontMatter({ title: `Tháng ${Number(month)} năm ${year}`, type: "month", year, month, weight: Number(month) }),
    ],
  ];
}

/** Standing pages, categories, and what Khotin makes by itself. */
function siteFiles(contentDir: string, { build }: HugoNames): readonly (readonly [string, string])[] {
  const config = parse(readFileSync(join(contentDir, "site.yaml"), "utf8")) as {
    readonly categories: readonly { readonly slug: string; readonly name: string; readonly description: string }[];
  };
  const pages = readdirSync(join(contentDir, "pages")).map((name): readonly [string, string] => {
    const { fields, body } = readArticle(join(contentDir, "pages", name));
    const front = { title: fields.title, summary: fields.summary, type: "standing", url: `/${name.slice(0, -3)}/` };
    return [`content/pages/${name}`, `${frontMatter(front)}\n${body}`];
  });
  const outputs = ["HTML", "atom", "rssfeed", "jsonfeed"];
  return [
    ...pages,
    ...config.categories.map(({ slug, name, description }): readonly [string, string] => [
      `content/chuyen-muc/${slug}/_index.md`,
      frontMatter({ title: name, description, outputs }),
    ]),
    ["content/pages/_index.md", frontMatter({ title: "Trang", [build]: { render: "never", list: "never" } })],
    ["content/noi-bat.md", frontMatter({ title: "Tin nổi bật", type: "featured" })],
    ["content/lich-cac-nam.md", frontMatter({ title: "Ngày này năm xưa", type: "days", url: "/ngay-nay/" })],
    ["content/tim-kiem.md", frontMatter({ title: "Tìm kiếm", type: "search" })],
    ["data/categories.json", JSON.stringify(Object.fromEntries(config.categories.map((each) => [each.slug, each])))],
    ["data/order.json", JSON.stringify({ categories: config.categories.map((each) => each.slug) })],
  ];
}

function writeChanged(path: string, text: string): boolean {
  try {
    if (readFileSync(path, "utf8") === text) return false;
  } catch {
    mkdirSync(dirname(path), { recursive: true });
  }
  writeFileSync(path, text);
  return true;
}
