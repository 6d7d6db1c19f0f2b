import { type Facet, facetWord } from "../index/terms.ts";
import type { Answer } from "./answer.ts";
import { filterWords } from "./look-ups.ts";
import type { Counts, Filters, SearchArchive } from "./search-index.ts";

/** A wider range of years is not counted by other facets: each year of it is a look-up for each value. */
const COUNTED_YEARS = 6;

/**
 * How many of the articles that have every word asked for, and pass the other filters, have each value of a facet.
 * `null` where that cannot be told: of an answer with some of the words, or without others, or no longer `current`.
 */
export async function facetCounts(
  archive: SearchArchive,
  answer: Answer,
  filters: Filters,
  facet: Facet,
  values: readonly string[],
  current: () => boolean,
): Promise<Counts | null> {
  const { sought } = answer;
  if (answer.manner === "relaxed" || answer.total === 0 || sought.excluded.length > 0) return null;
  const own = new Set(filterWords(facet === "year" ? {} : { [facet]: filters[facet] ?? "" }));
  const words = [...sought.needed.map(({ word }) => word), ...sought.required].filter((word) => !own.has(word));
  const years = facet === "year" || filters.years === undefined ? [[]] : yearWords(filters.years);
  if (years === null) return null;
  const asked = values.map((value) => facetWord(facet, value));
  await archive.preload([...asked, ...years.flat()]);
  const counts: Record<string, number> = {};
  // One after another, so that the next search need not wait for numbers nobody will see.
  for (const [index, value] of values.entries()) {
    if (!current()) return null;
    const parts = await Promise.all(years.map((year) => archive.countAll([...words, asked[index]!, ...year])));
    counts[value] = parts.flat().reduce((sum, count) => sum + count, 0);
  }
  return counts;
}

function yearWords([first, last]: readonly [number, number]): readonly (readonly string[])[] | null {
  if (last - first >= COUNTED_YEARS) return null;
  return Array.from({ length: last - first + 1 }, (_, index) => [facetWord("year", `${first + index}`)]);
}
