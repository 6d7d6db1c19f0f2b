import {
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isTextNode,
  removeNode,
  visibleText,
} from "../html/dom.ts";
import { bylineOf } from "./byline.ts";
import { datelineOf } from "./dateline.ts";

/** Takes the dateline in brackets off the beginning of a body, and returns the source it names. */
export function takeDateline(body: HtmlElement): string | null {
  const first = firstText(body);
  if (first === null) return null;
  const dateline = datelineOf(first.data);
  if (dateline === null) return null;
  first.data = first.data.slice(dateline.length);
  return dateline.source;
}

function firstText(node: HtmlNode): { data: string } | null {
  const waiting: HtmlNode[] = [node];
  while (waiting.length > 0) {
    const next = waiting.pop()!;
    if (isTextNode(next) && next.data.trim() !== "") return next as { data: string };
    if (isElement(next) && /^(?:script|style|table)$/.test(next.name)) return null;
    waiting.push(...[...childrenOf(next)].reverse());
  }
  return null;
}

/** Takes the byline off the end of a body where the last line is surely one, and returns its names. */
export function takeByline(body: HtmlElement): readonly string[] | null {
  const last = lastBlock(body);
  if (last === null) return null;
  const names = bylineOf(
    visibleText(last),
    /right/i.test(`${last.attribs.style ?? ""} ${last.attribs.align ?? ""} ${last.attribs.class ?? ""}`),
  );
  if (names === null) return null;
  removeNode(last);
  return names;
}

/** The innermost block that holds the last words of a body, and no other block. */
function lastBlock(body: HtmlElement): HtmlElement | null {
  let block: HtmlElement | null = null;
  let inner: HtmlNode = body;
  for (;;) {
    const children: readonly HtmlNode[] = childrenOf(inner);
    const last: HtmlNode | undefined = children.findLast((child) => visibleText(child).trim() !== "");
    if (last === undefined || !isElement(last)) return block;
    if (/^(?:p|div|h[1-6])$/.test(last.name)) block = last;
    inner = last;
  }
}
