import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { NESTING_LIMIT } from "./engine.ts";
import { settleLink } from "./links.ts";
import { type BodyNotes, notesOf } from "./notes.ts";
import { settlePicture } from "./pictures.ts";
import { tagName } from "./raw-html.ts";
import { type OffsetFinder, offsetFinder } from "./source-offsets.ts";
import { reportUnreadMarks } from "./unread-marks.ts";

/**
 * Settles the links, pictures and HTML tags of every paragraph, heading and table cell, in the order they are written
 * in.
 */
export function settleInlines(md: MarkdownIt): void {
  md.core.ruler.push("settle_inlines", ({ tokens, env }: StateCore) => {
    const notes = notesOf(env);
    for (const token of tokens) if (token.type === "inline") settleBlock(token, notes);
  });
}

function settleBlock(block: Token, notes: BodyNotes): void {
  const children = block.children ?? [];
  let find: OffsetFinder | null = null;
  const offsetAt: OffsetFinder = (position) => {
    find ??= offsetFinder(block, notes);
    return find(position);
  };
  if (notes.tooDeep.has(children)) notes.report("too-deep", offsetAt(0), { limit: NESTING_LIMIT });
  reportUnreadMarks(block, offsetAt, notes);
  for (let at = 0; at < children.length; at++) {
    const token = children[at]!;
    if (token.type === "link_open") settleLink(children, at, offsetAt, notes);
    else if (token.type === "image") settlePicture(token, offsetAt, notes);
    else if (token.type === "raw_html") {
      notes.report("raw-html", offsetAt(Number(token.meta?.start)), { tag: tagName(token.content) });
    }
  }
}
