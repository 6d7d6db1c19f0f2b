import type { FileMend } from "./find-mends.ts";
import type { LineEdit, LineFault } from "./line-edits.ts";

/** How many characters of a line are shown at most. */
const SHOWN_CHARACTERS = 100;

/** How many characters before the first difference of two lines are shown at least. */
const CHARACTERS_BEFORE = 30;

/** The words for what was wrong with lines, and for a line's number. */
export interface EditWords {
  readonly line: string;
  readonly faults: Readonly<Record<LineFault, string>>;
}

/**
 * The edits of a file as the lines that go, after `-`, and those that come, after `+`, with what was wrong. Long lines are
 * shown around the place that differs. Characters that show nothing are written as their code points, and spaces at the end of
 * a line as `·`.
 */
export function shownEdits({ edits }: Pick<FileMend, "edits">, words: EditWords): string {
  return edits.map((edit, index) => shownEdit(edit, edits[index - 1], words)).join("\n");
}

function shownEdit(edit: LineEdit, before: LineEdit | undefined, { line, faults }: EditWords): string {
  const named = edit.faults.map((fault) => faults[fault]).join("; ");
  const goesOn = before?.at === edit.at - 1 && before.faults.join() === edit.faults.join();
  const last = edit.after.at(-1)!;
  const from = windowStart(edit.before, last);
  const rows = [
    `- ${part(edit.before, from)}`,
    ...edit.after.map((each) => `+ ${part(each, each === last ? from : 0)}`),
  ];
  return [...(goesOn ? [] : [`  ${line} ${edit.at + 1}: ${named}`]), ...rows.map((row) => `    ${row}`)].join("\n");
}

/** Where two lines begin to differ, less some characters that are shown before. */
function windowStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at <= SHOWN_CHARACTERS - CHARACTERS_BEFORE ? 0 : at - CHARACTERS_BEFORE;
}

function part(line: string, from: number): string {
  const cut = line.slice(from, from + SHOWN_CHARACTERS).toWellFormed();
  const isWhole = from + SHOWN_CHARACTERS >= line.length;
  const visible = cut
    .replace(isWhole ? /[ \t]+$/ : /$^/, (spaces) => "·".repeat(spaces.length))
    .replace(
      /[\p{C}\u00a0]/gu,
      (character) => `⟨U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}⟩`,
    );
  return `${from > 0 ? "…" : ""}${visible}${isWhole ? "" : "…"}`;
}
