import type { PublishedNames } from "../index/manifest.ts";
import { type Choice, NO_CHOICE } from "./address.ts";
import type { Answer, SortOrder } from "./answer.ts";
import { createChoiceList } from "./choice-list.ts";
import { createElement } from "./create-element.ts";
import { countFacet, type FacetCounts } from "./facet-counts.ts";
import { createFilterFold } from "./filter-fold.ts";
import {
  categoryOptions,
  chosenYear,
  listMonths,
  listYears,
  monthOptions,
  nameOptions,
  yearOptions,
} from "./filter-options.ts";
import { type Filters, isInYears, singleYear } from "./filters.ts";
import { fetchJson } from "./lost-file.ts";
import type { SearchIndex } from "./search-index.ts";
import { words } from "./words.ts";

/** The controls with which a reader chooses filters and order. */
export interface FilterPanel {
  /** Shows a choice, without numbers of articles. */
  readonly show: (searchIndex: SearchIndex, choice: Choice) => void;
  /**
   * Counts the articles of an answer by the values of each filter, and shows the numbers while the search is current.
   * The filters given are those that the answer was found with, which a span in the query may limit further.
   */
  readonly count: (
    searchIndex: SearchIndex,
    answer: Answer,
    filters: Filters,
    isCurrent: () => boolean,
  ) => Promise<void>;
}

/** The facets whose filters are folded away at first. */
const FURTHER_FACETS = ["topic", "author", "document"] as const;

/** Creates the controls within a place of the page. `onChange` gets every new choice. */
export function createFilterPanel(place: HTMLFieldSetElement, onChange: (choice: Choice) => void): FilterPanel {
  const changed = (): void => onChange(readChoice());
  const first = createChoiceList(words.firstYear, "loc-tu-nam", changed);
  const last = createChoiceList(words.lastYear, "loc-den-nam", changed);
  const month = createChoiceList(words.ofMonth, "loc-thang", changed);
  const category = createChoiceList(words.category, "loc-muc", changed);
  const order = createChoiceList(words.sort, "loc-xep", changed);
  const further = FURTHER_FACETS.map((facet) => createChoiceList(words.facets[facet], `loc-${facet}`, changed));
  const more = createElement("details", { class: "filters-more" }, [
    createElement("summary", {}, [words.furtherFilters]),
    createElement(
      "div",
      { class: "filters-row" },
      further.map(({ label }) => label),
    ),
  ]);
  const row = createElement("div", { class: "filters-row" }, [
    first.label,
    last.label,
    month.label,
    category.label,
    order.label,
  ]);
  let whenOpened: () => void = () => undefined;
  more.addEventListener("toggle", () => more.open && whenOpened());
  const fold = createFilterFold([row, more]);
  place.append(fold.element);

  let shown = NO_CHOICE;
  const readChoice = (): Choice => {
    const [from, to] = [Number(first.select.value), Number(last.select.value)];
    const years = from === 0 && to === 0 ? null : ([from || 1, to || 9999] as const);
    const values = [category, ...further].map(({ select }) => select.value);
    const chosenValues = (["category", ...FURTHER_FACETS] as const).flatMap((facet, index) =>
      values[index] === "" ? [] : [[facet, values[index]!] as const],
    );
    const ascending = years !== null && years[0] > years[1] ? ([years[1], years[0]] as const) : years;
    const isOfYears = ascending === null || isInYears(Number(month.select.value.slice(0, 4)), { years: ascending });
    return {
      ...shown,
      filters: {
        ...Object.fromEntries(chosenValues),
        ...(ascending === null ? {} : { years: ascending }),
        ...(month.select.value === "" || !isOfYears ? {} : { month: month.select.value }),
        ...(shown.filters.day === undefined ? {} : { day: shown.filters.day }),
      },
      order: order.select.value as SortOrder,
    };
  };

  const showYears = (searchIndex: SearchIndex, filters: Filters, counts: FacetCounts | null): void => {
    const options = yearOptions(searchIndex, filters, counts);
    first.show(options, chosenYear(searchIndex, filters.years?.[0]));
    last.show(options, chosenYear(searchIndex, filters.years?.[1]));
  };
  const showMonths = (searchIndex: SearchIndex, filters: Filters, counts: FacetCounts | null): void =>
    month.show(monthOptions(searchIndex, filters, counts), filters.month ?? "");
  const showCategories = (searchIndex: SearchIndex, filters: Filters, counts: FacetCounts | null): void =>
    category.show(categoryOptions(searchIndex, filters.category, counts), filters.category ?? "");
  const showFurther = (names: readonly string[], index: number, filters: Filters, counts: FacetCounts | null): void => {
    const chosen = filters[FURTHER_FACETS[index]!];
    further[index]!.show(nameOptions(names, chosen, counts), chosen ?? "");
  };
  return {
    show: (searchIndex, choice) => {
      shown = choice;
      fold.tell(choice);
      const { filters, order: sorted } = choice;
      showYears(searchIndex, filters, null);
      showMonths(searchIndex, filters, null);
      showCategories(searchIndex, filters, null);
      for (const index of further.keys()) showFurther([], index, filters, null);
      const orders = Object.entries(words.sorts).map(([value, text]) => ({ value, text }));
      order.show(orders, sorted);
      if (FURTHER_FACETS.some((facet) => filters[facet] !== undefined)) more.open = true;
      place.hidden = false;
    },
    count: (searchIndex, answer, filters, isCurrent) =>
      fold.whenOpen(async () => {
        const chosen = shown.filters;
        const slugs = searchIndex.manifest.categories.map(([slug]) => slug);
        const years = await countFacet(searchIndex, answer, filters, "year", listYears(searchIndex), isCurrent);
        // Without a year there are too many months to count the articles of each.
        const months =
          singleYear(filters) === null
            ? null
            : await countFacet(searchIndex, answer, filters, "month", listMonths(searchIndex, filters), isCurrent);
        const categories = await countFacet(searchIndex, answer, filters, "category", slugs, isCurrent);
        if (!isCurrent()) return;
        showYears(searchIndex, chosen, years);
        showMonths(searchIndex, chosen, months);
        showCategories(searchIndex, chosen, categories);
        const countFurther = async (): Promise<void> => {
          const { names } = await loadNames(searchIndex);
          for (const [index, facet] of FURTHER_FACETS.entries()) {
            const values = names[facet].map(([name]) => name);
            const counts = await countFacet(searchIndex, answer, filters, facet, values, isCurrent);
            if (!isCurrent()) return;
            showFurther(values, index, chosen, counts);
          }
        };
        whenOpened = () => void countFurther().catch(() => undefined);
        if (more.open) await countFurther();
      }),
  };
}

const loadedNames = new WeakMap<SearchIndex, Promise<PublishedNames>>();

/** Loads the names that filters offer, once for each opened index. */
function loadNames(searchIndex: SearchIndex): Promise<PublishedNames> {
  const known =
    loadedNames.get(searchIndex) ?? fetchJson<PublishedNames>(`${searchIndex.folder}${searchIndex.manifest.names}`);
  loadedNames.set(searchIndex, known);
  return known;
}
