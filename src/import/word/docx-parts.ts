import { type ParseXml, textOf } from "../parse-xml.ts";
import { ZipFault } from "../zip-fault.ts";
import type { WordLoss } from "./converted-word.ts";
import { documentText } from "./document-text.ts";
import { WordFault } from "./fault.ts";

/** The ZIP file that a document is, wherever its bytes lie. */
export interface DocxZip {
  /** Members by their names. */
  readonly members: ReadonlyMap<string, { readonly name: string; readonly sizeBytes: number }>;
  /**
   * The bytes of a member.
   *
   * @throws {ZipFault} Where they are more than `mostBytes`, or are not what the file says.
   */
  readonly read: (name: string, mostBytes: number) => Promise<Uint8Array>;
}

/** The parts of a document that are XML, by their names. */
export type DocxParts = ReadonlyMap<string, string>;

/** What all parts may hold together, in bytes. The longest report of a year has two million. */
const MOST_BYTES = 48 * 2 ** 20;

const READ = /^(?:\[Content_Types\]\.xml|_rels\/[^/]+|docProps\/[^/]+|word\/(?:_rels\/)?[^/]+)$/;
const HOSTILE = /<!DOCTYPE|<!ENTITY/i;

/**
 * Reads the parts that make the text of a document.
 *
 * @throws {WordFault | ZipFault}
 */
export async function readDocxParts(zip: DocxZip): Promise<DocxParts> {
  const parts = new Map<string, string>();
  let bytes = 0;
  for (const { name, sizeBytes } of zip.members.values()) {
    if (!READ.test(name) || !/\.(?:xml|rels)$/.test(name)) continue;
    bytes += sizeBytes;
    if (bytes > MOST_BYTES) throw new ZipFault("bomb", `The text of the document has more than ${MOST_BYTES} bytes.`);
    const xml = decodePart(await zip.read(name, MOST_BYTES));
    if (HOSTILE.test(xml)) throw new WordFault("hostile", `${name} declares a document type.`);
    parts.set(name, xml);
  }
  if (!parts.has("[Content_Types].xml")) throw new WordFault("broken", "The file is no Word document.");
  return parts;
}

function decodePart(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(bytes);
}

/** What a document has beside its text, told by its parts. */
export function lossesOf(zip: DocxZip, parts: DocxParts): readonly WordLoss[] {
  const names = [...zip.members.keys()];
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  const xml = [...parts].filter(([name]) => /^word\/[^/]+\.xml$/.test(name));
  const says = (pattern: RegExp) => xml.some(([, text]) => pattern.test(text));
  const isWritten = (pattern: RegExp) =>
    xml.some(([name, text]) => pattern.test(name) && /\p{L}/u.test(documentText(text)));
  const found: readonly (readonly [WordLoss, boolean])[] = [
    ["comments", isWritten(/^word\/comments\.xml$/)],
    ["formulas", says(/<m:oMath[\s>]/)],
    ["headers", isWritten(/^word\/(?:header|footer)\d*\.xml$/)],
    ["deleted", says(/<w:delText[\s>]/)],
    ["embedded", has(/^word\/(?:embeddings|charts)\//) || says(/<w:altChunk\s/)],
    ["macros", has(/vbaProject\.bin$/)],
  ];
  return found.filter(([, is]) => is).map(([loss]) => loss);
}

const PROPERTIES: Readonly<Record<string, string>> = {
  "dc:title": "title",
  "dc:creator": "creator",
  "dcterms:created": "created",
  "dcterms:modified": "modified",
};

/** What `docProps/core.xml` says of the document. */
export function readProperties(parts: DocxParts, parse: ParseXml): Readonly<Record<string, string>> {
  const xml = parts.get("docProps/core.xml");
  const top = xml === undefined ? undefined : parse(xml).find((node) => typeof node !== "string");
  if (top === undefined || typeof top === "string") return {};
  const found = top.children.flatMap((child) => {
    const name = typeof child === "string" ? undefined : PROPERTIES[child.name];
    const text = textOf(child).trim();
    return name === undefined || text === "" ? [] : [[name, text] as const];
  });
  return Object.fromEntries(found);
}
