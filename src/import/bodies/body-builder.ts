import type { Doubt, LeftText } from "../found-item.ts";
import { type Block, type BodyPicture, isBlank, type Marks, type Piece } from "./blocks.ts";

/** What the conversion of a body gathers, over all its parts. */
export interface BodyNotes {
  readonly links: string[];
  readonly pictures: BodyPicture[];
  readonly doubts: Doubt[];
  readonly left: LeftText[];
}

/** What the conversion is told. */
export interface BodySource {
  /** The absolute address that relative ones start from; `null` where there is none. */
  readonly base: string | null;
  /** Reads text that may be in an old encoding. */
  readonly readText: (text: string) => string;
}

/** How an element is set, from the elements around it. */
export interface Setting {
  readonly marks: Marks;
  readonly isCentred: boolean;
  readonly isCaption: boolean;
  /** Whether the font (`.VnTimeH`) makes capitals of small letters. */
  readonly isCapitals: boolean;
}

/** Gathers pieces into paragraphs and paragraphs into a list of blocks. */
export interface BlockBuilder {
  readonly add: (piece: Piece, setting: Setting) => void;
  /** Ends the paragraph that pieces were added to. */
  readonly endParagraph: () => void;
  readonly push: (block: Block) => void;
  readonly finish: () => readonly Block[];
}

export function blockBuilder(): BlockBuilder {
  const blocks: Block[] = [];
  let pieces: Piece[] = [];
  let setting: Setting | null = null;
  const endParagraph = () => {
    if (setting !== null && !isBlank(pieces)) {
      for (const part of partsBetweenEmptyLines(pieces)) {
        blocks.push({ kind: "paragraph", pieces: part, isCentred: setting.isCentred, isCaption: setting.isCaption });
      }
    }
    pieces = [];
    setting = null;
  };
  return {
    add: (piece, own) => {
      const isSpace = piece.kind !== "picture" && isBlank([piece]);
      if (setting === null && !isSpace) setting = own;
      pieces.push(piece);
    },
    endParagraph,
    push: (block) => {
      endParagraph();
      blocks.push(block);
    },
    finish: () => {
      endParagraph();
      return blocks;
    },
  };
}

/** Two line ends in a row are how many old editors made a new paragraph. */
function partsBetweenEmptyLines(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [[]];
  let breaks = 0;
  for (const piece of pieces) {
    if (piece.kind === "break") breaks++;
    else if (piece.kind === "picture" || piece.text.trim() !== "") {
      if (breaks >= 2) parts.push([]);
      else if (breaks === 1) parts.at(-1)!.push({ kind: "break" });
      breaks = 0;
    }
    if (piece.kind !== "break") parts.at(-1)!.push(piece);
  }
  return parts.filter((part) => !isBlank(part));
}
