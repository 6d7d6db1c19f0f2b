import { widthOf } from "./typeface.ts";

/** A title broken into lines of a size that fills its place. */
export interface SetTitle {
  readonly sizePx: number;
  readonly lines: readonly string[];
}

/** Sizes tried, largest first. */
const SIZES_PX: readonly number[] = [88, 80, 72, 66, 60, 55, 51, 47, 44, 41, 38, 35, 32, 30];

/** From one base line to the next, in ems: room for stacked marks above (ẫ) and below (ộ). */
export const LEADING = 1.3;

const CUT = "…";

/** A word and its width in ems. */
interface Word {
  readonly text: string;
  readonly width: number;
}

/** Sets a title as large as its place allows; one that does not fit at the smallest size is cut at a word. */
export function setTitle(title: string, widthPx: number, heightPx: number): SetTitle {
  const words = title.split(/\s+/).filter((text) => text !== "");
  const measured = words.map((text) => ({ text, width: widthOf(text) }));
  for (const sizePx of SIZES_PX) {
    const measure = widthPx / sizePx;
    if (measured.some(({ width }) => width > measure)) continue;
    const lines = breakLines(measured, measure);
    if (lines.length <= linesThatFit(sizePx, heightPx)) return { sizePx, lines: evenLines(measured, lines, measure) };
  }
  const sizePx = SIZES_PX.at(-1)!;
  const measure = widthPx / sizePx;
  const lines = breakLines(
    measured.flatMap((word) => piecesOf(word, measure)),
    measure,
  );
  return { sizePx, lines: cutLines(lines, linesThatFit(sizePx, heightPx), measure) };
}

function linesThatFit(sizePx: number, heightPx: number): number {
  return Math.floor(heightPx / (sizePx * LEADING));
}

/** Lines no wider than a measure in ems, where no word is. */
function breakLines(words: readonly Word[], measure: number): readonly string[] {
  const space = widthOf(" ");
  const lines: string[] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const word of words) {
    width += space + word.width;
    if (width <= measure) lines[lines.length - 1] += ` ${word.text}`;
    else {
      lines.push(word.text);
      width = word.width;
    }
  }
  return lines;
}

/** As many lines, as even as can be. */
function evenLines(words: readonly Word[], lines: readonly string[], measure: number): readonly string[] {
  let [best, wide] = [lines, measure];
  let narrow = Math.max(measure / 2, ...words.map(({ width }) => width));
  while (wide - narrow > 0.1) {
    const middle = (narrow + wide) / 2;
    const tried = breakLines(words, middle);
    if (tried.length === lines.length) [best, wide] = [tried, middle];
    else narrow = middle;
  }
  return best;
}

/** A word wider than a line, in pieces that are not. */
function piecesOf(word: Word, measure: number): readonly Word[] {
  if (word.width <= measure) return [word];
  const pieces: Word[] = [];
  for (const sign of word.text) {
    const longer = (pieces.at(-1)?.text ?? "") + sign;
    const width = widthOf(longer);
    if (pieces.length > 0 && width <= measure) pieces[pieces.length - 1] = { text: longer, width };
    else pieces.push({ text: sign, width: widthOf(sign) });
  }
  return pieces;
}

function cutLines(lines: readonly string[], most: number, measure: number): readonly string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines[most - 1]!, measure)];
}

/** A text cut at a word, with the sign of it, to be no wider than a measure. */
export function shortened(text: string, measure: number): string {
  const signs = [...text];
  while (signs.length > 0 && widthOf(signs.join("") + CUT) > measure) signs.pop();
  const kept = signs.join("");
  return (kept.includes(" ") && kept !== text ? kept.slice(0, kept.lastIndexOf(" ")) : kept) + CUT;
}
