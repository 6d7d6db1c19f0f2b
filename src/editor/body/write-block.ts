import type { Node } from "prosemirror-model";
import { escapeLineStart, escapePipes } from "../../import/bodies/escape.ts";
import type { Alignment, FigureAttributes } from "./schema.ts";
import { isBlank } from "./schema.ts";
import { writePicture } from "./write-addresses.ts";
import { writeInline } from "./write-inline.ts";

/** Whether signs of Markdown in the text of a paragraph, a heading or a cell are to be escaped. */
export type EscapesIn = (text: Node) => boolean;

/** A block as Markdown; empty for one that shows nothing. Lines end with `\n`, the last with nothing. */
export function writeBlock(block: Node, escapesIn: EscapesIn): string {
  switch (block.type.name) {
    case "paragraph":
      return writeText(block, escapesIn(block));
    case "heading":
      return writeHeading(block, escapesIn(block));
    case "blockquote":
      return prefixed(writeBlocks(block.children, escapesIn).join("\n\n"), "> ", "> ");
    case "bullet_list":
    case "ordered_list":
      return writeList(block, escapesIn);
    case "table":
      return writeTable(block, escapesIn);
    case "figures":
      return block.children.map(({ attrs }) => writePicture(attrs as FigureAttributes)).join("\n");
    case "horizontal_rule":
      return "---";
    default:
      return block.textContent;
  }
}

/** The Markdown of each block that shows anything. */
function writeBlocks(blocks: readonly Node[], escapesIn: EscapesIn): readonly string[] {
  const written: string[] = [];
  let before: Node | null = null;
  for (const block of blocks) {
    const shown = apartFrom(before, block);
    const text = writeBlock(shown, escapesIn);
    if (text === "") continue;
    written.push(text);
    before = shown;
  }
  return written;
}

const OTHER_SIGNS: Readonly<Record<string, string>> = { "-": "*", "*": "-", "+": "-", ".": ")", ")": "." };

/** A list that follows one of the same sign gets another sign: else it would go on with it. */
export function apartFrom(before: Node | null, block: Node): Node {
  const sign: unknown = block.attrs.sign;
  if (typeof sign !== "string" || before?.type !== block.type || before.attrs.sign !== sign) return block;
  return block.type.create({ ...block.attrs, sign: OTHER_SIGNS[sign] ?? "-" }, block.content);
}

function writeText({ children }: Node, escapes: boolean): string {
  return writeInline(children, { lineEnd: "\\\n", escapes }).split("\n").map(escapeLineStart).join("\n");
}

function writeHeading(heading: Node, escapes: boolean): string {
  const text = writeInline(heading.children, { lineEnd: " ", escapes }).replace(/#+$/, "\\$&");
  return text === "" ? "" : `${"#".repeat(Number(heading.attrs.level))} ${text}`;
}

function writeList(list: Node, escapesIn: EscapesIn): string {
  const { sign, start } = list.attrs;
  const items = list.children.map(({ children }) => children.filter((block) => !isBlank(block)));
  const isTight = list.attrs.isTight === true && items.every(canBeTight);
  const between = isTight ? "\n" : "\n\n";
  const written = items.map((blocks, index) => {
    const mark = list.type.name === "bullet_list" ? String(sign) : `${Number(start) + index}${sign}`;
    // A rule of hyphens behind the hyphen of an item would be one rule.
    const text = writeBlocks(blocks, escapesIn).join(between).replace(/^---$/m, "***");
    return text === "" ? mark : prefixed(text, `${mark} `, " ".repeat(mark.length + 1));
  });
  return written.join(between);
}

/** Whether the blocks of an item can follow one another without a blank line: a text, then a list that may interrupt it. */
function canBeTight([, second, ...more]: readonly Node[]): boolean {
  if (second === undefined) return true;
  const begins = second.type.name === "bullet_list" || second.attrs.start === 1;
  return more.length === 0 && begins && second.firstChild?.textContent.trim() !== "";
}

/** Text with a prefix before its first line and another before the others; empty lines get no white space. */
function prefixed(text: string, first: string, next: string): string {
  return text
    .split("\n")
    .map((line, index) => `${index === 0 ? first : next}${line}`.trimEnd())
    .join("\n");
}

const DASHES: Readonly<Record<string, string>> = { left: ":---", center: ":---:", right: "---:" };

/** The first row is the head. All rows get as many cells as the longest has. */
function writeTable(table: Node, escapesIn: EscapesIn): string {
  const width = Math.max(...table.children.map(({ childCount }) => childCount));
  const cell = (node: Node | undefined) => {
    const text = node?.firstChild;
    if (text === undefined || text === null) return "";
    return escapePipes(writeInline(text.children, { lineEnd: " ", escapes: escapesIn(text) }));
  };
  const lineOf = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const columns = Array.from({ length: width }, (_, column) => column);
  const rows = table.children.map((row) => lineOf(columns.map((column) => cell(row.children[column]))));
  const alignments = columns.map((column) => (table.firstChild?.children[column]?.attrs.align ?? null) as Alignment);
  const dashes = lineOf(alignments.map((align) => DASHES[align ?? ""] ?? "---"));
  return [rows[0], dashes, ...rows.slice(1)].join("\n");
}
