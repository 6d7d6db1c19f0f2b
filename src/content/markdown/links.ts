import type { Token } from "markdown-it";
import { noteAttachment } from "./attachments.ts";
import { linkTarget } from "./link-target.ts";
import type { BodyNotes } from "./notes.ts";
import { addressOffset, type OffsetFinder } from "./source-offsets.ts";
import { quotedAddress } from "./written-address.ts";

/** Gives the link that opens at `index` its final address. A link that must not or cannot be followed becomes text. */
export function settleLink(tokens: readonly Token[], index: number, offsetAt: OffsetFinder, notes: BodyNotes): void {
  const opening = tokens[index]!;
  const written = String(opening.attrGet("href") ?? "");
  const target = linkTarget(written, notes.context);
  const offset = addressOffset(opening, offsetAt, notes);
  const href = quotedAddress(written);
  if (target.kind === "unsafe" || target.kind === "dead" || target.kind === "no-address") {
    if (target.kind === "no-address") notes.report("bad-url", offset, { value: href, suggestion: null });
    else if (target.kind === "unsafe") notes.report("unsafe-link", offset, { href });
    else notes.report("dead-link", offset, { href, suggestion: null });
    unlink(tokens, index);
    return;
  }
  opening.attrSet("href", target.href);
  if (target.kind === "external") {
    if (target.isWeb) opening.attrSet("rel", "noopener");
    return;
  }
  const place = notes.context.bodyOffset + offset;
  if (target.attachment !== undefined) noteAttachment(tokens, index, { path: target.attachment, offset: place }, notes);
  notes.links.push({
    url: target.url,
    ...(target.anchor === undefined ? {} : { anchor: target.anchor }),
    href: written,
    offset: place,
  });
}

/** Turns a link into its text. The next end of a link is its own, because links cannot hold links. */
function unlink(tokens: readonly Token[], index: number): void {
  for (let at = index; at < tokens.length; at++) {
    const token = tokens[at]!;
    const isEnd = token.type === "link_close";
    if (at !== index && !isEnd) continue;
    token.type = "text";
    token.content = "";
    token.nesting = 0;
    if (isEnd) return;
  }
}
