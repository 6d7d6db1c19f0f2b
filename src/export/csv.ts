import type { Plain } from "./article-row.ts";

/** The mark by which spreadsheets know UTF-8. */
export const BYTE_ORDER_MARK = "\ufeff";

/** A record of CSV (RFC 4180), its line end included. */
export function csvRecord(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/** Signs that make spreadsheets take the text behind them for a formula. */
const FORMULA = /^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;

/** A cell. A text that a spreadsheet would take for a formula gets an apostrophe before it, so that it stays a text. */
function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A value as the text of a cell: texts of a list with `; ` between them, groups of fields as JSON. */
export function cellText(value: Plain | undefined): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value) && value.every((each) => typeof each !== "object")) return value.join("; ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
