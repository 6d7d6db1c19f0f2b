import { type Xml, xml } from "../formats/xml.ts";
import {
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isTextNode,
  parseFragment,
} from "../import/html/dom.ts";

/** Attributes that serve a page in a browser and nothing in a book. */
const LEFT_OUT = new Set(["tabindex", "rel", "loading", "decoding", "aria-label", "role"]);

/** An element without content in HTML, which XHTML closes at once. */
const EMPTY = new Set(["br", "hr", "img", "col", "wbr"]);

/**
 * The body of an article as the XHTML of a book (EPUB 3.2, section 3.1). The frame in which a wide table scrolls is left
 * out, and the placeholder of a lost picture becomes a line of text.
 *
 * @param html trusted HTML, without slots
 * @param hrefOf what a link of the body leads to in the book; `null` where the link becomes its text
 */
export function bodyXhtml(html: string, hrefOf: (href: string) => string | null): Xml {
  return {
    markup: parseFragment(html)
      .map((node) => markupOf(node, hrefOf))
      .join(""),
  };
}

function markupOf(node: HtmlNode, hrefOf: (href: string) => string | null): string {
  if (isTextNode(node)) return xml`${node.data}`.markup;
  if (!isElement(node)) return "";
  const inside = () =>
    childrenOf(node)
      .map((each) => markupOf(each, hrefOf))
      .join("");
  if (node.attribs.class === "table-scroll") return inside();
  if (node.attribs.class === "missing-picture")
    return xml`<p class="missing">${node.attribs["aria-label"] ?? ""}</p>`.markup;
  const attributes = attributesOf(node, hrefOf);
  if (attributes === null) return inside();
  return EMPTY.has(node.name)
    ? `<${node.name}${attributes}/>`
    : `<${node.name}${attributes}>${inside()}</${node.name}>`;
}

/** The attributes as they are written in a tag; `null` where the element is a link that leads nowhere. */
function attributesOf({ name, attribs }: HtmlElement, hrefOf: (href: string) => string | null): string | null {
  let written = "";
  for (const [key, value] of Object.entries(attribs)) {
    if (LEFT_OUT.has(key)) continue;
    const shown = name === "a" && key === "href" ? hrefOf(value) : value;
    if (shown === null) return null;
    written += xml` ${key}="${shown}"`.markup;
  }
  return written;
}

/** A whole document of a book. */
export function xhtmlDocument(title: string, language: string, style: string, body: Xml): string {
  const { markup } =
    xml`<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head>
<meta charset="utf-8"/>
<title>${title}</title>
<link rel="stylesheet" type="text/css" href="${style}"/>
</head>
<body>
${body}
</body>
</html>`;
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${markup}\n`;
}
