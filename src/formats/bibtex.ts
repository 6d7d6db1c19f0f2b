import type { CitedArticle } from "./cited-article.ts";

/**
 * The citation of an article for BibTeX and biblatex, in UTF-8. Its type `@online` is biblatex's; BibTeX reads a type that
 * it does not know as `@misc`. Names and titles stand in braces of their own, so that family names are not looked for in
 * Vietnamese names and capitals stay.
 */
export function bibtexEntry(article: CitedArticle): string {
  const [year, month] = article.day.split("-");
  const fields: readonly (readonly [name: string, value: string])[] = [
    ["author", article.authors.map((name) => `{${escaped(name)}}`).join(" and ")],
    ["title", `{${escaped(article.title)}}`],
    ["organization", `{${escaped(article.organisation)}}`],
    ["howpublished", `{${escaped(article.site)}}`],
    ["date", article.day],
    ["year", year!],
    ["url", article.href],
    ["langid", LANGUAGE_NAMES[article.language] ?? article.language],
    ...(article.topics.length === 0
      ? []
      : [["keywords", article.topics.map((topic) => escaped(topic.replaceAll(",", " "))).join(", ")] as const]),
  ];
  const lines = [...fields.map(([name, value]) => `${name} = {${value}}`), `month = ${MONTHS[Number(month) - 1]}`];
  return `@online{${article.citationKey},\n${lines.map((line) => `  ${line},\n`).join("")}}\n`;
}

/** The macros of months, which every style prints in its own language. */
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;

/** Names of languages that the LaTeX packages babel and polyglossia know, by code. */
const LANGUAGE_NAMES: Readonly<Record<string, string>> = { vi: "vietnamese", en: "english" };

/**
 * The signs that TeX reads as commands, each with what prints it. BibTeX counts braces even after a backslash, so they are
 * printed by name. `@` needs no escape within braces.
 */
const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "#": "\\#",
  $: "\\$",
  "%": "\\%",
  "&": "\\&",
  _: "\\_",
};

/** A text on one line with its signs escaped. */
function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\{}~^#$%&_]/g, (sign) => ESCAPES[sign]!);
}
