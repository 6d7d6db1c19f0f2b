import { partsOfItem } from "../content/markdown/typed-lists.ts";

/** White space of one line that shows nothing: plain spaces, tabs and spaces that do not break (U+00A0). */
const END = /[ \t\u00a0]+$/;

/** A run of spaces in a line of which at least one does not break. One alone between words may be meant. */
const MIXED_RUN = /(?<=\S)(?<!\u00a0)(?: +\u00a0|\u00a0[ \u00a0])[ \u00a0]*(?=[^\s\u00a0])/g;

/** Spaces that do not break before the first word of a line, as Word's indented paragraphs leave them. */
const START = /^\u00a0+(?=[\p{L}“"])/u;

const FENCE = /^ {0,3}(?:```|~~~)/;

/**
 * Lines without white space that shows nothing: at their ends, and around spaces that do not break. Two spaces that
 * Markdown reads as a line break stay, and so does all code. Of front matter, only the ends of lines are mended.
 *
 * @param bodyStart the number of the first line of the body, from 0
 */
export function mendSpaces(lines: readonly string[], bodyStart: number): readonly string[] {
  let isCode = false;
  return lines.map((line, index) => {
    if (index < bodyStart) return line.replace(END, "");
    if (FENCE.test(line)) isCode = !isCode;
    else if (!isCode && !/^(?: {4}|\t)/.test(line))
      return mendLine(line, lines[index - 1] ?? "", lines[index + 1] ?? "");
    return line;
  });
}

function mendLine(line: string, before: string, after: string): string {
  const isBlank = (each: string) => each.replace(END, "") === "";
  if (isBlank(line)) {
    // A line with a space that does not break holds two paragraphs together.
    const joins = line.includes("\u00a0") && !isBlank(before) && !isBlank(after);
    return joins ? line : "";
  }
  const breaks = / {2}$/.test(line) && !isBlank(after);
  const inner = line.replace(END, "");
  const started = inner.includes("`") ? inner : inner.replace(START, "");
  // The spaces after the mark of an item tell that it is a mark.
  const isFixed = inner.includes("`") || partsOfItem(started) !== null;
  const mended = isFixed ? started : started.replace(MIXED_RUN, " ");
  return breaks ? `${mended}  ` : mended;
}
