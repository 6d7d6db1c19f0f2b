import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SearchRecord } from "../../src/search/index/record.ts";
import { slugOf } from "../../src/text/slug.ts";

/** Real news articles beside the project, for judging only; absent on most machines. */
const REAL_ARTICLES = join(import.meta.dirname, "../../../shared/data/articles");

/** Why tests on real articles cannot run here; `false` where they can. */
export function realArticlesMissing(): string | false {
  return existsSync(REAL_ARTICLES) ? false : `no real articles at ${REAL_ARTICLES}: judged on written ones only`;
}

/** The real articles as search records, in order of file name. */
export function realRecords(): readonly SearchRecord[] {
  return readdirSync(REAL_ARTICLES)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name, index) => realRecord(readFileSync(join(REAL_ARTICLES, name), "utf8"), name, index));
}

function realRecord(source: string, fileName: string, index: number): SearchRecord {
  const [, front = "", ...rest] = source.split(/^---$/m);
  const field = (name: string): string => {
    const line = new RegExp(`^${name}: (.*)$`, "m").exec(front)?.[1] ?? "";
    return line.startsWith('"') ? (JSON.parse(line) as string) : line;
  };
  const published = field("date");
  const title = field("title");
  return {
    url: `/${published.slice(0, 4)}/${published.slice(5, 7)}/${slugOf(title)}-${fileName.slice(-7, -3)}/`,
    title,
    summary: field("summary"),
    text: rest.join("---").trim(),
    publishedIso: published,
    category: index % 3 === 0 ? { slug: "thoi-su", name: "Thời sự" } : { slug: "doi-song", name: "Đời sống" },
    topics: [],
    authors: [],
    documents: [],
    people: [],
  };
}
