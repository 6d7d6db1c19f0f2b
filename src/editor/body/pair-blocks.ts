import type { Node } from "prosemirror-model";
import type { BlockAsRead } from "./read-body.ts";
import { isBlank } from "./schema.ts";

/**
 * For each block of a document the block that it was when the body was read; `null` for a new one. Blocks that are the
 * same are found first; where as many changed ones stand between them as there were, each changed one is what stood in its
 * place; those that were moved are found last.
 */
export function pairBlocks(children: readonly Node[], blocks: readonly BlockAsRead[]): readonly (BlockAsRead | null)[] {
  const shown = children.map((_, index) => index).filter((index) => isRead(children[index]!, blocks));
  const pairs: (BlockAsRead | null)[] = children.map(() => null);
  const anchors = [
    ...sameBlocks(
      shown.map((index) => children[index]!),
      blocks,
    ),
    [shown.length, blocks.length] as const,
  ];
  let [at, from] = [0, 0];
  for (const [end, until] of anchors) {
    if (end - at === until - from) for (; at < end; at++, from++) pairs[shown[at]!] = blocks[from]!;
    if (end < shown.length) pairs[shown[end]!] = blocks[until]!;
    [at, from] = [end + 1, until + 1];
  }
  return withMoved(pairs, children, blocks);
}

/** Blocks that were moved are what they were, wherever they stand now. */
function withMoved(
  pairs: readonly (BlockAsRead | null)[],
  children: readonly Node[],
  blocks: readonly BlockAsRead[],
): readonly (BlockAsRead | null)[] {
  const left = new Set(blocks.filter((block) => !pairs.includes(block)));
  return pairs.map((pair, index) => {
    if (pair !== null || left.size === 0) return pair;
    const moved = [...left].find(({ node }) => node.eq(children[index]!)) ?? null;
    if (moved !== null) left.delete(moved);
    return moved;
  });
}

/** Empty paragraphs were not read. Headings without words may have been. */
function isRead(child: Node, blocks: readonly BlockAsRead[]): boolean {
  return !isBlank(child) || blocks.some(({ node }) => node === child);
}

/** Places of blocks that are the same in both lists, in order: from the beginning, from the end, then those between. */
function sameBlocks(nodes: readonly Node[], blocks: readonly BlockAsRead[]): readonly (readonly [number, number])[] {
  const isSame = (index: number, block: number) => nodes[index]!.eq(blocks[block]!.node);
  const most = Math.min(nodes.length, blocks.length);
  const start: (readonly [number, number])[] = [];
  while (start.length < most && isSame(start.length, start.length)) start.push([start.length, start.length]);
  const end: (readonly [number, number])[] = [];
  while (start.length + end.length < most && isSame(nodes.length - 1 - end.length, blocks.length - 1 - end.length)) {
    end.unshift([nodes.length - 1 - end.length, blocks.length - 1 - end.length]);
  }
  const between: (readonly [number, number])[] = [];
  let next = start.length;
  for (let index = start.length; index < nodes.length - end.length; index++) {
    for (let block = next; block < blocks.length - end.length; block++) {
      if (!isSame(index, block)) continue;
      between.push([index, block]);
      next = block + 1;
      break;
    }
  }
  return [...start, ...between, ...end];
}
