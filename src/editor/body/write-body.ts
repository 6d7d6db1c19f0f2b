import type { Node } from "prosemirror-model";
import { pairBlocks } from "./pair-blocks.ts";
import { type BlockAsRead, type BodyAsRead, readBody } from "./read-body.ts";
import { saySame } from "./same-document.ts";
import { apartFrom, type EscapesIn, writeBlock } from "./write-block.ts";

/** A body as it is to be kept. */
export interface WrittenBody {
  readonly text: string;
  /** The line on which each child of the document begins, from 1. A child that shows nothing has the line of the next. */
  readonly lines: readonly number[];
}

/**
 * Writes a document as Markdown. Blocks that are as they were read keep their text, byte for byte, and the blank lines
 * between them. The text is read again: where it does not say what the document says, because a new block and its
 * neighbour would be taken for one, it is written with more care.
 */
export function writeBody(document: Node, read: BodyAsRead): WrittenBody {
  const pairs = pairBlocks(document.children, read.blocks);
  let first: WrittenBody | null = null;
  for (const care of CARES) {
    const written = writeChildren(document.children, pairs, read, care);
    first ??= written;
    const isUnchanged = written.text === textOf(read);
    if (isUnchanged || saySame(readBody(written.text).document, document)) return written;
  }
  return first!;
}

/** What is done so that a text reads as it should, from little to much. */
interface Care {
  /** Whether changed blocks stand between blank lines, even where those before them did not. */
  readonly setsApart: boolean;
  /** Whether signs are escaped even where their text alone reads well without. */
  readonly escapesAll: boolean;
  /** Whether the blocks beside changed ones are written anew, or all blocks. */
  readonly renews: "none" | "beside" | "all";
}

const CARES: readonly Care[] = [
  { setsApart: false, escapesAll: false, renews: "none" },
  { setsApart: true, escapesAll: true, renews: "none" },
  { setsApart: true, escapesAll: true, renews: "beside" },
  { setsApart: true, escapesAll: true, renews: "all" },
];

/** The text of a body as it was read. */
function textOf({ before, blocks }: BodyAsRead): string {
  return before + blocks.map(({ source, gap }) => source + gap).join("");
}

function writeChildren(
  children: readonly Node[],
  pairs: readonly (BlockAsRead | null)[],
  read: BodyAsRead,
  care: Care,
): WrittenBody {
  const escapesIn: EscapesIn = care.escapesAll ? () => true : needsEscapes;
  const isKept = (index: number) => pairs[index]?.node === children[index] || pairs[index]?.node.eq(children[index]!);
  const isRenewed = (index: number) => {
    if (!isKept(index) || care.renews === "all") return true;
    return care.renews === "beside" && [index - 1, index + 1].some((at) => children[at] !== undefined && !isKept(at));
  };
  let text = read.before;
  let last: number | null = null;
  let before: Node | null = null;
  const starts: number[] = [];
  for (const [index, node] of children.entries()) {
    const isNew = isRenewed(index);
    const shown: Node = isNew ? apartFrom(before, node) : node;
    const own = isNew ? writeBlock(shown, escapesIn) : pairs[index]!.source;
    if (own === "") {
      starts.push(text.length);
      continue;
    }
    if (last !== null) text += gapBetween(last, index, pairs, read, care.setsApart && (isNew || isRenewed(last)));
    starts.push(text.length);
    text += own;
    [last, before] = [index, shown];
  }
  if (last !== null) text += read.blocks.at(-1)?.gap ?? "\n";
  return { text, lines: starts.map((start) => lineAt(text, start)) };
}

/** What stands between two blocks: what stood between those they were, where they followed one another. */
function gapBetween(
  before: number,
  after: number,
  pairs: readonly (BlockAsRead | null)[],
  { blocks }: BodyAsRead,
  isApart: boolean,
): string {
  const [one, other] = [pairs[before], pairs[after]];
  const follow = one != null && other != null && blocks.indexOf(one) + 1 === blocks.indexOf(other);
  if (!follow) return "\n\n";
  return isApart && !/\n.*\n/s.test(one.gap) ? "\n\n" : one.gap;
}

/** Whether the text of a block says something else where its signs are not escaped, or looks as if it should. */
function needsEscapes(block: Node): boolean {
  if (/\*\*|__|\[\^|!\[|\]\(|`|<[a-z/!?]|&#?\w+;/i.test(block.textContent)) return true;
  const written = writeBlock(block, () => false);
  const [only, ...more] = readBody(written).blocks;
  return more.length > 0 || only === undefined || !saySame(only.node, block);
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
