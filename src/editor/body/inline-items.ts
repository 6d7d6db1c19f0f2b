import type { Mark, Node } from "prosemirror-model";
import { schema } from "./schema.ts";

/** A character of a line, or something that stands in it like one. */
export interface InlineItem {
  /** The character, or a picture; `"\n"` is a line end that somebody set. */
  readonly content: string | Node;
  readonly marks: readonly Mark[];
}

/**
 * The characters of a line, as Markdown can say them: runs of white space are one space, none at the ends and beside line
 * ends, and none at the ends of what a mark sets.
 */
export function itemsOf(nodes: readonly Node[]): readonly InlineItem[] {
  return withoutOuterMarks(withEvenSpace(nodes.flatMap(itemsOfNode)));
}

function itemsOfNode(node: Node): readonly InlineItem[] {
  const { marks } = node;
  if (node.type === schema.nodes.hard_break) return [{ content: "\n", marks }];
  if (!node.isText) return [{ content: node, marks }];
  return [...node.text!.replace(/[\n\r\t\u0000]/g, " ")].map((content) => ({ content, marks }));
}

function isSpace({ content }: InlineItem): boolean {
  return typeof content === "string" && content.trim() === "";
}

function withEvenSpace(items: readonly InlineItem[]): readonly InlineItem[] {
  const even: InlineItem[] = [];
  for (const item of items) {
    const last = even.at(-1);
    const follows = last !== undefined && last.content !== "\n";
    if (item.content === "\n") {
      while (even.length > 0 && isSpace(even.at(-1)!)) even.pop();
      if (even.length > 0) even.push(item);
    } else if (item.content !== " " || (follows && last.content !== " ")) {
      if (follows || !isSpace(item)) even.push(item);
    }
  }
  while (even.length > 0 && isSpace(even.at(-1)!)) even.pop();
  return even;
}

/** White space at the ends of marked text loses the mark: Markdown would not take such a mark for one. */
function withoutOuterMarks(items: readonly InlineItem[]): readonly InlineItem[] {
  const result = items.map(({ content, marks }) => ({ content, marks: [...marks] }));
  const sweep = (from: number, step: 1 | -1) => {
    let inside: readonly Mark[] = [];
    for (let at = from; at >= 0 && at < result.length; at += step) {
      const item = result[at]!;
      if (isSpace(item)) item.marks = item.marks.filter((mark) => mark.isInSet(inside));
      inside = item.marks;
    }
  };
  sweep(0, 1);
  sweep(result.length - 1, -1);
  return result;
}
