const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

/** The path of each icon, on a field of 20 by 20 units, for strokes 1.5 units thick. */
const strokes = {
  link: "M8.5 11.5a3.5 3.5 0 0 0 5 0l2.5-2.5a3.5 3.5 0 0 0-5-5l-1 1M11.5 8.5a3.5 3.5 0 0 0-5 0L4 11a3.5 3.5 0 0 0 5 5l1-1",
  quote: "M3 11h4.5v4.5H3V10c0-3 1.5-5 4-5.5M11.5 11H16v4.5h-4.5V10c0-3 1.5-5 4-5.5",
  share: "M10 12.5v-10M6.5 5.5 10 2l3.5 3.5M5 9.5H4V18h12V9.5h-1",
  print: "M5.5 7V2.5h9V7M5.5 14H3V7h14v7h-2.5M5.5 11.5h9v6h-9z",
  save: "M10 2.5v10M6.5 9.5 10 13l3.5-3.5M3 13.5V17h14v-3.5",
  letters: "M1.5 15.5 6 4.5l4.5 11M3.1 11.5h5.8M18 9v6.5M18 12.2a3 3.2 0 1 1-6 0 3 3.2 0 0 1 6 0",
  voice: "M3 7.5h3L10.5 4v12L6 12.5H3zM13.5 7a4 4 0 0 1 0 6M15.5 4.5a7.5 7.5 0 0 1 0 11",
  stop: "M5 5h10v10H5z",
} as const;

export type IconName = keyof typeof strokes;

/** Makes an icon. Screen readers pass it over, for a text beside it says the same. */
export function makeIcon(page: Document, name: IconName): SVGElement {
  const svg = page.createElementNS(SVG_NAMESPACE, "svg");
  const path = page.createElementNS(SVG_NAMESPACE, "path");
  path.setAttribute("d", strokes[name]);
  svg.setAttribute("class", "icon");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  svg.append(path);
  return svg;
}

/** Makes a button with an icon and a text. */
export function makeToolButton(page: Document, name: IconName, label: string): HTMLButtonElement {
  const button = page.createElement("button");
  button.type = "button";
  button.className = "tool";
  button.append(makeIcon(page, name), label);
  return button;
}
