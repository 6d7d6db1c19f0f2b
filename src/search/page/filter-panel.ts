import { searchText } from "../../../templates/text/search-vi.ts";
import type { PublishedNames } from "../index/manifest.ts";
import type { Choice } from "./address.ts";
import type { Answer, SortOrder } from "./answer.ts";
import { type ChoiceList, choiceList, element, type Option } from "./create-element.ts";
import { facetCounts } from "./facet-counts.ts";
import type { Counts, Filters, SearchArchive } from "./search-index.ts";

/** The filters and the order, as controls. */
export interface FilterPanel {
  /** Shows a choice, before numbers are known. */
  readonly show: (archive: SearchArchive, choice: Choice) => void;
  /** Counts an answer by each filter's values, and shows the numbers. */
  readonly count: (archive: SearchArchive, answer: Answer, choice: Choice, current: () => boolean) => Promise<void>;
}

const FURTHER = ["topic", "author", "document"] as const;

/** Puts the controls into their place; `onChange` gets every new choice. */
export function filterPanel(place: HTMLFieldSetElement, onChange: (choice: Choice) => void): FilterPanel {
  const changed = (): void => onChange(chosen());
  const first = choiceList(searchText.firstYear, "loc-tu-nam", changed);
  const last = choiceList(searchText.lastYear, "loc-den-nam", changed);
  const category = choiceList(searchText.category, "loc-muc", changed);
  const order = choiceList(searchText.sort, "loc-xep", changed);
  const further = FURTHER.map((facet) => choiceList(searchText.facets[facet], `loc-${facet}`, changed));
  const more = element("details", { class: "filters-more" }, [
    element("summary", {}, [searchText.furtherFilters]),
    element(
      "div",
      { class: "filters-row" },
      further.map(({ label }) => label),
    ),
  ]);
  const row = element("div", { class: "filters-row" }, [first.label, last.label, category.label, order.label]);
  let whenOpened: () => void = () => undefined;
  more.addEventListener("toggle", () => more.open && whenOpened());
  place.append(row, more);

  const chosen = (): Choice => {
    const [from, to] = [Number(first.select.value), Number(last.select.value)];
    const years = from === 0 && to === 0 ? null : ([from || 1, to || 9999] as const);
    const values = [category, ...further].map(({ select }) => select.value);
    const named = (["category", ...FURTHER] as const).flatMap((facet, index) =>
      values[index] === "" ? [] : [[facet, values[index]!] as const],
    );
    const inOrder = years !== null && years[0] > years[1] ? ([years[1], years[0]] as const) : years;
    return {
      filters: { ...Object.fromEntries(named), ...(inOrder === null ? {} : { years: inOrder }) },
      order: order.select.value as SortOrder,
    };
  };

  const showYears = (archive: SearchArchive, { years }: Filters, counts: Counts | null): void => {
    const listed = yearsOf(archive).filter(
      (year) => counts === null || counts[year] !== 0 || years?.includes(Number(year)),
    );
    const named = (all: string): Option[] => [
      { value: "", text: all },
      ...listed.map((year) => option(year, year, counts)),
    ];
    first.show(named(searchText.anyYear), chosenYear(archive, years?.[0]));
    last.show(named(searchText.anyYear), chosenYear(archive, years?.[1]));
  };
  const showCategories = (archive: SearchArchive, filters: Filters, counts: Counts | null): void => {
    const listed = archive.manifest.categories
      .filter(([slug]) => counts === null || counts[slug] !== 0 || slug === filters.category)
      .map(([slug, name]) => option(slug, name, counts));
    category.show([{ value: "", text: searchText.everyCategory }, ...listed], filters.category ?? "");
  };
  const showFurther = (
    list: ChoiceList,
    names: readonly string[],
    value: string | undefined,
    counts: Counts | null,
  ) => {
    const known = names.filter((name) => counts === null || counts[name] !== 0);
    const listed = value === undefined || known.includes(value) ? known : [value, ...known];
    const ranked = counts === null ? listed : listed.toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
    list.show([{ value: "", text: searchText.any }, ...ranked.map((name) => option(name, name, counts))], value ?? "");
  };
  const hasFurther = (filters: Filters): boolean => FURTHER.some((facet) => filters[facet] !== undefined);

  return {
    show: (archive, { filters, order: sorted }) => {
      showYears(archive, filters, null);
      showCategories(archive, filters, null);
      for (const [index, list] of further.entries()) showFurther(list, [], filters[FURTHER[index]!], null);
      const orders = Object.entries(searchText.sorts).map(([value, text]) => ({ value, text }));
      order.show(orders, sorted);
      if (hasFurther(filters)) more.open = true;
      place.hidden = false;
    },
    count: async (archive, answer, { filters }, current) => {
      const slugs = archive.manifest.categories.map(([slug]) => slug);
      const years = await facetCounts(archive, answer, filters, "year", yearsOf(archive), current);
      const categories = await facetCounts(archive, answer, filters, "category", slugs, current);
      if (!current()) return;
      showYears(archive, filters, years);
      showCategories(archive, filters, categories);
      const countFurther = async (): Promise<void> => {
        const { names } = await publishedNames(archive);
        for (const [index, facet] of FURTHER.entries()) {
          const values = names[facet].map(([name]) => name);
          const counts = await facetCounts(archive, answer, filters, facet, values, current);
          if (!current()) return;
          showFurther(further[index]!, values, filters[facet], counts);
        }
      };
      whenOpened = () => void countFurther();
      if (more.open) await countFurther();
    },
  };
}

function yearsOf({ manifest }: SearchArchive): readonly string[] {
  const years = new Set(manifest.segments.flatMap((segment) => segment.years));
  return [...years].sort((a, b) => b - a).map(String);
}

function chosenYear(archive: SearchArchive, year: number | undefined): string {
  return year !== undefined && yearsOf(archive).includes(`${year}`) ? `${year}` : "";
}

function option(value: string, name: string, counts: Counts | null): Option {
  return { value, text: searchText.counted(name, counts?.[value]) };
}

const loadedNames = new WeakMap<SearchArchive, Promise<PublishedNames>>();

function publishedNames(archive: SearchArchive): Promise<PublishedNames> {
  const known =
    loadedNames.get(archive) ??
    fetch(`${archive.folder}${archive.manifest.names}`).then((response) => response.json() as Promise<PublishedNames>);
  loadedNames.set(archive, known);
  return known;
}
