import { createElement } from "./create-element.ts";
import type { Filters } from "./filters.ts";
import type { ReadRequest } from "./read-request.ts";
import type { Showing } from "./results.ts";
import type { Span } from "./span-rules.ts";
import { datePlaces, say, words } from "./words.ts";

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
    { type: "button", class: "span-chip", "aria-label": say(words.anyTime, { span: text }) },
    [say(words.only, { span: text }), createElement("span", { "aria-hidden": "true" }, [" ✕"])],
  );
  button.addEventListener("click", () => onChoice(span === null ? withoutDay(choice) : { ...choice, asWords: true }));
  status.append(" ", button);
}

function withoutDay(choice: Showing["choice"]): Showing["choice"] {
  const { day: _, ...others }: Filters = choice.filters;
  return { ...choice, filters: others };
}

function nameSpan({ years, month, day }: Span): string {
  if (day !== undefined) return say(words.spans.day, datePlaces(day));
  if (month !== undefined) return say(words.spans.month, datePlaces(month));
  if (years === undefined) return "";
  const [first, last] = years.map(String) as [string, string];
  return first === last ? say(words.spans.year, { year: first }) : say(words.spans.years, { first, last });
}
