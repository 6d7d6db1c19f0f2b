import type { BodyNotes } from "./notes.ts";

/** How many characters of a line a remedy quotes at most. */
const QUOTED_CHARACTERS = 200;

/** The line of the body that an offset stands in, and the offset within it. */
export function lineAt({ source }: BodyNotes, offset: number): { readonly line: string; readonly column: number } {
  const start = source.lastIndexOf("\n", offset - 1) + 1;
  const end = source.indexOf("\n", offset);
  return { line: source.slice(start, end === -1 ? source.length : end), column: offset - start };
}

/** A line as remedies quote it: cut where it is long. */
export function quotedLine(line: string): string {
  return line.length <= QUOTED_CHARACTERS ? line : `${line.slice(0, QUOTED_CHARACTERS).toWellFormed()}…`;
}

/**
 * A link or picture at the start of a text with its address in angle brackets, which may hold spaces; a pattern to
 * follow where no address can be told.
 */
export function mendedLink(text: string): string {
  const written = text.slice(0, 2 * QUOTED_CHARACTERS);
  const [, words, address, caption = ""] =
    /^(!?\[[^\]\n]*\])[ \t]*\([ \t]*<?([^()<>"“”\n]*?)>?((?:[ \t]+["“'][^\n]*?["”'])?)[ \t]*\)/.exec(written) ?? [];
  if (words !== undefined && address !== undefined && address !== "") return `${words}(<${address}>${caption})`;
  return written.startsWith("!") ? "![mô tả](ten-anh.jpg)" : "[chữ của liên kết](https://dia-chi)";
}

/** A line with the stars around strong words where Markdown wants them; escaped stars where they are no pair. */
export function mendedStrong(line: string): string {
  const mended = line.replace(
    /(^|.)\*\*[ \t]*([^*\n]+?)[ \t]*\*\*(?=(.?))/gu,
    (_all, before: string, words: string, after: string) =>
      `${before}${/[\p{L}\p{N}]/u.test(before) ? " " : ""}**${words}**${/[\p{L}\p{N}]/u.test(after) ? " " : ""}`,
  );
  return mended === line ? line.replace(/(?<!\*)\*\*(?!\*)/g, "\\*\\*") : mended;
}

/** The number of a note in round brackets: `[^1]` → `(1)`. */
export function mendedNote(mark: string): string {
  return `(${mark.slice(2, -1)})`;
}

/** The cells of a row as a row of a Markdown table. */
export function mendedRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.trim()).join(" | ")} |`;
}

/** The row of dashes below the head of a table. */
export function dashRow(columns: number): string {
  return `|${"---|".repeat(Math.min(columns, 40))}`;
}
