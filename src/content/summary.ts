const LIMIT = 320;

/**
 * A summary out of a paragraph: whole sentences up to 320 characters; where the first alone is longer, it is cut at a
 * word and ends in an ellipsis.
 */
export function summaryOf(paragraph: string): string {
  const line = paragraph.replace(/\s+/g, " ").trim();
  if (line.length <= LIMIT) return line;
  const head = line.slice(0, LIMIT);
  const ends = [...head.matchAll(/[.!?…]["”’)]*(?= \p{Lu})/gu)];
  const last = ends.at(-1);
  if (last !== undefined && last.index > 60) return head.slice(0, last.index + last[0].length);
  return `${head.slice(0, head.lastIndexOf(" ")).replace(/[\s,;:–-]+$/, "")}…`;
}
