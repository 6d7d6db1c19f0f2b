import { type Block, type BodyPicture, isBlank, linesOf, type Piece, textOfPieces } from "./blocks.ts";

type Paragraph = Extract<Block, { readonly kind: "paragraph" }>;

/** Longer text below a picture is no caption. */
const MOST_CAPTION = 300;

/**
 * Puts pictures into paragraphs of their own and gives them their captions: text that the page calls one, and short text
 * right below a picture that is in italics or, like the picture, in the middle. `pictures` receives the captions.
 */
export function pairCaptions(blocks: readonly Block[], pictures: BodyPicture[]): readonly Block[] {
  const apart = blocks.flatMap((block) =>
    block.kind === "paragraph" ? splitPictures(block) : [within(block, pictures)],
  );
  const result: Block[] = [];
  for (const block of apart) {
    const last = result.at(-1);
    const shown = last?.kind === "paragraph" ? lastPicture(last.pieces) : null;
    if (shown !== null && block.kind === "paragraph" && isCaptionOf(block, last as Paragraph)) {
      pictures[shown] = withCaption(pictures[shown]!, textOfPieces(block.pieces));
    } else result.push(block);
  }
  return result;
}

/** The same inside lists and quotes. */
function within(block: Block, pictures: BodyPicture[]): Block {
  if (block.kind === "quote") return { ...block, blocks: pairCaptions(block.blocks, pictures) };
  if (block.kind === "list") return { ...block, items: block.items.map((item) => pairCaptions(item, pictures)) };
  return block;
}

function withCaption(picture: BodyPicture, caption: string): BodyPicture {
  return { ...picture, caption: picture.caption === "" ? caption : `${picture.caption} ${caption}` };
}

/** The number of the last picture of a paragraph that has no words; `null` for every other paragraph. */
function lastPicture(pieces: readonly Piece[]): number | null {
  if (textOfPieces(pieces) !== "") return null;
  const last = pieces.findLast(({ kind }) => kind === "picture");
  return last?.kind === "picture" ? last.picture : null;
}

function isCaptionOf(block: Paragraph, picture: Paragraph): boolean {
  const text = textOfPieces(block.pieces);
  if (text === "" || text.length > MOST_CAPTION || block.pieces.some(({ kind }) => kind === "picture")) return false;
  const words = block.pieces.filter((piece) => piece.kind === "text" && piece.text.trim() !== "");
  const isItalic = words.every((piece) => piece.kind === "text" && piece.marks.em);
  return block.isCaption || isItalic || (block.isCentred && picture.isCentred);
}

/** A paragraph with pictures among its lines, taken apart where a line end stands between a picture and text. */
function splitPictures(block: Paragraph): readonly Block[] {
  const isPicture = ({ kind }: Piece) => kind === "picture";
  if (!block.pieces.some(isPicture) || textOfPieces(block.pieces) === "") return [block];
  const parts: { pieces: Piece[]; isPicture: boolean }[] = [];
  for (const line of linesOf(block.pieces)) {
    const own = lastPicture(line) !== null;
    const last = parts.at(-1);
    if (last !== undefined && last.isPicture === own) last.pieces.push({ kind: "break" }, ...line);
    else parts.push({ pieces: [...line], isPicture: own });
  }
  return parts.flatMap(({ pieces, isPicture: isFigure }) =>
    isFigure ? [{ ...block, pieces }] : outOfLine({ ...block, pieces }),
  );
}

/** Pictures at the beginning or end of a line of text stand before or after it; one amid words stays there. */
function outOfLine(block: Paragraph): readonly Block[] {
  const isText = (piece: Piece) => piece.kind === "text" && piece.text.trim() !== "";
  const first = block.pieces.findIndex(isText);
  const last = block.pieces.findLastIndex(isText);
  const parts = [block.pieces.slice(0, first), block.pieces.slice(first, last + 1), block.pieces.slice(last + 1)];
  return parts.filter((pieces) => !isBlank(pieces)).map((pieces) => ({ ...block, pieces }));
}
