/** Signs that mean something to Markdown wherever they stand. A pipe does in tables only. */
const SIGNS = /[\\`*[]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|(?<=~)~|<(?=[a-z/!?])|&(?=#?\w+;)|!$/giu;

/** Text in which Markdown sees nothing but text. */
export function escapeText(text: string): string {
  return text.replace(SIGNS, "\\$&");
}

/** Text between square brackets, where a closing one would end it. */
export function escapeInBrackets(text: string): string {
  return escapeText(text).replaceAll("]", "\\]");
}

/** A title of a picture, to stand between double quotes. */
export function escapeTitle(text: string): string {
  return text.replace(/[\\"]|&(?=#?\w+;)/g, "\\$&");
}

/** Markdown for a cell of a table, where a pipe ends the cell. After a backslash another one would not help. */
export function escapePipes(markdown: string): string {
  return markdown.replace(/(\\?)\|/g, (_pipe, backslash: string) => (backslash === "" ? "\\|" : "\\&#124;"));
}

/** What Markdown takes for more than text at the beginning of a line: a heading, list, quote, rule, table or fence. */
const LINE_STARTS: readonly (readonly [RegExp, string])[] = [
  [/^(?=#{1,6}(?:\s|$))/, "\\"],
  [/^(?=[-+](?:\s|$))/, "\\"],
  [/^(\d{1,9})(?=[.)](?:\s|$))/, "$1\\"],
  [/^(?=>)/, "\\"],
  [/^(?=(?:=+|-{2,}|(?:-\s*){3,}|(?:_\s*){3,})\s*$)/, "\\"],
  [/^(?=[\s:|-]*-[\s:|-]*$)/, "\\"],
  [/^(?=~~~)/, "\\"],
];

/** A line of a paragraph as text, its inline signs being escaped already. */
export function escapeLineStart(line: string): string {
  for (const [start, escaped] of LINE_STARTS) if (start.test(line)) return line.replace(start, escaped);
  return line;
}
