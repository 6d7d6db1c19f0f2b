import { oneLine } from "../text/one-line.ts";
import { sentenceEnds } from "../text/sentence-ends.ts";

/** The greatest length of a summary, in characters. */
const MOST_CHARACTERS = 320;

/** A summary is not cut after a sentence that ends as early as this. */
const LEAST_CHARACTERS = 60;

/**
 * Makes a summary of a paragraph: as many whole sentences as fit into {@link MOST_CHARACTERS}. Where not even the first
 * sentence fits, it is cut between words and ends in an ellipsis.
 */
export function summaryOf(paragraph: string): string {
  const line = oneLine(paragraph);
  if (line.length <= MOST_CHARACTERS) return line;
  const head = line.slice(0, MOST_CHARACTERS);
  const last = sentenceEnds(line).findLast((end) => end <= MOST_CHARACTERS);
  if (last !== undefined && last > LEAST_CHARACTERS) return line.slice(0, last);
  return `${head.slice(0, head.lastIndexOf(" ")).replace(/[\s,;:–-]+$/, "")}…`;
}
