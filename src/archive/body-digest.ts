import { digestOf } from "../cache/digest.ts";
import { oneLine } from "../text/one-line.ts";

/**
 * The digest of the text of an article as its file has it, 20 hexadecimal digits of SHA-256. White space of any length
 * counts as one space, and none at the ends, so that a text which is only wrapped anew has the same digest. It is made of
 * the Markdown and not of the page, so that no version of the program changes it.
 */
export function bodyDigestOf(markdown: string): string {
  return digestOf(oneLine(markdown));
}
