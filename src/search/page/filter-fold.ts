import type { Choice } from "./address.ts";
import { createElement } from "./create-element.ts";
import { say, words } from "./words.ts";

/** The filters folded into one line, which tells how many are set. */
export interface FilterFold {
  readonly element: HTMLDetailsElement;
  /** Tells in the line how many filters a choice sets. */
  readonly tell: (choice: Choice) => void;
  /** Runs an action now where the fold is open, else when it is next opened. A later action takes its place. */
  readonly whenOpen: (action: () => Promise<void>) => Promise<void>;
}

/** On a window of this width, the filters are open at first: results stand above the fold all the same. */
const WIDE = "(min-width: 48rem)";

export function createFilterFold(content: readonly HTMLElement[]): FilterFold {
  const line = createElement("summary", { class: "filters-line" });
  const element = createElement("details", { class: "filters-fold" }, [line, ...content]);
  element.open = matchMedia(WIDE).matches;
  let waiting: (() => Promise<void>) | null = null;
  element.addEventListener("toggle", () => {
    if (!element.open || waiting === null) return;
    // Numbers that cannot be counted are left out.
    waiting().catch(() => undefined);
    waiting = null;
  });
  return {
    element,
    tell: ({ filters, order }) => {
      const count = Object.keys(filters).length + (order === "relevance" ? 0 : 1);
      line.textContent = count === 0 ? words.noFiltersSet : say(words.filtersSet, { count });
    },
    whenOpen: async (action) => {
      waiting = element.open ? null : action;
      if (element.open) await action();
    },
  };
}
