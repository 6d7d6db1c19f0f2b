import { type Node, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";

/** A line of plain YAML, divided. Offsets count UTF-16 units from the start of the YAML. */
interface PlainLine {
  /** Where its text begins, behind spaces and dash. */
  readonly at: number;
  /** How many spaces stand before its dash or text. */
  readonly indent: number;
  /** Whether it begins an item of a list. */
  readonly isItem: boolean;
  /** The name before its colon; `null` where it has none. */
  readonly name: string | null;
  /** What follows the name, or the whole text; empty where the name's value begins on the next line. */
  readonly value: string;
  /** Where it ends, before its line break. */
  readonly end: number;
}

type PlainMap = YAMLMap<Node, Node | null>;

const LINE = /^( *)(- )?(?:([A-Za-z][\w-]{0,60}):(?: |$))?(.*)$/;

/** Front matter longer than this is no plain front matter, in UTF-16 units: patterns run out of stack in texts of megabytes. */
const MOST_LENGTH = 50_000;

/** Signs that no plain front matter has: what ends lines in some readers, and what is neither seen nor typed. */
const UNUSUAL_SIGNS = /[^\P{Cc}\n]|[\u2028\u2029\ufeff]/u;

/** A text in quotes that has no quotes and no escapes inside. */
const QUOTED = /^(?:"[^"\\]*"|'[^']*')$/;

/** A text without quotes that cannot be taken for anything else. */
const BARE = /^[\p{L}\p{N}](?:[^\s:#]|[:#](?=\S)(?<!\s#)| +(?=[^\s#:]))*$/u;

/** Names and texts that stand for other values than texts, in the core schema of YAML 1.2. */
const CONSTANT = /^(?:null|true|false)$/i;
const NUMBER = /^[\d.]+(?:e[-+]?\d*)?$|^0[ox]/i;

/** A number that has one way to be written: no zero before or after it that could be left out, no minus before zero. */
const PLAIN_NUMBER = /^(?!-0$)-?(?:0|[1-9]\d{0,11})(?:\.\d{0,2}[1-9])?$/;

/**
 * Reads front matter of the plain forms that nearly all of it has: names with texts, in quotes or not, numbers, yes
 * and no, lists of these, and groups of names. It gives the same nodes as the YAML library does, at a small part of the
 * cost; a test compares the two. The result is `null` where anything has another form or may be wrong: the library reads
 * it then, and says what is wrong.
 *
 * @param yaml what stands between the two `---` lines
 */
export function readPlainFields(yaml: string): PlainMap | null {
  if (yaml.length > MOST_LENGTH || !yaml.endsWith("\n") || UNUSUAL_SIGNS.test(yaml)) return null;
  const lines = plainLines(yaml);
  const fields: Pair<Node, Node | null>[] = [];
  let next = 0;
  while (next < lines.length) {
    const line = lines[next]!;
    if (line.indent > 0 || line.isItem || line.name === null) return null;
    const rows = line.value === "" ? countRows(lines, next + 1) : 0;
    const value = rows === 0 ? scalarOf(line) : blockOf(lines.slice(next + 1, next + 1 + rows));
    if (value === null) return null;
    fields.push(new Pair<Node, Node | null>(nameOf(line), value));
    next += 1 + rows;
  }
  return fields.length === 0 ? null : mapOf(fields, 0, yaml.length);
}

function plainLines(yaml: string): readonly PlainLine[] {
  const lines: PlainLine[] = [];
  for (let start = 0; start < yaml.length; ) {
    const end = yaml.indexOf("\n", start);
    const [, spaces, dash = "", name = null, value] = LINE.exec(yaml.slice(start, end))!;
    const indent = spaces!.length;
    lines.push({ at: start + indent + dash.length, indent, isItem: dash !== "", name, value: value!, end });
    start = end + 1;
  }
  return lines;
}

/** How many lines belong to the field before them: those that are indented, and items of a list that is not. */
function countRows(lines: readonly PlainLine[], from: number): number {
  let to = from;
  while (to < lines.length && (lines[to]!.indent > 0 || lines[to]!.isItem)) to++;
  return to - from;
}

/** The list or the group of names that lines make; `null` where they make anything else. */
function blockOf(lines: readonly PlainLine[]): Node | null {
  const first = lines[0]!;
  if (!first.isItem) return lines.every((line) => isAt(line, first.indent)) ? groupOf(lines) : null;
  const items: Node[] = [];
  for (let next = 0; next < lines.length; ) {
    const line = lines[next]!;
    if (!line.isItem || line.indent !== first.indent) return null;
    let end = next + 1;
    while (end < lines.length && isAt(lines[end]!, first.indent + ITEM_DASH)) end++;
    if (line.name === null && end > next + 1) return null;
    const item = line.name === null ? scalarOf(line) : groupOf(lines.slice(next, end));
    if (item === null) return null;
    items.push(item);
    next = end;
  }
  const list = new YAMLSeq<Node>();
  list.items = items;
  list.range = rangeOf(first.at - ITEM_DASH, lines.at(-1)!.end + 1);
  return list;
}

/** The signs of a dash and the space after it. */
const ITEM_DASH = 2;

function isAt({ isItem, indent }: PlainLine, wanted: number): boolean {
  return !isItem && indent === wanted;
}

/** Names with a value each. */
function groupOf(lines: readonly PlainLine[]): PlainMap | null {
  const fields: Pair<Node, Node | null>[] = [];
  for (const line of lines) {
    const value = line.name === null ? null : scalarOf(line);
    if (value === null) return null;
    fields.push(new Pair<Node, Node | null>(nameOf(line), value));
  }
  return mapOf(fields, lines[0]!.at, lines.at(-1)!.end + 1);
}

/** The map of fields; `null` where two have one name, or where a name stands for something else. */
function mapOf(fields: Pair<Node, Node | null>[], start: number, end: number): PlainMap | null {
  const names = fields.map(({ key }) => (key as Scalar<string>).value);
  if (new Set(names).size < names.length || names.some((name) => CONSTANT.test(name))) return null;
  const map: PlainMap = new YAMLMap();
  map.items = fields;
  map.range = rangeOf(start, end);
  return map;
}

function nameOf({ name, at }: PlainLine): Node {
  return scalar(name, Scalar.PLAIN, name!, at, at + name!.length, 0);
}

/** The value at the end of a line; `null` where it is of no plain form. */
function scalarOf({ value, end }: PlainLine): Node | null {
  const start = end - value.length;
  if (QUOTED.test(value)) {
    const text = value.slice(1, -1);
    return scalar(text, value.startsWith('"') ? Scalar.QUOTE_DOUBLE : Scalar.QUOTE_SINGLE, text, start, end, 1);
  }
  if (value === "true" || value === "false") return scalar(value === "true", Scalar.PLAIN, value, start, end, 1);
  if (PLAIN_NUMBER.test(value)) return scalar(Number(value), Scalar.PLAIN, value, start, end, 1);
  if (!BARE.test(value) || CONSTANT.test(value) || NUMBER.test(value)) return null;
  return scalar(value, Scalar.PLAIN, value, start, end, 1);
}

/** @param lineBreak the length of the line break that ends the node */
function scalar(
  value: unknown,
  type: Scalar.Type,
  source: string,
  start: number,
  end: number,
  lineBreak: number,
): Node {
  const node = new Scalar(value);
  node.range = [start, end, end + lineBreak];
  node.source = source;
  node.type = type;
  return node;
}

function rangeOf(start: number, end: number): [number, number, number] {
  return [start, end, end];
}
