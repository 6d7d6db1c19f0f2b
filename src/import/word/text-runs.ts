import { legacyFontNamed } from "./fonts.ts";
import type { FontOf } from "./style-fonts.ts";

/** A stretch of a document's text in one font, and where it stands in the XML. */
export interface TextRun {
  readonly text: string;
  readonly font: string | null;
  /** Numbers the paragraphs of the document, in the order in which they begin. */
  readonly paragraph: number;
  /** The element that holds the text. */
  readonly from: number;
  readonly to: number;
}

const TOKEN =
  /<w:p(?=[\s>])[^>]*?(\/?)>|<\/w:p>|<w:r(?=[\s>])[^>]*?(\/?)>|<\/w:r>|<w:(pStyle|rStyle|rFonts|sym)(?=\s)([^>]*?)\/?>|<w:t(?=[\s>])[^>]*?(?:\/>|>([^<]*)<\/w:t>)|<w:softHyphen\s*\/>/g;

interface OpenParagraph {
  readonly number: number;
  style: string | null;
  /** The run that is open, `null` between runs. */
  run: { style: string | null; font: string | null } | null;
}

/** Finds the text of a document. A character that is written by its number (`w:sym`) counts where its font is an old one. */
export function readTextRuns(xml: string, fontOf: FontOf): readonly TextRun[] {
  const runs: TextRun[] = [];
  const open: OpenParagraph[] = [];
  let count = 0;
  for (const found of xml.matchAll(TOKEN)) {
    const [token, isEmpty, , property, attributes = "", text] = found;
    const paragraph = open.at(-1);
    if (/^<w:p[\s>]/.test(token)) {
      if (isEmpty === "") open.push({ number: count++, style: null, run: null });
    } else if (paragraph === undefined) continue;
    else if (token === "</w:p>") open.pop();
    else if (/^<w:r[\s>]/.test(token)) paragraph.run = { style: null, font: null };
    else if (token === "</w:r>") paragraph.run = null;
    else if (property !== undefined && property !== "sym") setProperty(paragraph, property, attributes);
    else {
      const own = { font: paragraph.run?.font ?? null, runStyle: paragraph.run?.style ?? null };
      const inherited = fontOf({ ...own, paragraphStyle: paragraph.style });
      const place = { paragraph: paragraph.number, from: found.index, to: found.index + token.length };
      const symbol = property === "sym" ? symbolIn(attributes) : null;
      if (symbol === null) runs.push({ text: textIn(token, text), font: inherited, ...place });
      else if (symbol.font !== null && legacyFontNamed(symbol.font) !== null) runs.push({ ...symbol, ...place });
    }
  }
  return runs;
}

function setProperty(paragraph: OpenParagraph, property: string, attributes: string): void {
  if (property === "pStyle") paragraph.style = attributeIn(attributes, "w:val");
  // What stands before the first run tells of the paragraph's mark alone.
  else if (paragraph.run === null) return;
  else if (property === "rStyle") paragraph.run.style = attributeIn(attributes, "w:val");
  else paragraph.run.font = attributeIn(attributes, "w:ascii") ?? attributeIn(attributes, "w:hAnsi");
}

/** In TCVN3 the byte of the soft hyphen is ư, and Word takes it for a hyphen. */
function textIn(token: string, text: string | undefined): string {
  return token.startsWith("<w:softHyphen") ? "\u00ad" : unescapeXml(text ?? "");
}

/** Word writes `F0B8` for the byte B8 of a font that it takes for one of symbols. */
function symbolIn(attributes: string): { readonly text: string; readonly font: string | null } {
  const code = Number.parseInt(attributeIn(attributes, "w:char") ?? "", 16);
  return {
    text: String.fromCharCode(code >= 0xf000 ? code & 0xff : code || 0),
    font: attributeIn(attributes, "w:font"),
  };
}

function attributeIn(attributes: string, name: string): string | null {
  const written = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return written === null ? null : unescapeXml(written[1] ?? written[2] ?? "");
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Undoes what XML escapes in a text or an attribute. */
export function unescapeXml(written: string): string {
  return written.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/gi, (_, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()]!;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
