import type { MarkdownIt, StateCore } from "markdown-it";
import { slugOf } from "../../text/slug.ts";
import { notesOf } from "./notes.ts";
import { inlineText } from "./plain-text.ts";

/** The beginning of every id in a body. No id of the page around the body begins so. */
const ANCHOR_PREFIX = "muc-";

/**
 * The id of the heading that a text or a link's fragment names. A text that begins like the prefix, such as "Mục 1",
 * does not get the prefix twice, so that `#1` and `#muc-1` mean the same in a link.
 */
export function anchorOf(text: string): string {
  const slug = slugOf(text);
  if (slug.startsWith(ANCHOR_PREFIX)) return slug;
  return `${ANCHOR_PREFIX}${slug === "" ? "phan" : slug}`;
}

/**
 * Gives every heading an id, and lists those outside quotes and lists as sections. `#` and `##` both become h2, because
 * h1 is the title of the page.
 */
export function anchorHeadings(md: MarkdownIt): void {
  md.core.ruler.push("anchor_headings", anchorEach);
}

function anchorEach({ tokens, env }: StateCore): void {
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

/**
 * An id that no heading before has.
 *
 * @param taken each id given so far → the last number tried at its end, so that a body of many equal headings takes no
 *   longer than others
 */
function unusedId(wanted: string, taken: Map<string, number>): string {
  let id = wanted;
  let number = taken.get(wanted) ?? 0;
  while (taken.has(id)) id = `${wanted}-${Math.max(2, ++number)}`;
  taken.set(wanted, number);
  if (id !== wanted) taken.set(id, 1);
  return id;
}
