import { findAll, type HtmlNode, isElement, parseFragment, removeNode } from "../../import/html/dom.ts";
import { markItems } from "./word-items.ts";

/** A picture that was pasted is named by this and its number until it is known what becomes of it. */
export const PASTED_PICTURE = "pasted-picture:";

/** HTML from the clipboard without what Word, Google Docs and browsers put around it. */
export interface CleanedPaste {
  readonly nodes: readonly HtmlNode[];
  /** The addresses of the pictures, in their order. In the nodes, {@link PASTED_PICTURE} and the number stand for them. */
  readonly pictures: readonly string[];
}

export function cleanPasted(html: string): CleanedPaste {
  const [root] = parseFragment(`<div>${withoutFrame(html)}</div>`);
  if (root === undefined || !isElement(root)) return { nodes: [], pictures: [] };
  // The line that Word draws above notes is no rule of the text.
  for (const rule of findAll("[style*=footnote-list] > hr, [style*=endnote-list] > hr", root)) removeNode(rule);
  for (const title of findAll("p.MsoTitle", root)) title.name = "h1";
  for (const caption of findAll("p.MsoCaption", root)) caption.attribs.class = "caption";
  markItems(root);
  const pictures = findAll("img", root).map((image, index) => {
    const address = image.attribs.src ?? "";
    image.attribs = { src: `${PASTED_PICTURE}${index}`, alt: image.attribs.alt ?? "" };
    return address;
  });
  return { nodes: root.children as readonly HtmlNode[], pictures };
}

/** What stands between the marks of the clipboard, without the comments and tags in which Word speaks to itself. */
function withoutFrame(html: string): string {
  const [, fragment = html] = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/.exec(html) ?? [];
  return fragment
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<!\[(?:if|endif)[^>]*>/g, "")
    .replace(/<\/?[a-z]+:[^>]*>/gi, "");
}
