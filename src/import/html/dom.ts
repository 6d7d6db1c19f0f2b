import { compile, selectAll, selectOne } from "css-select";
import { type AnyNode, type Document, type Element, isTag, isText } from "domhandler";
import { parse, parseFragment as parseFragmentOf } from "parse5";
import { adapter } from "parse5-htmlparser2-tree-adapter";

export type HtmlNode = AnyNode;
export type HtmlElement = Element;
export type HtmlPage = Document;

/** The tree of a whole page, built as browsers build it where scripts do not run. */
export function parsePage(html: string): HtmlPage {
  return parse(html, { treeAdapter: adapter, scriptingEnabled: false });
}

/** The nodes of a part of a page. */
export function parseFragment(html: string): readonly HtmlNode[] {
  return parseFragmentOf(html, { treeAdapter: adapter, scriptingEnabled: false }).children;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return isTag(node);
}

export function isTextNode(node: HtmlNode): node is Extract<HtmlNode, { readonly data: string }> {
  return isText(node);
}

export function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  return "children" in node ? node.children : [];
}

/** Selectors made ready once: the same few are asked of every page. */
const queries = new Map<string, Query>();
type Query = (element: HtmlElement) => boolean;

function queryOf(selector: string): Query {
  const known = queries.get(selector) ?? (compile<HtmlNode, HtmlElement>(selector) as Query);
  queries.set(selector, known);
  return known;
}

/** The first element that a CSS selector matches; `null` where there is none. A selector that is none throws. */
export function findOne(selector: string, inside: HtmlNode): HtmlElement | null {
  return selectOne<HtmlNode, HtmlElement>(queryOf(selector), inside);
}

/** Every element that a CSS selector matches, in the order of the page. */
export function findAll(selector: string, inside: HtmlNode): readonly HtmlElement[] {
  return selectAll<HtmlNode, HtmlElement>(queryOf(selector), inside);
}

/** Elements whose text is not for reading: not shown, or for using the page. */
const UNSEEN = new Set(
  "script style template head title noscript svg iframe object button nav select textarea".split(" "),
);

/** Elements that begin a line of their own, so that words on both sides of them are two words. */
const BLOCKS = new Set(
  "address article aside blockquote br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul".split(
    " ",
  ),
);

export function isBlockName(name: string): boolean {
  return BLOCKS.has(name);
}

/** Whether a page says that an element is not shown. */
export function isHidden({ attribs }: HtmlElement): boolean {
  return "hidden" in attribs || /display\s*:\s*none/i.test(attribs.style ?? "");
}

/** The words that a reader of the page sees in a node, a line for each block. No recursion: pages may be nested deeply. */
export function visibleText(node: HtmlNode): string {
  let text = "";
  const waiting: (HtmlNode | "\n")[] = [node];
  while (waiting.length > 0) {
    const next = waiting.pop()!;
    if (next === "\n") text += "\n";
    else if (isText(next)) text += next.data;
    else if (isTag(next)) {
      if (UNSEEN.has(next.name) || isHidden(next)) continue;
      if (BLOCKS.has(next.name)) {
        text += "\n";
        waiting.push("\n");
      }
      for (let at = next.children.length - 1; at >= 0; at--) waiting.push(next.children[at]!);
    } else for (let at = childrenOf(next).length - 1; at >= 0; at--) waiting.push(childrenOf(next)[at]!);
  }
  return text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[\s]*/g, "\n")
    .trim();
}

/** Takes a node out of its tree. */
export function removeNode(node: HtmlNode): void {
  adapter.detachNode(node as Parameters<typeof adapter.detachNode>[0]);
}

/** Whether a node stands inside another, or is it. */
export function isInside(node: HtmlNode, outer: HtmlNode): boolean {
  for (let each: HtmlNode | null = node; each !== null; each = each.parent) if (each === outer) return true;
  return false;
}
