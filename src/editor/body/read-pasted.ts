import { type Block, isBlank, linesOf, type Piece, textOfPieces } from "../../import/bodies/blocks.ts";
import type { BodyNotes } from "../../import/bodies/body-builder.ts";
import { type BlockAround, boldHeadingRank, isBoldHeading } from "../../import/bodies/bold-headings.ts";
import { buildBlocks } from "../../import/bodies/build-blocks.ts";
import { pairCaptions } from "../../import/bodies/figures.ts";
import { makeTypedLists } from "../../import/bodies/typed-lists.ts";
import { ranksIn, writeBlocks } from "../../import/bodies/write-blocks.ts";
import { fillSlots } from "../../import/bodies/write-inline.ts";
import { visibleText } from "../../import/html/dom.ts";
import { legacyReading } from "../../import/legacy-text.ts";
import { areWrapped, paragraphsOf } from "../../import/plain/paragraphs.ts";
import { cleanPasted, PASTED_PICTURE } from "./clean-pasted.ts";
import { foldItems } from "./word-items.ts";
import { writeAddress, writePicture } from "./write-addresses.ts";

/** What was pasted, as Markdown. */
export interface PastedBody {
  /** Pictures have addresses of their own, {@link PASTED_PICTURE} and the number of the picture. */
  readonly markdown: string;
  /** The addresses that pictures had on the clipboard. */
  readonly pictures: readonly string[];
  /** The words of bold lines that became headings. */
  readonly headings: readonly string[];
  /** A line that was in an old encoding, as it was and as it is; `null` for text in Unicode. */
  readonly conversion: { readonly before: string; readonly after: string } | null;
}

/** Reads what the clipboard has from Word, Google Docs or a page, without colours, fonts and rubbish. */
export function readPastedHtml(html: string): PastedBody {
  const { nodes, pictures } = cleanPasted(html);
  const text = nodes.map(visibleText).join("\n");
  const legacy = legacyReading(text);
  const notes: BodyNotes = { links: [], pictures: [], doubts: [], left: [] };
  const built = foldItems(buildBlocks(nodes, { base: null, readText: legacy.read }, notes));
  const joined = pairCaptions(built, notes.pictures).map(joinWrapped);
  const { blocks, headings } = withHeadings(makeTypedLists(joined).blocks);
  const markdown = fillSlots(
    writeBlocks(blocks, ranksIn(blocks)),
    (link) => addressOf(notes.links[link]!),
    (picture) => pictureOf(notes.pictures[picture]!),
  );
  const before = text.split("\n").find((line) => legacy.read(line) !== line);
  const conversion = before === undefined ? null : { before, after: legacy.read(before) };
  return { markdown, pictures, headings, conversion };
}

/** The paragraphs of a text without marks: lines that a program broke where its window ended are one. */
export function readPastedText(text: string): readonly string[] {
  return paragraphsOf(text).filter((paragraph) => paragraph !== "");
}

/** What stands in the brackets of a link; `null` for one that leads into the other document, or to a file of that computer. */
function addressOf(address: string): string | null {
  return /^(?:https?:\/\/\S|mailto:|tel:)/i.test(address) ? writeAddress(address) : null;
}

function pictureOf({ address, alt, caption }: BodyNotes["pictures"][number]): string {
  const isOurs = address.startsWith(PASTED_PICTURE);
  return writePicture({ src: isOurs ? address : "missing:", alt: alt === caption ? "" : alt, caption, href: "" });
}

/** A paragraph whose lines end where a window or a page ended: old editors set a line end there. */
function joinWrapped(block: Block): Block {
  if (block.kind !== "paragraph" || !areWrapped(linesOf(block.pieces).map(textOfPieces))) return block;
  const pieces = block.pieces.map((piece): Piece => (piece.kind === "break" ? SPACE : piece));
  return { ...block, pieces };
}

const SPACE: Piece = {
  kind: "text",
  text: " ",
  marks: { strong: false, em: false, strike: false, code: false, link: null },
};

function withHeadings(blocks: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly headings: readonly string[];
} {
  const headings: string[] = [];
  const result = blocks.map((block, index): Block => {
    if (!isBold(block)) return block;
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    const text = textOfPieces(block.pieces);
    if (!isBoldHeading(text, before && around(before), after && around(after))) return block;
    headings.push(text);
    const pieces = block.pieces.map((piece) =>
      piece.kind === "text" ? { ...piece, marks: { ...piece.marks, strong: false, em: false } } : piece,
    );
    return { kind: "heading", rank: boldHeadingRank(text), pieces };
  });
  return { blocks: result, headings };
}

/** Whether a block is one line of text, all in bold. */
function isBold(block: Block): block is Extract<Block, { kind: "paragraph" }> {
  if (block.kind !== "paragraph" || isBlank(block.pieces)) return false;
  return block.pieces.every((piece) => piece.kind === "text" && (piece.marks.strong || piece.text.trim() === ""));
}

function around(block: Block): BlockAround {
  const text = block.kind === "paragraph" ? textOfPieces(block.pieces) : "";
  const isPicture = block.kind === "paragraph" && text === "";
  const isBlock = /^(?:paragraph|list|table|heading)$/.test(block.kind);
  return { isText: block.kind === "paragraph" && !isBold(block), isBlock, isPicture, length: text.length };
}
