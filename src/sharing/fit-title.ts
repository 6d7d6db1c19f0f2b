import { widthInEm } from "./typeface.ts";

/** A title divided into lines, and its size. */
export interface FittedTitle {
  readonly sizePx: number;
  readonly lines: readonly string[];
}

/** The sizes of a title that are tried, the largest first. */
const SIZES_PX: readonly number[] = [88, 80, 72, 66, 60, 55, 51, 47, 44, 41, 38, 35, 32, 30];

/** The distance from one baseline to the next. It leaves room for stacked marks above letters (ẫ) and below (ộ). */
export const LINE_HEIGHT_EM = 1.3;

const ELLIPSIS = "…";

/** A word and its width in ems. */
interface Word {
  readonly text: string;
  readonly width: number;
}

/** Makes a title as large as its place allows. A title too long for the smallest size is cut between words. */
export function fitTitle(title: string, widthPx: number, heightPx: number): FittedTitle {
  const words = title.split(/\s+/).filter((text) => text !== "");
  const measured = words.map((text) => ({ text, width: widthInEm(text) }));
  for (const sizePx of SIZES_PX) {
    const lineWidth = widthPx / sizePx;
    if (measured.some(({ width }) => width > lineWidth)) continue;
    const lines = breakLines(measured, lineWidth);
    if (lines.length <= linesThatFit(sizePx, heightPx)) return { sizePx, lines: evenLines(measured, lines, lineWidth) };
  }
  const sizePx = SIZES_PX.at(-1)!;
  const lineWidth = widthPx / sizePx;
  const pieces = measured.flatMap((word) => splitWord(word, lineWidth));
  const lines = breakLines(pieces, lineWidth);
  return { sizePx, lines: cutLines(lines, linesThatFit(sizePx, heightPx), lineWidth) };
}

function linesThatFit(sizePx: number, heightPx: number): number {
  return Math.floor(heightPx / (sizePx * LINE_HEIGHT_EM));
}

/** Divides words into lines no wider than a width in ems. No word may be wider. */
function breakLines(words: readonly Word[], lineWidth: number): readonly string[] {
  const space = widthInEm(" ");
  const lines: string[] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const word of words) {
    width += space + word.width;
    if (width <= lineWidth) lines[lines.length - 1] += ` ${word.text}`;
    else {
      lines.push(word.text);
      width = word.width;
    }
  }
  return lines;
}

/** Divides words into the same number of lines again, with lines of as equal widths as can be. */
function evenLines(words: readonly Word[], lines: readonly string[], lineWidth: number): readonly string[] {
  let [best, wide] = [lines, lineWidth];
  let narrow = Math.max(lineWidth / 2, ...words.map(({ width }) => width));
  while (wide - narrow > 0.1) {
    const middle = (narrow + wide) / 2;
    const tried = breakLines(words, middle);
    if (tried.length === lines.length) [best, wide] = [tried, middle];
    else narrow = middle;
  }
  return best;
}

/** Splits a word that is wider than a line into pieces that are not. */
function splitWord(word: Word, lineWidth: number): readonly Word[] {
  if (word.width <= lineWidth) return [word];
  const pieces: Word[] = [];
  for (const character of word.text) {
    const longer = (pieces.at(-1)?.text ?? "") + character;
    const width = widthInEm(longer);
    if (pieces.length > 0 && width <= lineWidth) pieces[pieces.length - 1] = { text: longer, width };
    else pieces.push({ text: character, width: widthInEm(character) });
  }
  return pieces;
}

/** Leaves out the lines after the first `count` ones, and ends the last of these in an ellipsis. */
function cutLines(lines: readonly string[], count: number, lineWidth: number): readonly string[] {
  if (lines.length <= count) return lines;
  return [...lines.slice(0, count - 1), cutToWidth(lines[count - 1]!, lineWidth)];
}

/** Cuts a text between words and adds an ellipsis, so that it is no wider than a width in ems. */
export function cutToWidth(text: string, width: number): string {
  const characters = [...text];
  while (characters.length > 0 && widthInEm(characters.join("") + ELLIPSIS) > width) characters.pop();
  const kept = characters.join("");
  return (kept.includes(" ") && kept !== text ? kept.slice(0, kept.lastIndexOf(" ")) : kept) + ELLIPSIS;
}
