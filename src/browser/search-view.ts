import type { ShownRecord } from "../search/content-code.ts";
import type { SortOrder } from "./search-candidates.ts";
import { excerptOf, type MarkedText, markedWords } from "./search-excerpt.ts";
import type { Term } from "./search-query.ts";
import type { Counts } from "./search-segments.ts";
import { searchText } from "./search-text.ts";

/** An article as an item of the list of results. */
export function resultItem(record: ShownRecord, terms: readonly Term[], base: string): HTMLLIElement {
  const { head } = record;
  const short = head.hasShortTitle ? (record.names[0] ?? record.title) : record.title;
  const link = element("a", {}, markedNodes(markedWords(terms, short)));
  link.href = `${base}${record.head.url.slice(1)}`;
  const time = element("time", {}, [head.day.split("-").reverse().join("/")]);
  time.dateTime = head.day;
  const item = element("li", { class: "result" }, [
    element("h2", { class: "result-title" }, [link]),
    element("p", { class: "result-meta" }, [
      time,
      " · ",
      element("span", { class: "result-category" }, [head.category]),
    ]),
    element("p", { class: "result-excerpt" }, markedNodes(excerptOf(terms, record.body))),
  ]);
  if (head.picture !== undefined) item.append(picture(head.picture, base));
  return item;
}

function picture([src, widthPx, heightPx]: readonly [string, number, number], base: string): HTMLImageElement {
  const image = element("img", { class: "result-picture", alt: "", loading: "lazy", decoding: "async" });
  image.width = widthPx;
  image.height = heightPx;
  image.src = `${base}${src.replace(/^\//, "")}`;
  return image;
}

function markedNodes(parts: readonly MarkedText[]): readonly (Node | string)[] {
  return parts.map(({ text, marked }) => (marked ? element("mark", {}, [text]) : text));
}

/** The filters' present choice. */
export interface Choice {
  readonly year: string;
  readonly category: string;
  readonly order: SortOrder;
}

/** Shows the filters with the numbers known, and the choice made. */
export function showFilters(
  place: HTMLFieldSetElement,
  given: {
    readonly years: readonly number[];
    readonly categories: readonly (readonly [string, string])[];
    readonly counts: Counts | null;
    readonly choice: Choice;
    readonly onChange: (choice: Choice) => void;
  },
): void {
  const { counts, choice } = given;
  const numbers = (name: string, value: string): number | undefined =>
    counts === null ? undefined : (counts[name]?.[value] ?? 0);
  const kept = (name: string, value: string, chosen: string): boolean => value === chosen || numbers(name, value) !== 0;
  const years = [...given.years]
    .sort((a, b) => b - a)
    .map(String)
    .filter((year) => kept("nam", year, choice.year));
  const year = selection(searchText.year, "loc-nam", choice.year, [
    ["", searchText.everyYear],
    ...years.map((value) => [value, searchText.counted(value, numbers("nam", value))] as const),
  ]);
  const category = selection(searchText.category, "loc-muc", choice.category, [
    ["", searchText.everyCategory],
    ...given.categories
      .filter(([slug]) => kept("muc", slug, choice.category))
      .map(([slug, name]) => [slug, searchText.counted(name, numbers("muc", slug))] as const),
  ]);
  const order = selection(searchText.sort, "loc-xep", choice.order, Object.entries(searchText.sorts));
  const changed = (): void =>
    given.onChange({
      year: year.select.value,
      category: category.select.value,
      order: order.select.value as SortOrder,
    });
  for (const { select } of [year, category, order]) select.addEventListener("change", changed);
  const focused = document.activeElement?.id;
  place.replaceChildren(year.label, category.label, order.label);
  place.hidden = false;
  if (focused?.startsWith("loc-")) document.getElementById(focused)?.focus();
}

function selection(
  text: string,
  id: string,
  chosen: string,
  choices: readonly (readonly [value: string, text: string])[],
): { readonly label: HTMLElement; readonly select: HTMLSelectElement } {
  const options = choices.map(([value, shown]) => {
    const option = element("option", {}, [shown]);
    option.value = value;
    option.selected = value === chosen;
    return option;
  });
  const select = element("select", { id, class: "filter-choice" }, options);
  const label = element("label", { class: "filter" }, [element("span", { class: "filter-name" }, [text]), " ", select]);
  return { label, select };
}

/** A new element with attributes and children; text children are text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}
