import { searchText } from "../../../templates/text/search-vi.ts";
import { createElement } from "./create-element.ts";
import type { Filters } from "./filters.ts";
import type { ReadRequest } from "./read-request.ts";
import type { Span } from "./read-span.ts";
import type { Showing } from "./results.ts";

/**
 * Adds to the status the span of time that articles were limited to, as a button that takes the limit off: a span that
 * was read in the query, or a day, which no other control shows.
 */
export function showSpan(
  status: HTMLElement,
  { span, filters }: Pick<ReadRequest, "span" | "filters">,
  { choice, onChoice }: Pick<Showing, "choice" | "onChoice">,
): void {
  const shown = span ?? (filters.day === undefined ? null : { day: filters.day });
  const text = shown === null ? "" : nameSpan(shown);
  if (text === "") return;
  const button = createElement(
    "button",
    { type: "button", class: "span-chip", "aria-label": searchText.withoutSpan(text) },
    [searchText.inSpan(text), createElement("span", { "aria-hidden": "true" }, [" ✕"])],
  );
  button.addEventListener("click", () => onChoice(span === null ? withoutDay(choice) : { ...choice, asWords: true }));
  status.append(" ", button);
}

function withoutDay(choice: Showing["choice"]): Showing["choice"] {
  const { day: _, ...others }: Filters = choice.filters;
  return { ...choice, filters: others };
}

function nameSpan({ years, month, day }: Span): string {
  if (day !== undefined) return searchText.day(day);
  if (month !== undefined) return searchText.month(month);
  return years === undefined ? "" : searchText.years(...years);
}
