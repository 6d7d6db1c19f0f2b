import type { Token } from "markdown-it";
import type { Node } from "prosemirror-model";
import { tokensOf } from "./markdown-tokens.ts";
import { isUnknown, readBlock } from "./read-block.ts";
import { schema } from "./schema.ts";

/** A block of a body with its text. */
export interface BlockAsRead {
  readonly node: Node;
  /** The text of the block as it is written, without the line end after it. */
  readonly source: string;
  /** What stands between this block and the next, or the end of the text: line ends and blank lines. */
  readonly gap: string;
}

/** A body as it was opened. What is not changed is later written as it stands here. */
export interface BodyAsRead {
  readonly document: Node;
  /** Blank lines before the first block; the whole text where it has no block. */
  readonly before: string;
  /** The blocks of the document, one for each of its children; none for a text without blocks. */
  readonly blocks: readonly BlockAsRead[];
}

/** Reads the Markdown of a body. */
export function readBody(markdown: string): BodyAsRead {
  const lines = linesOf(markdown);
  const pieces = fillGaps(blocksIn(tokensOf(markdown)), lines);
  const blocks = pieces.map(({ node, from, to }, index): BlockAsRead => {
    const written = lines.slice(from, to).join("");
    const source = written.replace(/(?:\r\n|\n|\r)$/, "");
    const gap = lines.slice(to, pieces[index + 1]?.from ?? lines.length).join("");
    return { node: node ?? sourceNode(source), source, gap: written.slice(source.length) + gap };
  });
  const nodes = blocks.length === 0 ? [schema.nodes.paragraph!.create()] : blocks.map(({ node }) => node);
  const before = blocks.length === 0 ? markdown : lines.slice(0, pieces[0]!.from).join("");
  return { document: schema.nodes.doc!.create(null, nodes), before, blocks };
}

/** A block that this field shows as it is written. */
function sourceNode(source: string): Node {
  return schema.nodes.source!.create(null, source === "" ? null : schema.text(source));
}

/** The lines of a text, each with its end. markdown-it takes a lone carriage return for a line end too. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
}

/** Lines of a text that make one block; `node` is `null` for a block that the field does not know. */
interface Piece {
  readonly node: Node | null;
  readonly from: number;
  readonly to: number;
}

function blocksIn(tokens: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length; ) {
    const end = endOfBlock(tokens, at);
    const [from, to] = tokens[at]!.map ?? [0, 0];
    const block = tokens.slice(at, end);
    // Definitions of addresses are tokens without lines of their own: they are found between the blocks.
    if (to > from && tokens[at]!.type !== "reference") {
      pieces.push({ node: isUnknown(block) ? null : readBlock(block), from, to });
    }
    at = end;
  }
  return pieces;
}

/** Where the tokens of the block end that begins at an index. */
function endOfBlock(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    depth += tokens[at]!.nesting;
    if (depth <= 0) return at + 1;
  }
  return tokens.length;
}

/** Every line with words belongs to a block: those between blocks, such as definitions of addresses, are their own. */
function fillGaps(pieces: readonly Piece[], lines: readonly string[]): readonly Piece[] {
  const isBlank = (line: number) => (lines[line] ?? "").trim() === "";
  const filled: Piece[] = [];
  let done = 0;
  const fill = (until: number) => {
    while (done < until && isBlank(done)) done++;
    let to = until;
    while (to > done && isBlank(to - 1)) to--;
    if (to > done) filled.push({ node: null, from: done, to });
  };
  for (const piece of pieces) {
    fill(piece.from);
    let { to } = piece;
    while (to > piece.from + 1 && isBlank(to - 1)) to--;
    filled.push({ ...piece, to });
    done = to;
  }
  fill(lines.length);
  return filled;
}
