import type { ChoiceOption } from "./choice-list.ts";
import type { FacetCounts } from "./facet-counts.ts";
import { type Filters, singleYear } from "./filters.ts";
import type { SearchIndex } from "./search-index.ts";
import { datePlaces, say, words } from "./words.ts";

/** The options that the filters offer. Values that no article of the answer has are left out, unless one is chosen. */

/** The years that have articles, the newest first. */
export function listYears({ manifest }: SearchIndex): readonly string[] {
  const years = new Set(manifest.segments.flatMap((segment) => segment.years));
  return [...years].sort((a, b) => b - a).map(String);
}

/** The months that can be chosen, the newest first: those of the year chosen, else of the two newest years. */
export function listMonths(searchIndex: SearchIndex, filters: Filters): readonly string[] {
  const year = singleYear(filters);
  const years = year === null ? listYears(searchIndex).slice(0, 2) : [`${year}`];
  return years.flatMap((each) =>
    Array.from({ length: 12 }, (_, index) => `${each}-${String(12 - index).padStart(2, "0")}`),
  );
}

export function yearOptions(
  searchIndex: SearchIndex,
  { years }: Filters,
  counts: FacetCounts | null,
): readonly ChoiceOption[] {
  const listed = listYears(searchIndex).filter(
    (year) => counts === null || counts[year] !== 0 || years?.includes(Number(year)),
  );
  return [{ value: "", text: words.anyYear }, ...listed.map((year) => createOption(year, year, counts))];
}

export function monthOptions(
  searchIndex: SearchIndex,
  filters: Filters,
  counts: FacetCounts | null,
): readonly ChoiceOption[] {
  const chosen = filters.month;
  const listed = listMonths(searchIndex, filters).filter(
    (month) => counts === null || counts[month] !== 0 || month === chosen,
  );
  const known = chosen === undefined || listed.includes(chosen) ? listed : [chosen, ...listed];
  return [
    { value: "", text: words.anyMonth },
    ...known.map((month) => createOption(month, say(words.month, datePlaces(month)), counts)),
  ];
}

export function categoryOptions(
  { manifest }: SearchIndex,
  chosen: string | undefined,
  counts: FacetCounts | null,
): readonly ChoiceOption[] {
  const listed = manifest.categories.filter(([slug]) => counts === null || counts[slug] !== 0 || slug === chosen);
  return [{ value: "", text: words.everyCategory }, ...listed.map(([slug, name]) => createOption(slug, name, counts))];
}

/** Options by names, those of most articles first where these are counted. */
export function nameOptions(
  names: readonly string[],
  chosen: string | undefined,
  counts: FacetCounts | null,
): readonly ChoiceOption[] {
  const known = names.filter((name) => counts === null || counts[name] !== 0);
  const listed = chosen === undefined || known.includes(chosen) ? known : [chosen, ...known];
  const ranked = counts === null ? listed : listed.toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  return [{ value: "", text: words.any }, ...ranked.map((name) => createOption(name, name, counts))];
}

/** The option that stands for a year: its own, or that of no limit where the archive has no such year. */
export function chosenYear(searchIndex: SearchIndex, year: number | undefined): string {
  return year !== undefined && listYears(searchIndex).includes(`${year}`) ? `${year}` : "";
}

function createOption(value: string, name: string, counts: FacetCounts | null): ChoiceOption {
  const count = counts?.[value];
  return { value, text: count === undefined ? name : say(words.counted, { name, count }) };
}
