import type { CitedArticle } from "./cited-article.ts";

/**
 * An article as an entry for BibTeX and biblatex, in UTF-8. `@online` is biblatex's; BibTeX takes a type it does not know
 * for `@misc`. Names and titles stand in braces of their own: a Vietnamese name is not turned round, a capital stays.
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
  return `@online{${article.key},\n${lines.map((line) => `  ${line},\n`).join("")}}\n`;
}

/** Macros every style defines, in its own language. */
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;

/** As babel and polyglossia name languages. */
const LANGUAGE_NAMES: Readonly<Record<string, string>> = { vi: "vietnamese", en: "english" };

/**
 * Signs that TeX takes for commands. Braces are counted by BibTeX even after a backslash, so they go by name; `@` needs
 * nothing within braces.
 */
const SIGNS: Readonly<Record<string, string>> = {
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

function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\{}~^#$%&_]/g, (sign) => SIGNS[sign]!);
}
