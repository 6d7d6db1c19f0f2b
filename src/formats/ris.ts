import { oneLine } from "../text/one-line.ts";
import type { CitedArticle } from "./cited-article.ts";

/**
 * The citation of an article in the format RIS, in UTF-8. Its type `ELEC` is that of a web page. The format has no
 * escapes: a value is one line, and names and keywords must hold no asterisk.
 */
export function risRecord(article: CitedArticle): string {
  const [year, month, day] = article.day.split("-");
  const lines: readonly (readonly [tag: string, value: string])[] = [
    ["TY", "ELEC"],
    ["ID", article.citationKey],
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
  return lines.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join("");
}

/** A name without commas: what stands before a comma is read as the family name. */
function withoutCommas(name: string): string {
  return name.replaceAll("*", "").replace(/\s*,\s*/g, " – ");
}
