import { findAll, type HtmlElement, isElement } from "../html/dom.ts";
import { type Block, isBlank, type Piece, textOfPieces } from "./blocks.ts";
import type { BodyNotes } from "./body-builder.ts";

interface Cell {
  readonly blocks: readonly Block[];
  readonly across: number;
  readonly down: number;
  readonly isHeading: boolean;
}

/** No table of news is wider or longer than its cells say by chance; a span of a million is an attack. */
const MOST_SPAN = 100;

/** A cell with more text than this is a column of a page, not a cell of a table. */
const LONG_CELL = 600;

/**
 * A table as one block, or, where a page used it to arrange other things, as those things one after another. Merged
 * cells are repeated in every place they cover, and told.
 *
 * @param readCell the blocks in a cell
 */
export function buildTable(
  table: HtmlElement,
  readCell: (cell: HtmlElement) => readonly Block[],
  notes: BodyNotes,
): readonly Block[] {
  const rows = rowsOf(table).map((row) => cellsOf(row, readCell));
  const caption = findAll("caption", table).flatMap((element) => readCell(element));
  if (isArrangement(table, rows)) return [...caption, ...arranged(rows)];
  const grid = gridOf(rows).filter((row) => row.some((cell) => !isBlank(cell)));
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (width === 0) return caption;
  if (rows.flat().some(({ across, down }) => across > 1 || down > 1)) {
    notes.doubts.push({
      code: "merged-cells",
      what: "Bảng có ô gộp: nội dung ô gộp được lặp lại ở từng ô. Xin xem lại bảng.",
    });
  }
  const even = grid.map((row) => [...row, ...Array.from({ length: width - row.length }, () => [] as Piece[])]);
  return [...caption, { kind: "table", rows: even }];
}

/** The rows of a table, those of tables inside it left to them. */
function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  return table.children.flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.name === "tr") return [child];
    return /^t(?:head|body|foot)$/.test(child.name) ? rowsOf(child) : [];
  });
}

function cellsOf(row: HtmlElement, readCell: (cell: HtmlElement) => readonly Block[]): readonly Cell[] {
  return row.children.filter(isElement).flatMap((cell) => {
    if (cell.name !== "td" && cell.name !== "th") return [];
    const { colspan, rowspan } = cell.attribs;
    return [{ blocks: readCell(cell), across: spanOf(colspan), down: spanOf(rowspan), isHeading: cell.name === "th" }];
  });
}

function spanOf(written: string | undefined): number {
  const span = Number.parseInt(written ?? "1", 10);
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_SPAN) : 1;
}

/** Whether a page used the table to arrange other things: one column, one row, pictures with captions, whole articles. */
function isArrangement(table: HtmlElement, rows: readonly (readonly Cell[])[]): boolean {
  const cells = rows.flat();
  const filled = cells.filter(({ blocks }) => blocks.length > 0);
  if (table.attribs.role === "presentation" || rows.every((row) => row.length <= 1)) return true;
  if (cells.some(({ isHeading }) => isHeading)) return false;
  const holdsBlocks = ({ blocks }: Cell) => blocks.some(({ kind }) => kind === "table" || kind === "heading");
  const isLong = ({ blocks }: Cell) => blocks.length > 2 && textOfBlocks(blocks).length > LONG_CELL;
  const hasPicture = ({ blocks }: Cell) =>
    blocks.some((block) => block.kind === "paragraph" && block.pieces.some(({ kind }) => kind === "picture"));
  const pictures = filled.filter(hasPicture).length;
  return filled.some(holdsBlocks) || filled.some(isLong) || (pictures > 0 && pictures * 2 >= filled.length);
}

/** The things a table arranges, row by row; a caption in the row below a picture follows that picture. */
function arranged(rows: readonly (readonly Cell[])[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < rows.length; at++) {
    const [row, below] = [rows[at]!, rows[at + 1]];
    const isPictures = row.length > 1 && row.every(({ blocks: own }) => own.length > 0 && own.every(isPicture));
    if (isPictures && below !== undefined && below.length === row.length && !below.some(holdsPicture)) {
      for (const [index, cell] of row.entries()) blocks.push(...cell.blocks, ...asCaptions(below[index]!.blocks));
      at++;
    } else {
      const isCaptionRow = row.length === 1 && at > 0 && rows[at - 1]!.some(holdsPicture) && !row.some(holdsPicture);
      for (const cell of row) blocks.push(...(isCaptionRow ? asCaptions(cell.blocks) : cell.blocks));
    }
  }
  return blocks;
}

function isPicture(block: Block): boolean {
  return block.kind === "paragraph" && textOfPieces(block.pieces) === "";
}

function holdsPicture({ blocks }: Cell): boolean {
  return blocks.some(isPicture);
}

function asCaptions(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => (block.kind === "paragraph" ? { ...block, isCaption: true } : block));
}

/** Every place of the table with what covers it. */
function gridOf(rows: readonly (readonly Cell[])[]): readonly (readonly (readonly Piece[])[])[] {
  const grid: (readonly Piece[])[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const { blocks, across, down } of row) {
      while (grid[y]![x] !== undefined) x++;
      const pieces = inOneLine(blocks);
      for (let dy = 0; dy < down && y + dy < rows.length; dy++) {
        for (let dx = 0; dx < across; dx++) grid[y + dy]![x + dx] = pieces;
      }
      x += across;
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? []));
}

/** Blocks as the one line that a cell of a Markdown table holds. */
function inOneLine(blocks: readonly Block[]): readonly Piece[] {
  return blocks.flatMap((block): readonly Piece[] => [...piecesOf(block), { kind: "break" }]);
}

function piecesOf(block: Block): readonly Piece[] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return block.pieces;
    case "list":
      return block.items.flatMap((item) => inOneLine(item));
    case "quote":
      return inOneLine(block.blocks);
    case "table":
      return block.rows.flat().flatMap((cell): readonly Piece[] => [...cell, { kind: "break" }]);
    case "code":
      return [
        { kind: "text", text: block.text, marks: { strong: false, em: false, strike: false, code: false, link: null } },
      ];
    case "rule":
      return [];
  }
}

function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map((block) => textOfPieces(piecesOf(block))).join(" ");
}
