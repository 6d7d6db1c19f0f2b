import { type Facet, facetTerm } from "../index/facet-terms.ts";

/**
 * A value of each facet but the year, where a reader chose one. An article must have them all. A month is `2024-12`, a
 * day `2024-12-31`.
 */
export type ChosenValues = Readonly<Partial<Record<Exclude<Facet, "year">, string>>>;

/** What articles are filtered by: chosen values, and a range of years that includes the first and the last. */
export interface Filters extends ChosenValues {
  readonly years?: readonly [first: number, last: number];
}

/** The index terms of the values chosen. A range of years has one where it is a single year. */
export function facetTerms(chosen: Filters): readonly string[] {
  const values = (["month", "day", "category", "topic", "author", "document"] as const).flatMap((facet) => {
    const value = chosen[facet];
    return value === undefined ? [] : [facetTerm(facet, value)];
  });
  const year = singleYear(chosen);
  return year === null ? values : [facetTerm("year", `${year}`), ...values];
}

/** The year that filters are limited to; `null` where there is no such limit, or a wider one. */
export function singleYear({ years }: Filters): number | null {
  return years !== undefined && years[0] === years[1] ? years[0] : null;
}

/** Whether filters limit the time of articles. */
export function limitsTime({ years, month, day }: Filters): boolean {
  return years !== undefined || month !== undefined || day !== undefined;
}

/** Whether the filters let articles of a year pass. */
export function isInYears(year: number, { years, month, day }: Filters): boolean {
  const part = day ?? month;
  return (
    (years === undefined || (year >= years[0] && year <= years[1])) &&
    (part === undefined || Number(part.slice(0, 4)) === year)
  );
}
