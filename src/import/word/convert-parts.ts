import type { LegacyEncoding } from "../../text/legacy-encodings.ts";
import { loadXmlParser } from "../parse-xml.ts";
import {
  type Conversion,
  type ConvertedWord,
  conversionsOf,
  type TextReading,
  type WordLoss,
} from "./converted-word.ts";
import { documentText } from "./document-text.ts";
import { type DocxParts, type DocxZip, lossesOf, readProperties } from "./docx-parts.ts";
import { flattenDocument } from "./flatten-document.ts";
import { readStyleFonts } from "./style-fonts.ts";
import { tidyWordHtml } from "./tidy-word-html.ts";
import { toUnicodeRuns } from "./unicode-runs.ts";

/** Parts with text that belongs to the article. */
const TEXT_PART = /^word\/(?:(?:document|footnotes|endnotes)\d*)\.xml$/;

/** What mammoth is given to read: a file of Node, or the bytes of one in a browser. */
export type MammothInput = { readonly buffer: Buffer } | { readonly arrayBuffer: ArrayBuffer };

/** Makes of a document what mammoth reads. A picture's bytes are to be the name of its member in UTF-8. */
export type InputMaker = (zip: DocxZip, parts: DocxParts) => MammothInput;

/** Converts the parts of a document; old encodings become Unicode before anything else reads its text, unless it is read as written. */
export async function convertParts(
  zip: DocxZip,
  raw: DocxParts,
  inputFor: InputMaker,
  reading: TextReading = "unicode",
): Promise<ConvertedWord> {
  const parse = await loadXmlParser();
  const fontOf = readStyleFonts(raw.get("word/styles.xml") ?? null, parse);
  const parts = new Map(raw);
  const encodings: LegacyEncoding[] = [];
  const doubtful: string[] = [];
  const texts: string[] = [];
  const conversions: Conversion[] = [];
  for (const name of [...raw.keys()].filter((each) => TEXT_PART.test(each)).sort()) {
    const flat = flattenDocument(raw.get(name)!);
    const unicode = reading === "unicode" ? toUnicodeRuns(flat, fontOf) : { xml: flat, encodings: [], doubtful: [] };
    parts.set(name, unicode.xml);
    encodings.push(...unicode.encodings.filter((each) => !encodings.includes(each)));
    doubtful.push(...unicode.doubtful);
    texts.push(documentText(unicode.xml));
    if (unicode.encodings.length > 0)
      conversions.push(...conversionsOf(documentText(flat).split("\n"), texts.at(-1)!.split("\n")));
  }
  const text = texts.join("\n").trim();
  const { html, pictures, losses } = await convertToHtml(inputFor(zip, parts), text);
  const isUnused = [...zip.members.keys()].some((name) => /^word\/media\/./.test(name) && !pictures.has(name));
  const all: readonly WordLoss[] = [...lossesOf(zip, raw), ...losses, ...(isUnused ? (["pictures"] as const) : [])];
  const properties = readProperties(raw, parse);
  return {
    html: tidyWordHtml(html),
    text,
    encodings,
    doubtful: doubtful.slice(0, 10),
    conversions: conversions.slice(0, 10),
    losses: all,
    properties,
  };
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

async function convertToHtml(input: MammothInput, text: string): Promise<HtmlOfParts> {
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
    const { value } = await mammoth.convertToHtml(input, options);
    return { html: value, pictures, losses: [] };
  } catch {
    const html = text.split("\n").map((line) => `<p>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`);
    return { html: html.join(""), pictures, losses: ["marks"] };
  }
}

/** Where a picture is: the name of a member, or the address outside of the document, which mammoth refuses to read. */
async function placeOf(image: { readonly readAsArrayBuffer: () => Promise<ArrayBuffer> }): Promise<string> {
  try {
    return new TextDecoder().decode(await image.readAsArrayBuffer());
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
