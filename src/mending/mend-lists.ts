import { isCountingMark, partsOfItem } from "../content/markdown/typed-lists.ts";

/** The most levels of marks that a list may have. */
const MOST_LEVELS = 3;

/** What begins a block of Markdown: words of an item that begin so would become something else. */
const BLOCK_MARK = /^(?:[-*+](?:\s|$)|[#>|]|\d{1,9}[.)](?:\s|$)|```|~~~| {4})/;

/** A hand-typed list of a body, and the lines of Markdown that it should be. */
export interface MendedList {
  /** The number of its first line in the body, from 0. */
  readonly at: number;
  /** One line for each line of the list. */
  readonly lines: readonly string[];
  /** Whether an empty line must go before it. */
  readonly needsBlank: boolean;
}

/**
 * Makes a hand-typed list Markdown's: the marks become `- `, and the items of another mark than the first are set in. Only
 * lists are taken whose every line is an item with a mark that counts nothing: which letters and numbers are the
 * list's, and where other lines belong, nobody can tell for sure.
 *
 * @param at the number of the line of the body that the list begins in, from 0
 * @returns `null` where the list is not taken
 */
export function mendList(lines: readonly string[], at: number): MendedList | null {
  const end = lines.findIndex((line, index) => index > at && line.trim() === "");
  const items = lines.slice(at, end === -1 ? lines.length : end).map(partsOfItem);
  const before = lines[at - 1] ?? "";
  if (/^\s*(?:[-*+>|]|\d+[.)]\s)/.test(before)) return null;
  const marks: string[] = [];
  const mended: string[] = [];
  for (const item of items) {
    if (item === null || isCountingMark(item.mark) || BLOCK_MARK.test(item.words)) return null;
    if (!marks.includes(item.mark)) marks.push(item.mark);
    const level = marks.indexOf(item.mark);
    if (level >= MOST_LEVELS) return null;
    const words = item.words.replace(/(?:\s+|(?<!\\)\\)$/, "");
    mended.push(`${"  ".repeat(level)}- ${words}`);
  }
  return { at, lines: mended, needsBlank: before.trim() !== "" };
}
