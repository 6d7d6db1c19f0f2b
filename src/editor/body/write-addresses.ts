import { escapeInBrackets, escapeTitle } from "../../import/bodies/escape.ts";
import { oneLine } from "../../text/one-line.ts";
import type { FigureAttributes } from "./schema.ts";

/** What stands behind the text of a link: `](dia-chi "tên")`. */
export function linkEnd(href: string, title: string): string {
  return `](${writeAddress(href)}${titlePart(title)})`;
}

/** A picture, with a link around it where it is one. */
export function writePicture({ src, alt, caption, href }: FigureAttributes): string {
  const picture = `![${escapeInBrackets(oneLine(alt))}](${writeAddress(src)}${titlePart(caption)})`;
  return href === "" ? picture : `[${picture}${linkEnd(href, "")}`;
}

function titlePart(title: string): string {
  return oneLine(title) === "" ? "" : ` "${escapeTitle(oneLine(title))}"`;
}

/** An address as it stands in brackets. One with spaces or brackets of its own stands in pointed ones. */
export function writeAddress(address: string): string {
  const clean = address.replace(/[\u0000-\u001f]/g, "").trim();
  const escaped = clean.replace(/\\|&(?=#?\w+;)/g, "\\$&");
  if (clean !== "" && !/[\s()<>]/.test(clean)) return escaped;
  return `<${escaped.replace(/[<>]/g, "\\$&")}>`;
}

/** Text between as many backticks as it needs. */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  const space = /^`|`$|^ .* $/.test(text) ? " " : "";
  return `${ticks}${space}${text}${space}${ticks}`;
}
