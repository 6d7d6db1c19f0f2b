import type { LegacyEncoding } from "../../text/legacy-encodings.ts";
import { openZip, type Zip } from "../open-zip.ts";
import { loadXmlParser } from "../parse-xml.ts";
import type { ConvertedWord, WordLoss } from "./converted-word.ts";
import { documentText } from "./document-text.ts";
import { type DocxParts, lossesOf, readDocxParts, readProperties } from "./docx-parts.ts";
import { flattenDocument } from "./flatten-document.ts";
import { readStyleFonts } from "./style-fonts.ts";
import { tidyWordHtml } from "./tidy-word-html.ts";
import { toUnicodeRuns } from "./unicode-runs.ts";

/** What a Word file may hold unpacked, pictures included, in bytes. */
const MOST_BYTES = 2 ** 30;

/**
 * Converts a `.docx`.
 *
 * @throws {WordFault | ZipFault}
 */
export async function convertDocx(path: string): Promise<ConvertedWord> {
  const zip = await openZip(path, MOST_BYTES);
  try {
    return await convertParts(zip, await readDocxParts(zip));
  } finally {
    zip.close();
  }
}

/** Parts with text that belongs to the article. */
const TEXT_PART = /^word\/(?:(?:document|footnotes|endnotes)\d*)\.xml$/;

async function convertParts(zip: Zip, raw: DocxParts): Promise<ConvertedWord> {
  const parse = await loadXmlParser();
  const fontOf = readStyleFonts(raw.get("word/styles.xml") ?? null, parse);
  const parts = new Map(raw);
  const encodings: LegacyEncoding[] = [];
  const doubtful: string[] = [];
  const texts: string[] = [];
  for (const name of [...raw.keys()].filter((each) => TEXT_PART.test(each)).sort()) {
    const unicode = toUnicodeRuns(flattenDocument(raw.get(name)!), fontOf);
    parts.set(name, unicode.xml);
    encodings.push(...unicode.encodings.filter((each) => !encodings.includes(each)));
    doubtful.push(...unicode.doubtful);
    texts.push(documentText(unicode.xml));
  }
  const text = texts.join("\n").trim();
  const { html, pictures, losses } = await convertToHtml(zip, parts, text);
  const isUnused = [...zip.members.keys()].some((name) => /^word\/media\/./.test(name) && !pictures.has(name));
  const all: readonly WordLoss[] = [...lossesOf(zip, raw), ...losses, ...(isUnused ? (["pictures"] as const) : [])];
  const properties = readProperties(raw, parse);
  return { html: tidyWordHtml(html), text, encodings, doubtful: doubtful.slice(0, 10), losses: all, properties };
}

/** Styles that mammoth does not know by itself, and paragraphs that are set in the middle. */
const STYLES: readonly string[] = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='khotin centre'] => p.centre:fresh",
];

interface HtmlOfParts {
  readonly html: string;
  /** Names of the members that pictures of the text are in. */
  readonly pictures: ReadonlySet<string>;
  readonly losses: readonly WordLoss[];
}

async function convertToHtml(zip: Zip, parts: DocxParts, text: string): Promise<HtmlOfParts> {
  const { default: mammoth } = await import("mammoth");
  const pictures = new Set<string>();
  const convertImage = mammoth.images.imgElement(async (image) => {
    const src = await placeOf(image);
    pictures.add(src);
    return { src };
  });
  const transformDocument = markCentred;
  const options = { styleMap: [...STYLES], includeEmbeddedStyleMap: false, convertImage, transformDocument };
  try {
    const { value } = await mammoth.convertToHtml(filesFor(zip, parts), options);
    return { html: value, pictures, losses: [] };
  } catch {
    const html = text.split("\n").map((line) => `<p>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`);
    return { html: html.join(""), pictures, losses: ["marks"] };
  }
}

/**
 * mammoth takes an opened archive in place of a file: ours has its limits checked, its text in Unicode, and gives for a picture
 * its name in place of its bytes, which nobody needs before the article is written.
 */
function filesFor(zip: Zip, parts: DocxParts): { readonly buffer: Buffer } {
  const file = {
    exists: (name: string) => parts.has(name) || zip.members.has(name),
    read: async (name: string, encoding?: string) => (encoding === "utf-8" ? parts.get(name)! : Buffer.from(name)),
  };
  // The types name only files and buffers.
  return { file } as unknown as { readonly buffer: Buffer };
}

/** Where a picture is: the name of a member, or the address outside of the document, which mammoth refuses to read. */
async function placeOf(image: { readonly readAsBuffer: () => Promise<Buffer> }): Promise<string> {
  try {
    return (await image.readAsBuffer()).toString();
  } catch (error) {
    return /external image '(.*)'/.exec(String(error))?.[1] ?? "";
  }
}

interface MammothNode {
  readonly type: string;
  readonly children?: readonly MammothNode[];
  readonly alignment?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: unknown;
}

/** Gives paragraphs that are set in the middle a style of their own, where their style says nothing of what they are. */
function markCentred(node: MammothNode): MammothNode {
  const children = node.children?.map(markCentred);
  const inside = children === undefined ? node : { ...node, children };
  const isPlain = !/heading|title|caption|list/i.test(node.styleName ?? "") && !node.numbering;
  if (node.type !== "paragraph" || node.alignment !== "center" || !isPlain) return inside;
  return { ...inside, styleName: "khotin centre", styleId: "KhotinCentre" } as MammothNode;
}
