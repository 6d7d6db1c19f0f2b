import { oneLine } from "../../text/one-line.ts";
import { type Marks, type Piece, PLAIN } from "./blocks.ts";
import { escapeInBrackets, escapeText } from "./escape.ts";

/** A link in Markdown whose address is known later. Clean text holds no such control characters. */
export function linkWithSlot(text: string, link: number): string {
  return `\u0003[${text}](\u0001l${link}\u0002)`;
}

/** Stands in Markdown for a whole picture, `![…](…)`. */
export function pictureSlot(picture: number): string {
  return `\u0001p${picture}\u0002`;
}

/**
 * Markdown with its slots filled.
 *
 * @param address of a link by its number, as it is to stand in brackets; `null` leaves the link's text alone
 * @param picture the whole Markdown of a picture by its number
 */
export function fillSlots(
  markdown: string,
  address: (link: number) => string | null,
  picture: (picture: number) => string,
): string {
  return markdown
    .replace(/\u0003\[([^\u0003]*?)\]\(\u0001l(\d+)\u0002\)/g, (_link, text: string, number: string) => {
      const target = address(Number(number));
      return target === null ? text : `[${text}](${target})`;
    })
    .replace(/\u0001p(\d+)\u0002/g, (_slot, number: string) => picture(Number(number)));
}

type TextPiece = Extract<Piece, { readonly kind: "text" }>;

/** Pieces as one paragraph of Markdown; line ends that were set become `lineEnd`. */
export function writeInline(pieces: readonly Piece[], lineEnd: string): string {
  const even = withEvenSpace(pieces);
  let markdown = "";
  for (let at = 0; at < even.length; at++) {
    const piece = even[at]!;
    if (piece.kind === "break") markdown += lineEnd;
    else if (piece.kind === "picture") markdown += pictureSlot(piece.picture);
    else {
      const end = endOfLink(even, at);
      const run = even.slice(at, end) as readonly TextPiece[];
      markdown += writeRun(run, markdown, nextCharacter(even[end]));
      at = end - 1;
    }
  }
  return markdown;
}

/** Where the pieces end that are text of the same link as the one at `from`, or of none. */
function endOfLink(pieces: readonly Piece[], from: number): number {
  const { marks } = pieces[from] as TextPiece;
  let end = from + 1;
  for (; end < pieces.length; end++) {
    const piece = pieces[end]!;
    if (piece.kind !== "text" || piece.marks.link !== marks.link) break;
  }
  return end;
}

function writeRun(run: readonly TextPiece[], before: string, after: string): string {
  const { link } = run[0]!.marks;
  if (link === null) return writeMarked(run, before, after, escapeText);
  return linkWithSlot(writeMarked(run, "[", "]", escapeInBrackets), link);
}

/**
 * Text with its marks. A mark is left out where CommonMark (section 6.2) would not take it for one: beside punctuation
 * that touches a letter, or beside another mark. Words matter more than how they are set.
 */
function writeMarked(
  run: readonly TextPiece[],
  before: string,
  after: string,
  escaped: (text: string) => string,
): string {
  let markdown = "";
  run.forEach(({ text, marks }, index) => {
    const sign = signOf(marks);
    const previous = (before + markdown).at(-1) ?? " ";
    const next = run[index + 1]?.text[0] ?? after;
    if (marks.code && text.trim() !== "") markdown += codeSpan(text);
    else if (sign === "" || !canBeMarked(text, previous, next)) markdown += escaped(text);
    else markdown += `${sign}${escaped(text)}${[...sign].reverse().join("")}`;
  });
  return markdown;
}

function signOf({ strong, em, strike }: Marks): string {
  return `${strike ? "~~" : ""}${strong ? "**" : ""}${em ? "*" : ""}`;
}

function canBeMarked(text: string, previous: string, next: string): boolean {
  const first = text[0]!;
  const last = text.at(-1)!;
  if (text.trim() === "" || /\s/.test(first) || /\s/.test(last)) return false;
  if (previous === "*" || previous === "~" || previous === "\\") return false;
  return (!isPunctuation(first) || isOpen(previous)) && (!isPunctuation(last) || isOpen(next));
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}

function isOpen(character: string): boolean {
  return /\s/.test(character) || isPunctuation(character);
}

function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  const space = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${ticks}${space}${text}${space}${ticks}`;
}

function nextCharacter(piece: Piece | undefined): string {
  return piece?.kind === "text" ? (piece.text[0] ?? " ") : piece?.kind === "picture" ? "!" : " ";
}

/** The pieces with every run of white space one space, none beside line ends, and none inside the ends of marked text. */
function withEvenSpace(pieces: readonly Piece[]): readonly Piece[] {
  const even: Piece[] = [];
  let wantsSpace = false;
  const space = (marks: Marks): void => {
    const last = even.at(-1);
    if (wantsSpace && last !== undefined && last.kind !== "break") {
      const link = last.kind === "text" && last.marks.link === marks.link ? marks.link : null;
      const isInside = last.kind === "text" && haveSameMarks(last.marks, marks);
      even.push({ kind: "text", text: " ", marks: isInside ? marks : { ...PLAIN, link } });
    }
    wantsSpace = false;
  };
  for (const piece of pieces) {
    if (piece.kind === "text") {
      const words = oneLine(piece.text);
      wantsSpace ||= /^\s/.test(piece.text);
      if (words === "") continue;
      space(piece.marks);
      even.push({ ...piece, text: words });
      wantsSpace = /\s$/.test(piece.text);
    } else if (piece.kind === "break") {
      wantsSpace = false;
      if (even.length > 0) even.push(piece);
    } else {
      space(PLAIN);
      even.push(piece);
    }
  }
  while (even.at(-1)?.kind === "break") even.pop();
  return merged(even);
}

/** Neighbours with the same marks become one piece. */
function merged(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.kind === "text" && last?.kind === "text" && haveSameMarks(piece.marks, last.marks)) {
      result[result.length - 1] = { ...last, text: last.text + piece.text };
    } else result.push(piece);
  }
  return result;
}

function haveSameMarks(one: Marks, other: Marks): boolean {
  return (
    one.strong === other.strong &&
    one.em === other.em &&
    one.strike === other.strike &&
    one.code === other.code &&
    one.link === other.link
  );
}
