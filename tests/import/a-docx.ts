import { aZip } from "../support/a-zip.ts";

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(" ");

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A run of text. `set` is what stands in its properties: `<w:b/>`. */
export function aRun(text: string, set = ""): string {
  return `<w:r>${set === "" ? "" : `<w:rPr>${set}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of runs, or of a text. */
export function aParagraph(inside: string, set = ""): string {
  return `<w:p>${set === "" ? "" : `<w:pPr>${set}</w:pPr>`}${inside.startsWith("<") || inside === "" ? inside : aRun(inside)}</w:p>`;
}

/** A run in a font of the time before Unicode; its text is written as that font's bytes read in Latin-1. */
export function aRunIn(font: string, text: string): string {
  return aRun(text, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`);
}

/** A `.docx` whose body is the XML given. Other parts replace those it would have. */
export function aDocx(body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}, links = ""): Buffer {
  return aZip({
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/></Types>',
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`,
    "word/document.xml": `<?xml version="1.0"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}

/** `word/styles.xml` with the styles given. */
export function someStyles(styles: string): string {
  return `<w:styles ${NAMESPACES}>${styles}</w:styles>`;
}

/** A part of notes, `word/footnotes.xml`. */
export function someNotes(notes: string): string {
  return `<w:footnotes ${NAMESPACES}>${notes}</w:footnotes>`;
}

/** A link of the document to one of its parts or to the web. */
export function aLink(
  id: string,
  type: "image" | "hyperlink" | "footnotes",
  target: string,
  isOutside = false,
): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${isOutside ? ' TargetMode="External"' : ""}/>`;
}

/** A drawing that shows the picture of a link. */
export function aDrawing(id: string): string {
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="Mô tả"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}
