import type { Block, Piece } from "./blocks.ts";
import { escapeLineStart, escapePipes } from "./escape.ts";
import { writeInline } from "./write-inline.ts";

/** Writes blocks as Markdown, one empty line between two. `ranks` are the heading ranks of the page, the highest first. */
export function writeBlocks(blocks: readonly Block[], ranks: readonly number[]): string {
  return writeEach(blocks, ranks).join("\n\n");
}

/** The Markdown of each block that has any. Of two lists in a row the second gets other signs: else they would be one. */
function writeEach(blocks: readonly Block[], ranks: readonly number[]): readonly string[] {
  const written: string[] = [];
  let hasOtherSigns = false;
  let before: Block | null = null;
  for (const block of blocks) {
    const isNext = block.kind === "list" && before?.kind === "list";
    hasOtherSigns = isNext && !hasOtherSigns;
    const markdown = block.kind === "list" ? writeList(block, ranks, hasOtherSigns) : writeBlock(block, ranks);
    if (markdown === "") continue;
    written.push(markdown);
    before = block;
  }
  return written;
}

/** The ranks of headings that a body uses, the highest (smallest number) first. */
export function ranksIn(blocks: readonly Block[]): readonly number[] {
  const ranks = new Set<number>();
  const look = (block: Block): void => {
    if (block.kind === "heading") ranks.add(block.rank);
    else if (block.kind === "quote") block.blocks.forEach(look);
    else if (block.kind === "list") block.items.flat().forEach(look);
  };
  blocks.forEach(look);
  return [...ranks].sort((a, b) => a - b);
}

function writeBlock(block: Exclude<Block, { kind: "list" }>, ranks: readonly number[]): string {
  switch (block.kind) {
    case "paragraph":
      return writeParagraph(block.pieces);
    case "heading":
      return writeHeading(block.pieces, ranks.indexOf(block.rank));
    case "quote":
      return prefixed(writeBlocks(block.blocks, ranks), "> ", "> ");
    case "table":
      return writeTable(block.rows);
    case "code":
      return writeCode(block.text);
    case "rule":
      return "---";
  }
}

function writeParagraph(pieces: readonly Piece[]): string {
  return writeInline(pieces, "\\\n").split("\n").map(escapeLineStart).join("\n");
}

/** The page's own title is the only heading of the first rank: those of a body begin with the second. */
function writeHeading(pieces: readonly Piece[], depth: number): string {
  const text = writeInline(pieces, " ").replace(/(#+)$/, "\\$1");
  return text === "" ? "" : `${"#".repeat(Math.min(6, depth + 2))} ${text}`;
}

function writeList(
  { start, items }: Extract<Block, { kind: "list" }>,
  ranks: readonly number[],
  hasOtherSigns: boolean,
): string {
  const isLoose = items.some((item) => item.slice(1).some(({ kind }) => kind !== "list"));
  const written = items.map((item, index) => {
    const bullet = hasOtherSigns ? "* " : "- ";
    const sign = start === null ? bullet : `${start + index}${hasOtherSigns ? ")" : "."} `;
    const text = writeEach(item, ranks).join(isLoose ? "\n\n" : "\n");
    return text === "" ? "" : prefixed(text, sign, " ".repeat(sign.length));
  });
  return written.filter((item) => item !== "").join(isLoose ? "\n\n" : "\n");
}

/** Text with a prefix before its first line and another before the others; empty lines get no white space. */
function prefixed(text: string, first: string, next: string): string {
  return text
    .split("\n")
    .map((line, index) => `${index === 0 ? first : next}${line}`.trimEnd())
    .join("\n");
}

function writeTable(rows: readonly (readonly (readonly Piece[])[])[]): string {
  const lines = rows.map((row) => `| ${row.map((cell) => escapePipes(writeInline(cell, " "))).join(" | ")} |`);
  const [head = "", ...rest] = lines;
  const width = rows[0]?.length ?? 0;
  return [head, `|${" --- |".repeat(width)}`, ...rest].join("\n");
}

function writeCode(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${text.replace(/\n+$/, "")}\n${fence}`;
}
