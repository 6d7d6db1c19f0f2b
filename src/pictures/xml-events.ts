import {
  decodeReferences,
  NAME,
  NotWellFormed,
  OUTERMOST,
  type ResolvedElement,
  resolveElement,
  type XmlAttribute,
  type XmlName,
} from "./xml-names.ts";

export type XmlEvent =
  | { readonly kind: "open"; readonly name: XmlName; readonly attributes: readonly XmlAttribute[] }
  | { readonly kind: "close"; readonly name: XmlName }
  | { readonly kind: "text"; readonly text: string }
  /** `<?target data?>`; the declaration at the very beginning comes as `xml`. */
  | { readonly kind: "instruction"; readonly target: string; readonly data: string }
  /** The last event where it occurs: what follows could mean anything. */
  | { readonly kind: "doctype" };

/** Deeper files are refused: common parsers stop at 256. */
const MOST_DEPTH = 250;
const OPEN = new RegExp(`<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, "y");
const CLOSE = new RegExp(`</(${NAME})\\s*>`, "y");
const INSTRUCTION = new RegExp(`<\\?(${NAME})(?:\\s+(.*?))?\\?>`, "sy");
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Reads XML 1.0 with namespaces, strictly and without DTDs; `null` where it is not well-formed. */
export function readXml(text: string): readonly XmlEvent[] | null {
  if (NOT_XML.test(text)) return null;
  try {
    const reading: Reading = { text, events: [], open: [], at: 0, roots: 0 };
    while (reading.at < text.length && reading.events.at(-1)?.kind !== "doctype") readNext(reading);
    const isWhole = reading.open.length === 0 && reading.roots === 1;
    return isWhole || reading.events.at(-1)?.kind === "doctype" ? reading.events : null;
  } catch (error) {
    if (error instanceof NotWellFormed) return null;
    throw error;
  }
}

interface Reading {
  readonly text: string;
  readonly events: XmlEvent[];
  /** Elements not yet closed, outermost first. */
  readonly open: ResolvedElement[];
  at: number;
  roots: number;
}

function readNext(reading: Reading): void {
  const { text, at, events, open } = reading;
  if (text[at] !== "<") readText(reading);
  else if (text.startsWith("<!--", at)) reading.at = after(text, "-->", at + 4);
  else if (text.startsWith("<![CDATA[", at) && open.length > 0) {
    reading.at = after(text, "]]>", at + 9);
    events.push({ kind: "text", text: text.slice(at + 9, reading.at - 3) });
  } else if (text.startsWith("<!DOCTYPE", at) && open.length === 0) events.push({ kind: "doctype" });
  else if (text[at + 1] === "?") readInstruction(reading);
  else if (text[at + 1] === "/") readClose(reading);
  else readOpen(reading);
}

function readText(reading: Reading): void {
  const end = reading.text.indexOf("<", reading.at);
  const run = reading.text.slice(reading.at, end < 0 ? reading.text.length : end);
  if (reading.open.length > 0) reading.events.push({ kind: "text", text: decodeReferences(run) });
  else if (run.trim() !== "") throw new NotWellFormed();
  reading.at += run.length;
}

function readInstruction(reading: Reading): void {
  const found = match(INSTRUCTION, reading);
  const target = found[1]!;
  if (target.toLowerCase() === "xml" && found.index > 0) throw new NotWellFormed();
  reading.events.push({ kind: "instruction", target, data: found[2] ?? "" });
}

function readClose(reading: Reading): void {
  const found = match(CLOSE, reading);
  const closed = reading.open.pop();
  if (closed?.name.written !== found[1]) throw new NotWellFormed();
  reading.events.push({ kind: "close", name: closed!.name });
}

function readOpen(reading: Reading): void {
  const found = match(OPEN, reading);
  const outer = reading.open.at(-1);
  if (outer === undefined) reading.roots += 1;
  if (reading.roots > 1 || reading.open.length >= MOST_DEPTH) throw new NotWellFormed();
  const element = resolveElement(found[1]!, found[2]!, outer?.scope ?? OUTERMOST);
  reading.events.push({ kind: "open", name: element.name, attributes: element.attributes });
  if (found[3] === "/") reading.events.push({ kind: "close", name: element.name });
  else reading.open.push(element);
}

/** Matches where the reading stands, and moves it on. */
function match(pattern: RegExp, reading: Reading): RegExpExecArray {
  pattern.lastIndex = reading.at;
  const found = pattern.exec(reading.text);
  if (found === null) throw new NotWellFormed();
  reading.at += found[0].length;
  return found;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw new NotWellFormed();
  return at + mark.length;
}
