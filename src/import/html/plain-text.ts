import { oneLine } from "../../text/one-line.ts";
import { parsePage, visibleText } from "./dom.ts";

/** The words of a piece of HTML, a line for each block; text without marks and entities comes back as it is. */
export function plainTextOf(html: string): string {
  return /[<&]/.test(html) ? visibleText(parsePage(html)) : html.trim();
}

/** The same as one line. */
export function plainLineOf(html: string): string {
  return oneLine(plainTextOf(html));
}
