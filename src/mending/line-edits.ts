/** What was wrong with lines: letters in parts, hidden characters, needless white space, a list with marks that are typed. */
export type LineFault = "decomposed" | "hidden" | "white-space" | "typed-list";

/** Other lines in the place of one line. */
export interface LineEdit {
  /** The number of the line in the text as it was, from 0. */
  readonly at: number;
  readonly before: string;
  readonly after: readonly string[];
  /** Each fault once. */
  readonly faults: readonly LineFault[];
}

/** A text as its lines, and what ends each of them: of the last one, nothing. */
export interface Lines {
  readonly lines: readonly string[];
  readonly ends: readonly string[];
}

/** Takes a text apart into its lines. A text that ends with a line break has an empty last line. */
export function linesOf(text: string): Lines {
  const parts = text.split(/(\r\n|\r|\n)/);
  return {
    lines: parts.filter((_part, index) => index % 2 === 0),
    ends: [...parts.filter((_part, index) => index % 2 === 1), ""],
  };
}

/** A text with some of its lines edited. A line that is new ends as the line that it stands in the place of. */
export function withEdits({ lines, ends }: Lines, edits: readonly LineEdit[]): string {
  const byLine = new Map(edits.map((edit) => [edit.at, edit.after]));
  const usual = ends[0] || "\n";
  return lines
    .map((line, index) => {
      const after = byLine.get(index) ?? [line];
      return `${after.join(ends[index] || usual)}${ends[index]}`;
    })
    .join("");
}
