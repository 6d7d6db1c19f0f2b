import type { CitedArticle } from "./cited-article.ts";

/**
 * An article as a RIS record, in UTF-8: a web page of the site. A name without a comma is kept as it is, not turned
 * round. The format has no escapes: a value is one line, and names and keywords may hold no asterisk.
 */
export function risRecord(article: CitedArticle): string {
  const [year, month, day] = article.day.split("-");
  const lines: readonly (readonly [tag: string, value: string])[] = [
    ["TY", "ELEC"],
    ["ID", article.key],
    ...article.authors.map((name) => ["AU", withoutCommas(name)] as const),
    ["TI", article.title],
    ["T2", article.site.replaceAll("*", "")],
    ["PB", article.organisation],
    ["PY", year!],
    ["DA", `${year}/${month}/${day}/`],
    ["LA", article.language],
    ...article.topics.map((topic) => ["KW", topic.replaceAll("*", "")] as const),
    ["UR", article.href],
    ["ER", ""],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, " ").trim()}\r\n`).join("");
}

/** A comma would make what stands before it a surname. */
function withoutCommas(name: string): string {
  return name.replaceAll("*", "").replace(/\s*,\s*/g, " – ");
}
