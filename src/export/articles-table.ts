import { closeSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { type ArticleRow, articleRow, columns } from "./article-row.ts";
import { articlesAmong, filesOfVolume } from "./content-files.ts";
import { BYTE_ORDER_MARK, cellText, csvRecord } from "./csv.ts";
import { byTime } from "./row-order.ts";
import type { ExportSource } from "./source.ts";

/** The forms of table: the text before the rows, and the text of a row. */
export const tableForms = {
  jsonl: { head: "", textOf: ({ values }: ArticleRow) => `${JSON.stringify(values)}\n` },
  csv: {
    head: `${BYTE_ORDER_MARK}${csvRecord(columns)}`,
    textOf: ({ values }: ArticleRow) => csvRecord(columns.map((name) => cellText(values[name]))),
  },
} as const;

/** Writes the articles of some years as a table, oldest first. Articles of one year are in memory at a time. */
export function exportTable(
  form: keyof typeof tableForms,
  years: readonly number[],
  file: string,
  source: Omit<ExportSource, "siteDir">,
  onArticle: () => void,
): void {
  const { head, textOf } = tableForms[form];
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.draft`;
  const target = openSync(draft, "w");
  try {
    writeSync(target, head);
    for (const year of years) for (const row of rowsOf(year, source, onArticle)) writeSync(target, textOf(row));
  } finally {
    closeSync(target);
  }
  renameSync(draft, file);
}

function rowsOf(
  year: number,
  { contentDir, context }: Omit<ExportSource, "siteDir">,
  onArticle: () => void,
): readonly ArticleRow[] {
  const rows: ArticleRow[] = [];
  for (const article of articlesAmong(filesOfVolume(contentDir, year), contentDir)) {
    const row = articleRow(article, context);
    if (row !== null) rows.push(row);
    onArticle();
  }
  return rows.sort(byTime);
}
