import type { PictureFault } from "./processed-picture.ts";
import { findHeavyUse } from "./svg-use.ts";
import { isTameAddress, isTameStyle } from "./svg-values.ts";
import { ATTRIBUTES, ELEMENTS, HTML_ACTING, NOTES, SVG, XLINK, XML, XMLNS } from "./svg-words.ts";
import { readXml, type XmlAttribute, type XmlEvent, type XmlName } from "./xml-events.ts";

export interface CheckedSvg {
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Lets an SVG pass that only draws: known elements and attributes, nothing fetched from outside, no scripts, no DTD.
 * Published untouched, it may also be opened by its own address, where a browser would run what it holds.
 */
export function checkSvg(bytes: Uint8Array): CheckedSvg | PictureFault {
  const encoding = encodingOf(bytes);
  const text = decode(bytes, encoding);
  if (text === null) return { code: "picture-unreadable", detail: encoding.toUpperCase() };
  const events = readXml(text);
  if (events === null) return { code: "picture-unreadable", detail: "SVG" };
  const root = events.find((event) => event.kind === "open");
  if (root !== undefined && root.name.local !== "svg") return { code: "picture-disguised", detail: "XML" };
  if (root !== undefined && root.name.namespace !== SVG) return { code: "picture-unreadable", detail: "xmlns" };
  const unsafe = findForeignEncoding(events, encoding) ?? findUnsafe(events);
  if (unsafe !== null) return { code: "svg-unsafe", detail: unsafe };
  return sizeOf(root?.attributes ?? []) ?? { code: "picture-unreadable", detail: "0 × 0" };
}

type Encoding = "utf-8" | "utf-16be" | "utf-16le";

/** The encoding of XML by its first bytes: UTF-8 or UTF-16, which every reader knows. */
function encodingOf([first, second]: Uint8Array): Encoding {
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0) ? "utf-16le" : "utf-8";
}

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The encoding a file declares where its bytes are in another one, so that it could be read in two ways. */
function findForeignEncoding([first]: readonly XmlEvent[], encoding: Encoding): string | null {
  const declared = first?.kind === "declaration" ? first.encoding?.toLowerCase() : undefined;
  if (declared === undefined) return null;
  const agrees = (encoding === "utf-8" ? /^(?:utf-8|us-ascii|ascii)$/ : /^utf-16/).test(declared);
  return agrees ? null : `encoding="${declared.slice(0, 20)}"`;
}

/** The first thing in a file that an SVG may not hold, named as it is written: `<script>`, `onload`. */
function findUnsafe(events: readonly XmlEvent[]): string | null {
  const path: XmlName[] = [];
  let style = "";
  for (const event of events) {
    if (event.kind === "doctype") return "<!DOCTYPE>";
    if (event.kind === "instruction") return shown(`<?${event.target}?>`);
    const otherwise = readOtherwiseAsHtml(event);
    if (otherwise !== null) return otherwise;
    // Checked as one text when it ends: what is forbidden could be put together of several pieces.
    if (event.kind === "text" && isStyle(path.at(-1))) style += event.text;
    if (event.kind === "close" && isStyle(path.pop()) && !isTameStyle(style)) return "<style>";
    if (event.kind !== "open") continue;
    if (isStyle(path.at(-1)) || !isTameElement(event.name)) return shown(`<${event.name.written}>`);
    if (isStyle(event.name)) style = "";
    path.push(event.name);
    const bad = event.attributes.find((attribute) => !isTameAttribute(event.name, attribute));
    if (bad !== undefined) return shown(bad.written);
  }
  return findHeavyUse(events);
}

/**
 * What a reader of HTML would take for something else, named as it is written; `null` where there is nothing. A file may be
 * served with a wrong type: HTML ends some comments at once, knows sections in few places, and knows nothing of namespaces.
 */
function readOtherwiseAsHtml(event: XmlEvent): string | null {
  if (event.kind === "comment") return /^-?>/.test(event.text) ? "<!-->" : null;
  if (event.kind === "text") return event.isSection === true && event.text.includes("<") ? "<![CDATA[<" : null;
  if (event.kind !== "open" || event.name.namespace === SVG) return null;
  return HTML_ACTING.has(event.name.written.toLowerCase()) ? shown(`<${event.name.written}>`) : null;
}

function isStyle(name: XmlName | undefined): boolean {
  return name?.namespace === SVG && name.local === "style";
}

function isTameElement({ namespace, local }: XmlName): boolean {
  return namespace === SVG ? ELEMENTS.has(local) : NOTES.has(namespace);
}

function isTameAttribute(element: XmlName, { namespace, local, value }: XmlAttribute): boolean {
  if (namespace === XMLNS || NOTES.has(namespace)) return true;
  if (namespace === XML) return local === "space" || local === "lang" || local === "id";
  if (/^on/i.test(local)) return false;
  if (namespace === XLINK) return local === "href" ? isTameAddress(value) : true;
  if (namespace !== "") return false;
  if (local === "href") return isTameAddress(value);
  if (NOTES.has(element.namespace) || /^(?:aria|data)-/.test(local)) return true;
  return ATTRIBUTES.has(local) && (local === "id" || local === "class" || isTameStyle(value));
}

function shown(name: string): string {
  return name.slice(0, 40);
}

const UNIT_PX: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  em: 16,
  ex: 8,
};

/** The size a browser gives it: its own, else its view box, else 300 × 150; `null` where nothing would show. */
function sizeOf(attributes: readonly XmlAttribute[]): CheckedSvg | null {
  const attributeOf = (name: string) => attributes.find((each) => each.written === name)?.value.trim();
  const box =
    attributeOf("viewBox")
      ?.split(/[\s,]+/)
      .map(Number) ?? [];
  const [boxWidth, boxHeight] = [box[2] ?? Number.NaN, box[3] ?? Number.NaN];
  const hasBox = boxWidth > 0 && boxHeight > 0;
  const width = lengthPx(attributeOf("width"));
  const height = lengthPx(attributeOf("height"));
  const ratio = hasBox ? boxWidth / boxHeight : 2;
  const widthPx = width ?? (height !== null ? height * ratio : hasBox ? boxWidth : 300);
  const heightPx = height ?? widthPx / ratio;
  const isShown = widthPx > 0 && heightPx > 0 && widthPx < 1e6 && heightPx < 1e6;
  return isShown ? { widthPx: Math.max(1, Math.round(widthPx)), heightPx: Math.max(1, Math.round(heightPx)) } : null;
}

/** A length in CSS pixels; `null` for none, percents and what cannot be read. */
function lengthPx(written: string | undefined): number | null {
  const [, digits, unit] = /^\+?(\d*\.?\d+(?:e[+-]?\d+)?)([a-z]*)$/i.exec(written ?? "") ?? [];
  const factor = UNIT_PX[unit?.toLowerCase() ?? "?"];
  return digits === undefined || factor === undefined ? null : Number(digits) * factor;
}
