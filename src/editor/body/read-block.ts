import type { Token } from "markdown-it";
import type { Node } from "prosemirror-model";
import { readFigures, readInline } from "./read-inline.ts";
import { type Alignment, schema } from "./schema.ts";

/** Blocks that officials do not write, and that the field shows as they are written. */
const UNKNOWN = new Set(["fence", "code_block", "reference"]);
/** Blocks nested more deeply than this are nobody's text. */
const NESTING_LIMIT = 40;

/** Whether the field has no form for a block. */
export function isUnknown(tokens: readonly Token[]): boolean {
  return tokens.some(({ type, level }) => UNKNOWN.has(type) || level > NESTING_LIMIT);
}

/** The node of one block. The tokens are those of the block and no others. */
export function readBlock(tokens: readonly Token[]): Node {
  const [block] = readBlocks(tokens);
  if (block === undefined) throw new Error(`The field knows no block "${tokens[0]?.type}".`);
  return block;
}

/** An opened block, and what was read of it so far. */
interface Opened {
  readonly token: Token;
  readonly children: Node[];
  /** Whether a paragraph right inside stands without blank lines around it, as in a list whose items are lines. */
  hasTightText: boolean;
}

function readBlocks(tokens: readonly Token[]): readonly Node[] {
  const top: Node[] = [];
  const opened: Opened[] = [];
  let line: readonly Token[] = [];
  const add = (node: Node) => (opened.at(-1)?.children ?? top).push(node);
  for (const token of tokens) {
    if (token.type === "inline") line = token.children ?? [];
    else if (token.nesting === 1) {
      opened.push({ token, children: [], hasTightText: false });
      line = [];
    } else if (token.nesting === -1) {
      const ended = opened.pop()!;
      const outer = opened.at(-1);
      // In a list, the items tell the list what their paragraphs told them.
      if (outer !== undefined && (ended.token.hidden || ended.token.type === "list_item_open")) {
        outer.hasTightText ||= ended.token.hidden || ended.hasTightText;
      }
      for (const node of closed(ended, line)) add(node);
    } else if (token.type === "hr") add(schema.nodes.horizontal_rule!.create());
    else throw new Error(`The field knows no block "${token.type}".`);
  }
  return top;
}

/** What an ended block is; the head and body of a table are their rows. */
function closed(ended: Opened, line: readonly Token[]): readonly Node[] {
  const { token: opening, children } = ended;
  const { nodes } = schema;
  switch (opening.type) {
    case "paragraph_open":
      return [paragraphOf(line)];
    case "heading_open":
      return [nodes.heading!.create({ level: Number(opening.tag.slice(1)) }, withoutBreaks(readInline(line)))];
    case "blockquote_open":
      return [nodes.blockquote!.create(null, withParagraph(children))];
    case "bullet_list_open":
    case "ordered_list_open":
      return [listOf(ended)];
    case "list_item_open":
      return [nodes.list_item!.create(null, withParagraph(children))];
    case "table_open":
      return [nodes.table!.create(null, children)];
    case "tr_open":
      return [nodes.table_row!.create(null, children)];
    case "th_open":
    case "td_open":
      return [cellOf(opening, line)];
    case "thead_open":
    case "tbody_open":
      return children;
    default:
      throw new Error(`The field knows no block "${opening.type}".`);
  }
}

function paragraphOf(line: readonly Token[]): Node {
  const figures = readFigures(line);
  if (figures === null) return schema.nodes.paragraph!.create(null, readInline(line));
  return schema.nodes.figures!.create(
    null,
    figures.map((attributes) => schema.nodes.figure!.create(attributes)),
  );
}

/** A heading is one line: what was a line end in it is a space. */
function withoutBreaks(nodes: readonly Node[]): readonly Node[] {
  return nodes.map((node) => (node.type === schema.nodes.hard_break ? schema.text(" ", node.marks) : node));
}

/** An item or quote in which nothing is written has a paragraph to write into. */
function withParagraph(children: readonly Node[]): readonly Node[] {
  return children.length === 0 ? [schema.nodes.paragraph!.create()] : children;
}

function listOf({ token, children, hasTightText }: Opened): Node {
  const isOrdered = token.type === "ordered_list_open";
  // A list of empty items has no paragraphs that could tell.
  const isTight = hasTightText || children.every(({ textContent }) => textContent === "");
  const attributes = { isTight, sign: token.markup };
  if (!isOrdered) return schema.nodes.bullet_list!.create(attributes, children);
  const start = Number(token.attrGet("start") ?? 1);
  return schema.nodes.ordered_list!.create({ ...attributes, start }, children);
}

function cellOf(opening: Token, line: readonly Token[]): Node {
  const type = opening.type === "th_open" ? schema.nodes.table_header! : schema.nodes.table_cell!;
  const [, side] = /text-align:(left|center|right)/.exec(String(opening.attrGet("style") ?? "")) ?? [];
  const align: Alignment = (side as Alignment | undefined) ?? null;
  return type.create({ align }, schema.nodes.paragraph!.create(null, withoutBreaks(readInline(line))));
}
