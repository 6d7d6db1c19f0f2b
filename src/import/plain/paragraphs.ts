import { oneLine } from "../../text/one-line.ts";

/** Lines shorter or longer than these are no lines that a program broke at the edge of a window. */
const WRAPPED: readonly [least: number, most: number] = [55, 110];

/**
 * The paragraphs of a text: parts between empty lines. Where such a part has several lines each is a paragraph, unless all
 * but the last are about as long as a window is wide.
 */
export function paragraphsOf(text: string): readonly string[] {
  const parts = text.replace(/\r\n?/g, "\n").split(/\n[^\S\n]*(?:\n[^\S\n]*)+/);
  return parts.flatMap((part) => {
    const lines = part.split("\n").map((line) => oneLine(line));
    const full = lines.filter((line) => line !== "");
    return areWrapped(full) ? [full.join(" ")] : full;
  });
}

/** Whether lines are one paragraph that a program broke where its window ended: all but the last are about as long. */
export function areWrapped(lines: readonly string[]): boolean {
  const isFull = ({ length }: string) => length >= WRAPPED[0] && length <= WRAPPED[1];
  return (
    lines.length > 1 && lines.slice(0, -1).every(isFull) && !lines.some((line) => /^[-+•*]\s|^\d+[.)]\s/.test(line))
  );
}

/** Whether a text is for people to read: sentences, not code, data or markup. Judged by its beginning. */
export function isProse(head: string): boolean {
  const start = head.trimStart();
  if (/^[{[]/.test(start) || /[\u0000-\u0008\u000e-\u001a]/.test(head)) return false;
  const words = head.match(/\p{L}{2,}/gu)?.length ?? 0;
  const signs = head.match(/[{}<>=;\\$|`]/g)?.length ?? 0;
  const letters = head.match(/[\p{L}\p{M}\s]/gu)?.length ?? 0;
  const lines = start.split("\n").filter((line) => line.trim() !== "");
  // `User-agent: *`, `TY  - ELEC`: a name and a value a line.
  const pairs = lines.filter((line) => /^[A-Za-z][\w-]*(?::\s|\s+-\s)/.test(line)).length;
  return words >= 5 && signs * 50 < head.length && letters * 10 > head.length * 6 && pairs * 2 <= lines.length;
}
