import { isMap, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import { contentEnd, type Edit, lineStart, nextLine, pairEnd } from "./node-lines.ts";
import {
  isGroup,
  isList,
  isSameValue,
  nameOf,
  type WrittenFields,
  type WrittenValue,
  writtenValue,
} from "./written-value.ts";
import { fieldLines, flowList, itemLines, type Quotes, scalarYaml } from "./written-yaml.ts";

/** A list in brackets is kept on one line up to this length, in characters. */
const MOST_IN_BRACKETS = 100;

/** The text that is edited: its YAML, and what ends its lines. */
export interface EditedYaml {
  readonly yaml: string;
  readonly lineEnd: string;
}

/**
 * The edits that make a node hold another value, as few as can be. The result is `null` where the node cannot be edited
 * and the whole field must be written anew.
 */
function valueEdits(source: EditedYaml, node: Node | null, value: WrittenValue): readonly Edit[] | null {
  if (isSameValue(writtenValue(node), value)) return [];
  if (isScalar(node) && typeof value !== "object") return scalarEdits(source, node, value);
  if (isSeq<Node | null>(node) && isList(value)) {
    return node.flow === true ? bracketEdits(source, node, value) : listEdits(source, node, value);
  }
  if (isMap<Node, Node | null>(node) && isGroup(value) && node.flow !== true) return groupEdits(source, node, value);
  return null;
}

function scalarEdits({ yaml }: EditedYaml, node: Scalar, value: string | boolean): readonly Edit[] | null {
  const [start, end] = node.range ?? [0, 0, 0];
  const written = yaml.slice(start, end);
  if (written === "" || written.includes("\n") || node.value === null) return null;
  const quotes = (
    { [Scalar.QUOTE_DOUBLE]: "double", [Scalar.QUOTE_SINGLE]: "single" } as Readonly<Record<string, Quotes>>
  )[node.type ?? ""];
  return [{ start, end, text: scalarYaml(value, quotes ?? "none", typeof node.value === "number") }];
}

function bracketEdits({ yaml }: EditedYaml, node: YAMLSeq, value: readonly WrittenValue[]): readonly Edit[] | null {
  const [start, end] = node.range ?? [0, 0, 0];
  const text = flowList(value);
  if (yaml.slice(start, end).includes("\n") || value.some((item) => typeof item === "object")) return null;
  return text.length > MOST_IN_BRACKETS ? null : [{ start, end, text }];
}

/** The edits of a list with a dash before each item. The items at its beginning and its end that are the same are left. */
function listEdits(
  source: EditedYaml,
  { items }: YAMLSeq<Node | null>,
  value: readonly WrittenValue[],
): readonly Edit[] | null {
  const lines = items.map((item) => (item === null ? null : linesOfItem(source.yaml, item)));
  if (value.length === 0 || lines.length === 0 || lines.includes(null)) return null;
  const isSame = (at: number, other: number) => isSameValue(writtenValue(items[at] ?? null), value[other] ?? null);
  const most = Math.min(items.length, value.length);
  let before = 0;
  while (before < most && isSame(before, before)) before++;
  let after = 0;
  while (after < most - before && isSame(items.length - 1 - after, value.length - 1 - after)) after++;
  const [oldEnd, newEnd] = [items.length - after, value.length - after];
  const edits: Edit[] = [];
  for (let at = before; at < oldEnd; at++) {
    const { start, end, indent } = lines[at]!;
    const changed = at < newEnd ? valueEdits(source, items[at]!, value[at]!) : [{ start, end, text: "" }];
    edits.push(...(changed ?? [{ start, end, text: joined(itemLines(value[at]!, indent), source) }]));
  }
  const added = value.slice(Math.max(before, Math.min(oldEnd, newEnd)), newEnd);
  if (added.length > 0 && newEnd > oldEnd) {
    const at = oldEnd === 0 ? lines[0]!.start : lines[oldEnd - 1]!.end;
    const text = added.flatMap((item) => itemLines(item, lines[0]!.indent));
    edits.push({ start: at, end: at, text: joined(text, source) });
  }
  return edits;
}

/** The lines of an item of a list; `null` where more than its dash stands before it on its first line. */
function linesOfItem(yaml: string, item: Node) {
  const at = item.range?.[0] ?? 0;
  const start = lineStart(yaml, at);
  const indent = /^([ ]*)-[ ]+$/.exec(yaml.slice(start, at))?.[1];
  return indent === undefined ? null : { start, end: nextLine(yaml, contentEnd(yaml, item)), indent };
}

function groupEdits(source: EditedYaml, map: YAMLMap<Node, Node | null>, value: WrittenFields): readonly Edit[] | null {
  const names = map.items.map(({ key }) => nameOf(key));
  const removed = names.filter((name) => value[name] === undefined && map.get(name) !== null);
  const changes = new Map<string, WrittenValue | null>([
    ...removed.map((name) => [name, null] as const),
    ...Object.entries(value),
  ]);
  const wanted = Object.keys(value);
  const edits: Edit[] = [];
  for (const [name, each] of changes) {
    const before = wanted.slice(0, wanted.indexOf(name)).findLast((other) => names.includes(other)) ?? null;
    const edit = fieldEdits(source, map, { name, value: each, after: before });
    if (edit === null) return null;
    edits.push(...edit);
  }
  return edits;
}

/** A field and the value it is to have. */
export interface FieldChange {
  readonly name: string;
  /** `null` takes the field out. */
  readonly value: WrittenValue | null;
  /** The field that it is put after where it is new; `null` puts it first. */
  readonly after: string | null;
  /** Whether all of the field is to be written anew. */
  readonly isWhole?: boolean;
}

/** The edits that give one field of a group another value, put it in or take it out; `null` where that cannot be done. */
export function fieldEdits(
  source: EditedYaml,
  map: YAMLMap<Node, Node | null>,
  { name, value, after, isWhole = false }: FieldChange,
): readonly Edit[] | null {
  const { yaml } = source;
  const pairOf = (wanted: string | null) => map.items.find(({ key }) => nameOf(key) === wanted);
  const pair = pairOf(name);
  if (pair === undefined) {
    if (value === null) return [];
    const before = pairOf(after);
    const indent = " ".repeat(columnOf(yaml, map.items[0]));
    const at = before === undefined ? 0 : nextLine(yaml, pairEnd(yaml, before));
    if (before === undefined && indent !== "") return null;
    return [{ start: at, end: at, text: joined(fieldLines(name, value, indent), source) }];
  }
  const small = value === null || isWhole ? null : valueEdits(source, pair.value, value);
  if (small !== null) return small;
  const [keyStart] = pair.key.range ?? [0, 0, 0];
  const start = lineStart(yaml, keyStart);
  const isFirstOfItem = yaml.slice(start, keyStart).trim() !== "";
  const end = nextLine(yaml, pairEnd(yaml, pair));
  if (value === null) return isFirstOfItem ? null : [{ start, end, text: "" }];
  const text = joined(fieldLines(name, value, " ".repeat(keyStart - start)), source);
  return [{ start: keyStart, end, text: text.trimStart() }];
}

function columnOf(yaml: string, pair: Pair<Node, Node | null> | undefined): number {
  const at = pair?.key.range?.[0] ?? 0;
  return at - lineStart(yaml, at);
}

function joined(lines: readonly string[], { lineEnd }: EditedYaml): string {
  return lines.map((line) => `${line}${lineEnd}`).join("");
}
