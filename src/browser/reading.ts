import { scriptText } from "../../templates/text/site-script-vi.ts";
import { icon } from "./icons.ts";
import { keepsPages, offlineIsOffered, setKeeping } from "./offline.ts";
import { keepSetting, settingOf } from "./settings.ts";

const words = scriptText.reading;

/** Percent of the reader's own text size; `site.css` has a rule for each but the first. */
const SIZES = [100, 115, 130, 150, 175] as const;

/** Sets a page as the reader last chose: the size of its text, the width of its column. */
export function applyReading(page: Document): void {
  const { dataset } = page.documentElement;
  const size = Number(settingOf("size"));
  if (SIZES[size] !== undefined && size > 0) dataset.size = String(size);
  if (settingOf("width") === "wide") dataset.width = "wide";
}

/** Puts the reading settings behind one button, in the row kept for them under the dateline. */
export function showReading(page: Document): void {
  const row = page.querySelector<HTMLElement>("[data-reader]");
  if (row === null) return;
  const panel = page.createElement("details");
  const summary = page.createElement("summary");
  const choices = page.createElement("div");
  panel.className = "reading";
  summary.className = "tool";
  choices.className = "reading-choices";
  summary.append(icon(page, "letters"), words.open);
  choices.append(sizeChoice(page), widthChoice(page));
  if (offlineIsOffered(page)) choices.append(offlineChoice(page));
  panel.append(summary, choices);
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !panel.open) return;
    panel.open = false;
    summary.focus();
  });
  page.addEventListener("click", (event) => {
    if (!panel.contains(event.target as Node)) panel.open = false;
  });
  row.prepend(panel);
}

/** Smaller, larger, and what it is now. */
function sizeChoice(page: Document): HTMLElement {
  const group = page.createElement("div");
  const now = page.createElement("output");
  group.className = "reading-size";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", words.size);
  const { dataset } = page.documentElement;
  const [smaller, larger] = (
    [
      [-1, words.smaller],
      [1, words.larger],
    ] as const
  ).map(([step, label]) => {
    const button = page.createElement("button");
    button.type = "button";
    button.className = "tool";
    button.textContent = label;
    button.addEventListener("click", () => set(Number(dataset.size ?? 0) + step));
    return button;
  }) as [HTMLButtonElement, HTMLButtonElement];
  const show = (size: number): void => {
    now.textContent = `${SIZES[size]}%`;
    smaller.ariaDisabled = String(size === 0);
    larger.ariaDisabled = String(size === SIZES.length - 1);
  };
  const set = (wanted: number): void => {
    const size = Math.min(SIZES.length - 1, Math.max(0, wanted));
    if (size === 0) delete dataset.size;
    else dataset.size = String(size);
    keepSetting("size", size === 0 ? null : String(size));
    show(size);
  };
  show(Number(dataset.size ?? 0));
  group.append(smaller, now, larger);
  return group;
}

/** Only screens with room beside the column show it. */
function widthChoice(page: Document): HTMLElement {
  const { dataset } = page.documentElement;
  return checkbox(page, "reading-width", words.wide, dataset.width === "wide", (wide) => {
    if (wide) dataset.width = "wide";
    else delete dataset.width;
    keepSetting("width", wide ? "wide" : null);
  });
}

function offlineChoice(page: Document): HTMLElement {
  return checkbox(page, "reading-offline", words.offline, keepsPages(), (keep) => void setKeeping(page, keep));
}

function checkbox(
  page: Document,
  className: string,
  label: string,
  checked: boolean,
  act: (checked: boolean) => void,
): HTMLElement {
  const whole = page.createElement("label");
  const box = page.createElement("input");
  whole.className = `reading-check ${className}`;
  box.type = "checkbox";
  box.checked = checked;
  box.addEventListener("change", () => act(box.checked));
  whole.append(box, label);
  return whole;
}
