import { searchText } from "../../../templates/text/search-vi.ts";
import type { PublishedNames } from "../index/manifest.ts";
import type { Choice } from "./address.ts";
import type { Answer, SortOrder } from "./answer.ts";
import { type ChoiceList, type ChoiceOption, createChoiceList } from "./choice-list.ts";
import { createElement } from "./create-element.ts";
import { countFacet, type FacetCounts } from "./facet-counts.ts";
import type { Filters } from "./filters.ts";
import { fetchJson } from "./lost-file.ts";
import type { SearchIndex } from "./search-index.ts";

/** The controls with which a reader chooses filters and order. */
export interface FilterPanel {
  /** Shows a choice, without numbers of articles. */
  readonly show: (searchIndex: SearchIndex, choice: Choice) => void;
  /**
   * Counts the articles of an answer by the values of each filter, and shows the numbers while the search is current.
   */
  readonly count: (searchIndex: SearchIndex, answer: Answer, choice: Choice, isCurrent: () => boolean) => Promise<void>;
}

/** The facets whose filters are folded away at first. */
const FURTHER_FACETS = ["topic", "author", "document"] as const;

/** Creates the controls within a place of the page. `onChange` gets every new choice. */
export function createFilterPanel(place: HTMLFieldSetElement, onChange: (choice: Choice) => void): FilterPanel {
  const changed = (): void => onChange(readChoice());
  const first = createChoiceList(searchText.firstYear, "loc-tu-nam", changed);
  const last = createChoiceList(searchText.lastYear, "loc-den-nam", changed);
  const category = createChoiceList(searchText.category, "loc-muc", changed);
  const order = createChoiceList(searchText.sort, "loc-xep", changed);
  const further = FURTHER_FACETS.map((facet) => createChoiceList(searchText.facets[facet], `loc-${facet}`, changed));
  const more = createElement("details", { class: "filters-more" }, [
    createElement("summary", {}, [searchText.furtherFilters]),
    createElement(
      "div",
      { class: "filters-row" },
      further.map(({ label }) => label),
    ),
  ]);
  const row = createElement("div", { class: "filters-row" }, [first.label, last.label, category.label, order.label]);
  let whenOpened: () => void = () => undefined;
  more.addEventListener("toggle", () => more.open && whenOpened());
  place.append(row, more);

  const readChoice = (): Choice => {
    const [from, to] = [Number(first.select.value), Number(last.select.value)];
    const years = from === 0 && to === 0 ? null : ([from || 1, to || 9999] as const);
    const values = [category, ...further].map(({ select }) => select.value);
    const chosenValues = (["category", ...FURTHER_FACETS] as const).flatMap((facet, index) =>
      values[index] === "" ? [] : [[facet, values[index]!] as const],
    );
    const ascending = years !== null && years[0] > years[1] ? ([years[1], years[0]] as const) : years;
    return {
      filters: { ...Object.fromEntries(chosenValues), ...(ascending === null ? {} : { years: ascending }) },
      order: order.select.value as SortOrder,
    };
  };

  const showYears = (searchIndex: SearchIndex, { years }: Filters, counts: FacetCounts | null): void => {
    const listed = listYears(searchIndex).filter(
      (year) => counts === null || counts[year] !== 0 || years?.includes(Number(year)),
    );
    const options: readonly ChoiceOption[] = [
      { value: "", text: searchText.anyYear },
      ...listed.map((year) => createOption(year, year, counts)),
    ];
    first.show(options, chosenYear(searchIndex, years?.[0]));
    last.show(options, chosenYear(searchIndex, years?.[1]));
  };
  const showCategories = (searchIndex: SearchIndex, filters: Filters, counts: FacetCounts | null): void => {
    const listed = searchIndex.manifest.categories
      .filter(([slug]) => counts === null || counts[slug] !== 0 || slug === filters.category)
      .map(([slug, name]) => createOption(slug, name, counts));
    category.show([{ value: "", text: searchText.everyCategory }, ...listed], filters.category ?? "");
  };
  const showFurther = (
    list: ChoiceList,
    names: readonly string[],
    value: string | undefined,
    counts: FacetCounts | null,
  ) => {
    const known = names.filter((name) => counts === null || counts[name] !== 0);
    const listed = value === undefined || known.includes(value) ? known : [value, ...known];
    const ranked = counts === null ? listed : listed.toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
    list.show(
      [{ value: "", text: searchText.any }, ...ranked.map((name) => createOption(name, name, counts))],
      value ?? "",
    );
  };
  return {
    show: (searchIndex, { filters, order: sorted }) => {
      showYears(searchIndex, filters, null);
      showCategories(searchIndex, filters, null);
      for (const [index, list] of further.entries()) showFurther(list, [], filters[FURTHER_FACETS[index]!], null);
      const orders = Object.entries(searchText.sorts).map(([value, text]) => ({ value, text }));
      order.show(orders, sorted);
      if (FURTHER_FACETS.some((facet) => filters[facet] !== undefined)) more.open = true;
      place.hidden = false;
    },
    count: async (searchIndex, answer, { filters }, isCurrent) => {
      const slugs = searchIndex.manifest.categories.map(([slug]) => slug);
      const years = await countFacet(searchIndex, answer, filters, "year", listYears(searchIndex), isCurrent);
      const categories = await countFacet(searchIndex, answer, filters, "category", slugs, isCurrent);
      if (!isCurrent()) return;
      showYears(searchIndex, filters, years);
      showCategories(searchIndex, filters, categories);
      const countFurther = async (): Promise<void> => {
        const { names } = await loadNames(searchIndex);
        for (const [index, facet] of FURTHER_FACETS.entries()) {
          const values = names[facet].map(([name]) => name);
          const counts = await countFacet(searchIndex, answer, filters, facet, values, isCurrent);
          if (!isCurrent()) return;
          showFurther(further[index]!, values, filters[facet], counts);
        }
      };
      whenOpened = () => void countFurther().catch(() => undefined);
      if (more.open) await countFurther();
    },
  };
}

/** The years that have articles, the newest first. */
function listYears({ manifest }: SearchIndex): readonly string[] {
  const years = new Set(manifest.segments.flatMap((segment) => segment.years));
  return [...years].sort((a, b) => b - a).map(String);
}

function chosenYear(searchIndex: SearchIndex, year: number | undefined): string {
  return year !== undefined && listYears(searchIndex).includes(`${year}`) ? `${year}` : "";
}

function createOption(value: string, name: string, counts: FacetCounts | null): ChoiceOption {
  return { value, text: searchText.counted(name, counts?.[value]) };
}

const loadedNames = new WeakMap<SearchIndex, Promise<PublishedNames>>();

/** Loads the names that filters offer, once for each opened index. */
function loadNames(searchIndex: SearchIndex): Promise<PublishedNames> {
  const known =
    loadedNames.get(searchIndex) ?? fetchJson<PublishedNames>(`${searchIndex.folder}${searchIndex.manifest.names}`);
  loadedNames.set(searchIndex, known);
  return known;
}
