import { script } from "./words.ts";

/**
 * Makes a stop of the Tab key of each table and each piece of code that is wider than its place, so that it can be
 * scrolled by keyboard, and of no other. Without script every table is one.
 */
export function settleScrollingParts(page: Document): void {
  const labels = new Map(
    [...page.querySelectorAll<HTMLElement>("section.table-scroll, .body pre")].map((part) => [
      part,
      part.getAttribute("aria-label") ?? script.code,
    ]),
  );
  const settle = (part: HTMLElement): void => {
    const attributes = { tabindex: "0", role: "region", "aria-label": labels.get(part)! };
    const isWider = part.scrollWidth > part.clientWidth;
    for (const [name, value] of Object.entries(attributes)) {
      if (isWider) part.setAttribute(name, value);
      else part.removeAttribute(name);
    }
  };
  const observer = new ResizeObserver(() => {
    for (const part of labels.keys()) settle(part);
  });
  for (const part of labels.keys()) {
    observer.observe(part);
    // A table that grows within its place leaves the size of the place as it is.
    if (part.firstElementChild !== null) observer.observe(part.firstElementChild);
  }
}
