import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from "saxes";

/** A name with its namespace resolved; `namespace` is empty where none applies. */
export interface XmlName {
  /** The name as written, with its prefix. */
  readonly written: string;
  readonly namespace: string;
  readonly local: string;
}

export interface XmlAttribute extends XmlName {
  readonly value: string;
}

export type XmlEvent =
  /** `<?xml version="1.0" encoding="…"?>`, with the encoding as written. */
  | { readonly kind: "declaration"; readonly encoding: string | null }
  | { readonly kind: "open"; readonly name: XmlName; readonly attributes: readonly XmlAttribute[] }
  | { readonly kind: "close"; readonly name: XmlName }
  | { readonly kind: "text"; readonly text: string /** Whether it is a CDATA section. */; readonly isSection?: true }
  | { readonly kind: "comment"; readonly text: string }
  /** `<?target …?>` */
  | { readonly kind: "instruction"; readonly target: string }
  /** A document type is always the last event: it may give a meaning to everything that follows. */
  | { readonly kind: "doctype" };

/** The reader refuses files in which elements lie deeper: common parsers stop at 256. */
const MOST_DEPTH = 250;

/** Ends the reading of a file, where it is not well-formed or has a document type. */
class ReadingEnded extends Error {}

/** Reads XML 1.0 with namespaces, strictly and without DTDs; `null` where the text is not well-formed. */
export function readXml(text: string): readonly XmlEvent[] | null {
  // The parser would pass over a byte order mark, but whoever decoded the text has taken the one that is allowed.
  if (text.startsWith("\ufeff")) return null;
  const events: XmlEvent[] = [];
  try {
    parserInto(events).write(text).close();
    return events;
  } catch (error) {
    if (!(error instanceof ReadingEnded)) throw error;
    return events.at(-1)?.kind === "doctype" ? events : null;
  }
}

/** A parser that adds what it finds to `events`. Throws {@link ReadingEnded}. */
function parserInto(events: XmlEvent[]): SaxesParser<{ readonly xmlns: true }> {
  // A browser knows XML 1.0 alone: what a file says of another version must not change how it is read.
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: "1.0", forceXMLVersion: true });
  const addText = (text: string): void => void events.push({ kind: "text", text });
  let depth = 0;
  parser.on("error", end);
  parser.on("xmldecl", ({ encoding }) => events.push({ kind: "declaration", encoding: encoding ?? null }));
  parser.on("processinginstruction", ({ target }) => events.push({ kind: "instruction", target }));
  parser.on("text", addText);
  parser.on("cdata", (text) => events.push({ kind: "text", text, isSection: true }));
  parser.on("comment", (text) => events.push({ kind: "comment", text }));
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > MOST_DEPTH) end();
    events.push({ kind: "open", name: nameOf(tag), attributes: Object.values(tag.attributes).map(attributeOf) });
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    events.push({ kind: "close", name: nameOf(tag) });
  });
  parser.on("doctype", () => {
    events.push({ kind: "doctype" });
    end();
  });
  return parser;
}

function end(): never {
  throw new ReadingEnded();
}

function nameOf({ name, uri, local }: SaxesTagNS | SaxesAttributeNS): XmlName {
  return { written: name, namespace: uri, local };
}

function attributeOf(attribute: SaxesAttributeNS): XmlAttribute {
  const { prefix, name, value } = attribute;
  // The parser trims the names of namespaces, a browser does not: the two would see different elements.
  if ((prefix === "xmlns" || name === "xmlns") && value !== value.trim()) end();
  return { ...nameOf(attribute), value };
}
