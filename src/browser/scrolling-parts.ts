import { scriptText } from "../../templates/text/site-script-vi.ts";

/**
 * Makes a stop of the Tab key of each table and each piece of code that is wider than its place, so that it can be
 * scrolled by keyboard, and of no other. Without script every table is one.
 */
export function settleScrollingParts(page: Document): void {
  const labels = new Map(
    [...page.querySelectorAll<HTMLElement>("section.table-scroll, .body pre")].map((part) => [
      part,
      part.getAttribute("aria-label") ?? scriptText.code,
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
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) settle(target as HTMLElement);
  });
  for (const part of labels.keys()) observer.observe(part);
}
