import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { dashRow, mendedRow, quotedLine } from "./mended-lines.ts";
import { type BodyNotes, notesOf } from "./notes.ts";
import { mendedItem, typedItem } from "./typed-lists.ts";

/**
 * Reports blocks that are not read as they are meant: tables without a row of dashes, lists with marks that are not
 * Markdown's, paragraphs that are code because they are indented, and paragraphs that are headings because a line of
 * dashes follows.
 */
export function tellMisreadBlocks(md: MarkdownIt): void {
  md.core.ruler.push("tell_misread_blocks", ({ tokens, env }: StateCore) => {
    const notes = notesOf(env);
    // A merge that was not finished leaves a line of `=` of its own, which is told already.
    const isMerge = notes.source.includes("<<<<<<<");
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      if (token.type === "code_block") reportCode(token, notes);
      else if (token.type === "inline" && tokens[at - 1]?.type === "paragraph_open") reportParagraph(token, notes);
      else if (token.type === "heading_open" && isSentence(token, tokens[at + 1]) && !isMerge)
        reportHeading(token, notes);
    }
  });
}

/** An indented paragraph has Vietnamese letters or a picture; code has none. */
function reportCode(token: Token, notes: BodyNotes): void {
  const hasPicture = /!\[[^\n]*\]\(/.test(token.content);
  if (!hasPicture && !/[À-ỹ]/.test(token.content)) return;
  const first = token.content.slice(0, token.content.indexOf("\n")).trim();
  const mended = quotedLine(first);
  const offset = offsetIn(token, 0, first, notes);
  if (hasPicture) notes.report("picture-unread", offset, { mended });
  else notes.report("paragraph-as-code", offset, { mended });
}

/** Whether an underlined heading has more words than headings have, or ends as sentences do. */
function isSentence({ markup }: Token, words: Token | undefined): boolean {
  const text = words?.content ?? "";
  return (markup === "-" || markup === "=") && (text.length > 150 || /\p{Ll}[.;…]$/u.test(text));
}

function reportHeading({ map, markup }: Token, { report, source, lineEnds }: BodyNotes): void {
  const start = lineEnds()[map![1] - 2]! + 1;
  report("paragraph-as-heading", Math.max(start, source.indexOf(markup, start)), { mark: markup.repeat(3) });
}

function reportParagraph(token: Token, notes: BodyNotes): void {
  if (!token.content.includes("\n")) return;
  const lines = token.content.split("\n");
  const table = unreadTable(lines);
  if (table !== null) {
    const cells = cellsOf(lines[table]!);
    notes.report("table-unread", offsetIn(token, table, lines[table]!, notes), {
      head: quotedLine(mendedRow(cells)),
      dashes: dashRow(cells.length),
    });
    return;
  }
  const item = typedItem(lines);
  if (item !== null) {
    const mended = quotedLine(mendedItem(lines[item]!.trim()));
    notes.report("hand-typed-list", offsetIn(token, item, lines[item]!, notes), { mended });
  }
}

/** The offset of a line of a block, where its text begins. */
function offsetIn(token: Token, line: number, text: string, { source, lineEnds }: BodyNotes): number {
  const number = (token.map?.[0] ?? 0) + line;
  const start = number === 0 ? 0 : lineEnds()[number - 1]! + 1;
  const found = source.indexOf(text.trim(), start);
  return found === -1 ? start : found;
}

const DASHES = /^[\s|:]*-[\s|:-]*\|[\s|:-]*$/;

/** The first of two lines in a row that look like rows of one table; `null` where there are none. */
function unreadTable(lines: readonly string[]): number | null {
  const at = lines.findIndex((line, index) => {
    const next = lines[index + 1];
    if (next === undefined) return false;
    if (/\S\t+\S/.test(line) && /\S\t+\S/.test(next)) return true;
    return isRow(line) && (isRow(next) || DASHES.test(next));
  });
  return at === -1 ? null : at;
}

/** Whether a line has the bars of a table: two or more, or one at its start. */
function isRow(line: string): boolean {
  return /^\s*\|[^|]*[^|\s]|^[^|]*[^|\s][^|]*\|[^|]*\|/.test(line);
}

function cellsOf(line: string): readonly string[] {
  const text = line.trim();
  if (!text.includes("|")) return text.split(/\t+/);
  return text.replace(/^\||\|$/g, "").split("|");
}
