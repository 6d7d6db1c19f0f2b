/**
 * The marks that officials type for the items of a list and that Markdown does not read. The letter o is one where Word
 * put a tab or wide spaces after it.
 */
const ITEM =
  /^\s*(?:[–—•·▪●○◦➢✓]\s*|[-+](?=\p{L})|o(?:[\t\u00a0]| {2})\s*|\p{Ll}\)\s*|\d{1,2}(?:\/\s*|[.)]\s*)(?=\p{L}))(?=\S)/u;

/** The first item of a hand-typed list whose items run together into one paragraph; `null` where there is none. */
export function typedItem(lines: readonly string[]): number | null {
  const items = lines.flatMap((line, index) => (ITEM.test(line) ? [index] : []));
  // A line that ends in two spaces or a backslash is a line for readers, too.
  const runsOn = items.some((index) => index > 0 && !/(?: {2}|\\)$/.test(lines[index - 1]!));
  return items.length >= 2 && runsOn ? items[0]! : null;
}

/** The mark of a hand-typed item and the words after it; `null` where a line is no such item. */
export function partsOfItem(line: string): { readonly mark: string; readonly words: string } | null {
  const written = ITEM.exec(line)?.[0];
  return written === undefined ? null : { mark: written.trim(), words: line.slice(written.length) };
}

/** Whether a mark counts its items, by letters or numbers, as `a)` and `1/` do. */
export function isCountingMark(mark: string): boolean {
  return /^(?:\p{Ll}\)|\d)/u.test(mark);
}

/** The line of a hand-typed item as an item of Markdown. */
export function mendedItem(line: string): string {
  const { mark, words } = partsOfItem(line) ?? { mark: "", words: line };
  if (/^\d/.test(mark)) return `${Number.parseInt(mark, 10)}. ${words}`;
  return isCountingMark(mark) ? `- ${mark} ${words}` : `- ${words}`;
}
