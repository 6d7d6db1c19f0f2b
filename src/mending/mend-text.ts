import { cleanText } from "../text/clean-text.ts";
import { type LineEdit, type LineFault, linesOf } from "./line-edits.ts";
import { mendList } from "./mend-lists.ts";
import { mendSpaces } from "./mend-spaces.ts";
import { lettersOf, readAlike, typedListsIn } from "./read-alike.ts";

/**
 * The edits that mend a text that an editor wrote, sorted by line. Its words stay, letter for letter: joined are letters in
 * parts, and away go hidden characters, white space that shows nothing and typed marks of lists. Where the page
 * of a body would be another one, its white space stays; where letters would change, nothing is edited.
 *
 * @param hasBody whether it is the text of an article or a page; of others, only characters are mended
 */
export function mendText(text: string, hasBody: boolean): readonly LineEdit[] {
  const { lines } = linesOf(text);
  const cleaned = lines.map((line, index) => cleanLineOf(line, index === 0));
  const bodyStart = hasBody ? bodyStartOf(cleaned) : null;
  const spaced = bodyStart === null ? cleaned : soundSpaces(cleaned, bodyStart);
  const listed = bodyStart === null ? new Map<number, readonly string[]>() : mendedLists(spaced, bodyStart);
  const edits = lines.flatMap((before, at): readonly LineEdit[] => {
    const after = listed.get(at) ?? [spaced[at]!];
    const faults: readonly LineFault[] = [
      ...(before.normalize("NFC") === before ? [] : ["decomposed" as const]),
      ...(cleaned[at] === before.normalize("NFC") ? [] : ["hidden" as const]),
      ...(spaced[at] === cleaned[at] ? [] : ["white-space" as const]),
      ...(listed.has(at) ? ["typed-list" as const] : []),
    ];
    return faults.length === 0 ? [] : [{ at, before, after, faults }];
  });
  return edits.every(({ before, after }) => lettersOf(cleanText(before).text) === lettersOf(after.join("\n")))
    ? edits
    : [];
}

/** A line as it is read. The mark of byte order before the first line is no fault. */
function cleanLineOf(line: string, isFirst: boolean): string {
  const mark = isFirst && line.startsWith("\ufeff") ? "\ufeff" : "";
  return `${mark}${cleanText(line).text}`;
}

/** The number of the first line of the body; `null` where a text has no fields between two `---` lines. */
function bodyStartOf(lines: readonly string[]): number | null {
  const isRule = (line: string | undefined) => /^\ufeff?---[ \t]*$/.test(line ?? "");
  if (!isRule(lines[0])) return null;
  const end = lines.findIndex((line, index) => index > 0 && isRule(line));
  return end === -1 ? null : end + 1;
}

function soundSpaces(lines: readonly string[], bodyStart: number): readonly string[] {
  const mended = mendSpaces(lines, bodyStart);
  if (mended.every((line, index) => line === lines[index])) return lines;
  const bodyOf = (each: readonly string[]) => each.slice(bodyStart).join("\n");
  return readAlike(bodyOf(lines), bodyOf(mended)) ? mended : lines;
}

/** Line → the lines that stand in its place, of the hand-typed lists that can be mended. */
function mendedLists(lines: readonly string[], bodyStart: number): ReadonlyMap<number, readonly string[]> {
  const body = lines.slice(bodyStart);
  const found = new Map<number, readonly string[]>();
  // Few texts have such lists, and to look for them a whole body is rendered.
  if (!body.some((line) => /^\s*(?:[–—•·▪●○◦➢✓+-]|o[\t\u00a0 ])/u.test(line))) return found;
  const text = body.join("\n");
  for (const offset of typedListsIn(text)) {
    const at = text.slice(0, offset).split("\n").length - 1;
    const start = text.lastIndexOf("\n", offset - 1) + 1;
    const list = text.slice(start, offset).trim() === "" ? mendList(body, at) : null;
    list?.lines.forEach((line, index) => {
      const blank = index === 0 && list.needsBlank ? [""] : [];
      found.set(bodyStart + at + index, [...blank, line]);
    });
  }
  return found;
}
