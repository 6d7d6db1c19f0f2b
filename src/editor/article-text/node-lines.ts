import { isMap, isScalar, isSeq, type Node, type Pair } from "yaml";

/** A part of a text that is to be replaced, in UTF-16 units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text after some edits that do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  const fromLast = edits.toSorted((one, other) => other.start - one.start || other.end - one.end);
  return fromLast.reduce((whole, { start, end, text: put }) => whole.slice(0, start) + put + whole.slice(end), text);
}

/** Where the line of a place begins. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

/** Where the line after a place begins; the end of the text after its last line. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end + 1;
}

/** Where what a node says ends: before the white space and the comments that follow it. */
export function contentEnd(yaml: string, node: Node): number {
  const [start, end] = node.range ?? [0, 0, 0];
  if ((isSeq<Node | null>(node) || isMap<Node, Node | null>(node)) && node.flow !== true && node.items.length > 0) {
    const last = node.items.at(-1);
    if (isNode(last)) return contentEnd(yaml, last);
    return last === null || last === undefined ? end : pairEnd(yaml, last as Pair<Node, Node | null>);
  }
  return start + yaml.slice(start, end).trimEnd().length;
}

/** Where what a field says ends. */
export function pairEnd(yaml: string, { key, value }: Pair<Node, Node | null>): number {
  const colon = yaml.indexOf(":", key.range?.[1]);
  return value === null ? colon + 1 : Math.max(colon + 1, contentEnd(yaml, value));
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isSeq(value) || isMap(value);
}
