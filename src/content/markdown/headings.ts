import type { MarkdownIt, StateCore } from "markdown-it";
import { slugOf } from "../../text/slug.ts";
import { notesOf } from "./notes.ts";
import { inlineText } from "./plain-text.ts";

/** Every id of a body begins with this, no id of the page around it does. */
const ANCHOR_PREFIX = "muc-";

/**
 * The id of a heading. One that is itself called "Mục 1" does not get the prefix twice: so `#1` and `#muc-1` mean the
 * same in a link.
 */
export function anchorOf(text: string): string {
  const slug = slugOf(text);
  if (slug.startsWith(ANCHOR_PREFIX)) return slug;
  return `${ANCHOR_PREFIX}${slug === "" ? "phan" : slug}`;
}

/** Headings start below the page's own: `#` and `##` are both h2. Each gets an id; those not in a quote are sections. */
export function anchorHeadings(md: MarkdownIt): void {
  md.core.ruler.push("anchor_headings", numberHeadings);
}

function numberHeadings({ tokens, env }: StateCore): void {
  const { anchors, sections } = notesOf(env);
  const taken = new Map<string, number>();
  for (let at = 0; at < tokens.length; at++) {
    const opening = tokens[at]!;
    if (opening.type !== "heading_open") continue;
    const level = Math.max(2, Number(opening.tag.slice(1)));
    const text = inlineText(tokens[at + 1]?.children ?? []);
    const id = unusedId(anchorOf(text), taken);
    opening.tag = `h${level}`;
    opening.attrSet("id", id);
    const closing = tokens[at + 2];
    if (closing !== undefined) closing.tag = opening.tag;
    anchors.push(id);
    if (opening.level === 0 && text !== "") sections.push({ id, text, level });
  }
}

/** `taken` holds each id given with the last number tried for it, so that many like headings cost no more than few. */
function unusedId(wanted: string, taken: Map<string, number>): string {
  let id = wanted;
  let number = taken.get(wanted) ?? 0;
  while (taken.has(id)) id = `${wanted}-${Math.max(2, ++number)}`;
  taken.set(wanted, number);
  if (id !== wanted) taken.set(id, 1);
  return id;
}
