/** How a piece of text is set. `link` is the number of an address in {@link BodyAddresses.links}. */
export interface Marks {
  readonly strong: boolean;
  readonly em: boolean;
  readonly strike: boolean;
  readonly code: boolean;
  readonly link: number | null;
}

export const PLAIN: Marks = { strong: false, em: false, strike: false, code: false, link: null };

/** What stands in a line: text, a line end that somebody set, a picture by its number in {@link BodyAddresses.pictures}. */
export type Piece =
  | { readonly kind: "text"; readonly text: string; readonly marks: Marks }
  | { readonly kind: "break" }
  | { readonly kind: "picture"; readonly picture: number };

/** A part of a body that stands by itself. */
export type Block =
  | {
      readonly kind: "paragraph";
      readonly pieces: readonly Piece[];
      /** Whether the page sets it in the middle, as captions often are. */
      readonly isCentred: boolean;
      /** Whether the page itself calls it a caption. */
      readonly isCaption: boolean;
    }
  | { readonly kind: "heading"; readonly rank: number; readonly pieces: readonly Piece[] }
  | {
      readonly kind: "list";
      /** The first number; `null` for a list with bullets. */
      readonly start: number | null;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  /** The first row is the heading. All rows have as many cells. */
  | { readonly kind: "table"; readonly rows: readonly (readonly (readonly Piece[])[])[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "rule" };

/** A picture of a body. `address` is absolute where the body has a base, else as written; empty where it is known to be lost. */
export interface BodyPicture {
  readonly address: string;
  readonly alt: string;
  readonly caption: string;
}

/** What a body leads to and shows; pieces refer to it by number. */
export interface BodyAddresses {
  readonly links: readonly string[];
  readonly pictures: readonly BodyPicture[];
}

/** The words of pieces on one line. */
export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece.kind === "text" ? piece.text : " "))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

export function isBlank(pieces: readonly Piece[]): boolean {
  return pieces.every((piece) => piece.kind === "break" || (piece.kind === "text" && piece.text.trim() === ""));
}

/** The lines of a block's pieces, as breaks part them; blank ones are left out. */
export function linesOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === "break") lines.push([]);
    else lines.at(-1)!.push(piece);
  }
  return lines.filter((line) => !isBlank(line));
}
