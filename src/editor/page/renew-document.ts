/**
 * Changes the body of a frame's document until it is what an HTML text says. Only what differs is put there anew: pictures
 * that both have are not loaded again, and the place that its reader has scrolled to stays. The head, with the style, stays
 * as it is: it is the same for all pages of an archive but for what nobody sees in a frame.
 */
export function renewDocument(shown: Document, html: string): void {
  const next = new DOMParser().parseFromString(html, "text/html");
  renewAttributes(shown.documentElement, next.documentElement);
  renewElement(shown.body, next.body);
}

function renewElement(shown: Element, next: Element): void {
  renewAttributes(shown, next);
  const [old, young] = [[...shown.childNodes], [...next.childNodes]];
  const least = Math.min(old.length, young.length);
  let start = 0;
  while (start < least && old[start]!.isEqualNode(young[start]!)) start++;
  let end = 0;
  while (end < least - start && old.at(-1 - end)!.isEqualNode(young.at(-1 - end)!)) end++;
  const following = old[old.length - end] ?? null;
  const [gone, come] = [old.slice(start, old.length - end), young.slice(start, young.length - end)];
  for (const [index, node] of come.entries()) {
    const place = gone[index];
    if (place === undefined) shown.insertBefore(node, following);
    else if (isElement(place) && isElement(node) && place.nodeName === node.nodeName) renewElement(place, node);
    else shown.replaceChild(node, place);
  }
  for (const node of gone.slice(come.length)) node.remove();
}

function renewAttributes(shown: Element, next: Element): void {
  for (const name of shown.getAttributeNames()) if (!next.hasAttribute(name)) shown.removeAttribute(name);
  for (const name of next.getAttributeNames()) {
    const value = next.getAttribute(name)!;
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
