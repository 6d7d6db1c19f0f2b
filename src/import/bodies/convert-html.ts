import type { Doubt, LeftText } from "../found-item.ts";
import { type HtmlNode, parseFragment } from "../html/dom.ts";
import type { BodyAddresses } from "./blocks.ts";
import type { BodyNotes, BodySource } from "./body-builder.ts";
import { buildBlocks } from "./build-blocks.ts";
import { pairCaptions } from "./figures.ts";
import { makeTypedLists } from "./typed-lists.ts";
import { ranksIn, writeBlocks } from "./write-blocks.ts";

/** A body as Markdown. Slots in it (`write-inline.ts`) stand for addresses of links and for whole pictures. */
export interface ConvertedBody extends BodyAddresses {
  readonly markdown: string;
  /** Numbers of lists that were typed as text and that Markdown now writes by itself. */
  readonly numbers: readonly string[];
  readonly doubts: readonly Doubt[];
  readonly left: readonly LeftText[];
}

/** Turns the HTML of a body into Markdown that says the same words. */
export function convertHtml(html: string | readonly HtmlNode[], source: BodySource): ConvertedBody {
  const notes: BodyNotes = { links: [], pictures: [], doubts: [], left: [] };
  const nodes = typeof html === "string" ? parseFragment(html) : html;
  const built = pairCaptions(buildBlocks(nodes, source, notes), notes.pictures);
  const { blocks, numbers } = makeTypedLists(built);
  const markdown = writeBlocks(blocks, ranksIn(blocks));
  return { ...notes, markdown, numbers };
}
