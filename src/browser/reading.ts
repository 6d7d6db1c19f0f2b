import { makeIcon } from "./icons.ts";
import { canKeepPages, keepsPages, setKeeping } from "./offline.ts";
import { keepSetting, settingOf } from "./settings.ts";
import { script } from "./words.ts";

const labels = script.reading;

/** Sizes of text in percent of the reader's own; the styles have a rule for each but the first. */
const SIZES_PERCENT = [100, 115, 130, 150, 175] as const;

/** Gives the page the text size and the column width that the reader chose last. */
export function applyReadingSettings(page: Document): void {
  const { dataset } = page.documentElement;
  const size = Number(settingOf("size"));
  if (SIZES_PERCENT[size] !== undefined && size > 0) dataset.size = String(size);
  if (settingOf("width") === "wide") dataset.width = "wide";
}

/** Puts a button with the settings for reading into the row under the dateline. */
export function offerReadingSettings(page: Document): void {
  const row = page.querySelector<HTMLElement>("[data-reader]");
  if (row === null) return;
  const panel = page.createElement("details");
  const summary = page.createElement("summary");
  const choices = page.createElement("div");
  panel.className = "reading";
  summary.className = "tool";
  choices.className = "reading-choices";
  summary.append(makeIcon(page, "letters"), labels.open);
  choices.append(sizeChoice(page), widthChoice(page));
  if (canKeepPages(page)) choices.append(offlineChoice(page));
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

/** The choice of the text size: a button for smaller, one for larger, and the present size. */
function sizeChoice(page: Document): HTMLElement {
  const group = page.createElement("div");
  const now = page.createElement("output");
  group.className = "reading-size";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", labels.size);
  const { dataset } = page.documentElement;
  const [smaller, larger] = (
    [
      [-1, labels.smaller],
      [1, labels.larger],
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
    now.textContent = `${SIZES_PERCENT[size]}%`;
    smaller.ariaDisabled = String(size === 0);
    larger.ariaDisabled = String(size === SIZES_PERCENT.length - 1);
  };
  const set = (wanted: number): void => {
    const size = Math.min(SIZES_PERCENT.length - 1, Math.max(0, wanted));
    if (size === 0) delete dataset.size;
    else dataset.size = String(size);
    keepSetting("size", size === 0 ? null : String(size));
    show(size);
  };
  show(Number(dataset.size ?? 0));
  group.append(smaller, now, larger);
  return group;
}

/** The choice of the column width. Styles hide it on screens that have no room beside the column. */
function widthChoice(page: Document): HTMLElement {
  const { dataset } = page.documentElement;
  return checkbox(page, "reading-width", labels.wide, dataset.width === "wide", (wide) => {
    if (wide) dataset.width = "wide";
    else delete dataset.width;
    keepSetting("width", wide ? "wide" : null);
  });
}

/** The choice whether pages are kept for reading without a network. */
function offlineChoice(page: Document): HTMLElement {
  return checkbox(page, "reading-offline", labels.offline, keepsPages(), (keep) => void setKeeping(page, keep));
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
