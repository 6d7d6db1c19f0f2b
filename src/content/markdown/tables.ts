import type { MarkdownIt, StateBlock, Token } from "markdown-it";
import { fillPlaces } from "../../wording/places.ts";
import { escapeHtml, ruleNamed } from "./engine.ts";
import { dashRow, mendedRow, quotedLine } from "./mended-lines.ts";
import { notesOf } from "./notes.ts";

/**
 * Puts each table into a frame that scrolls sideways, aligns its columns by classes, since a strict CSP forbids styles,
 * and notes where each cell begins.
 */
export function frameTables(md: MarkdownIt): void {
  const table = ruleNamed(md.block.ruler, "table");
  md.block.ruler.at(
    "table",
    (state, startLine, endLine, silent) => {
      const first = state.tokens.length;
      if (!table(state, startLine, endLine, silent)) return false;
      if (!silent) annotateTable(state, first);
      return true;
    },
    { alt: ["paragraph", "reference"] },
  );
  md.renderer.rules.table_open = (_tokens, _index, _options, environment) => {
    const { context, nextTable } = notesOf(environment ?? {});
    const label = fillPlaces(context.words.table, { number: String(nextTable()) }, "");
    return `<section class="table-scroll" tabindex="0" aria-label="${escapeHtml(label)}">\n<table>\n`;
  };
  md.renderer.rules.table_close = () => "</table>\n</section>\n";
}

function annotateTable(state: StateBlock, first: number): void {
  let cells: readonly number[] = [];
  let cell = 0;
  let columns = 0;
  for (let at = first; at < state.tokens.length; at++) {
    const token = state.tokens[at]!;
    if (token.type === "tr_open") {
      const line = token.map?.[0] ?? 0;
      cells = cellStarts(state.src, state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]!);
      cell = 0;
      if (columns > 0) reportLostCells(state, first, cells.slice(columns), line);
    } else if (token.type === "inline") {
      token.meta = { cellStart: cells[cell++] ?? 0 };
    } else if (token.type === "th_open" || token.type === "td_open") {
      if (token.type === "th_open") columns++;
      annotateCell(token);
    }
  }
}

/** Reports the cells of a row that stand beyond the last column of the head, and which markdown-it drops. */
function reportLostCells(state: StateBlock, table: number, beyond: readonly number[], line: number): void {
  const lost = beyond[0];
  if (lost === undefined || !/[^|\s]/.test(state.src.slice(lost, state.eMarks[line]))) return;
  const headLine = state.tokens[table]!.map![0]!;
  const head = state.src.slice(state.bMarks[headLine]! + state.tShift[headLine]!, state.eMarks[headLine]).trim();
  const cells = [...head.replace(/^\||(?<!\\)\|$/g, "").split(/(?<!\\)\|/), ...beyond.map(() => "…")];
  notesOf(state.env).report("table-cells-lost", lost, {
    head: quotedLine(mendedRow(cells)),
    dashes: dashRow(cells.length),
  });
}

function annotateCell(token: Token): void {
  const side = /^text-align:(left|center|right)$/.exec(String(token.attrGet("style") ?? ""))?.[1];
  const attributes: [string, string][] = [];
  if (token.type === "th_open") attributes.push(["scope", "col"]);
  if (side !== undefined) attributes.push(["class", `align-${side}`]);
  token.attrs = attributes;
}

/** The offset at which the text of each cell of a row begins. The row is `source` from `start` up to `end`. */
function cellStarts(source: string, start: number, end: number): readonly number[] {
  const row = source.slice(start, end);
  const from = row.length - row.trimStart().length;
  const to = row.trimEnd().length;
  const starts: number[] = [];
  let cell = from;
  for (let at = from; at <= to; at++) {
    const ends = at === to || (row[at] === "|" && row[at - 1] !== "\\");
    if (!ends) continue;
    const isOuter = at === from && starts.length === 0;
    if (!isOuter) starts.push(start + cell + leadingSpaces(row.slice(cell, at)));
    cell = at + 1;
  }
  return starts;
}

function leadingSpaces(text: string): number {
  return text.length - text.trimStart().length;
}
