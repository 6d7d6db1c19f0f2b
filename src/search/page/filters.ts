import { type Facet, facetTerm } from "../index/facet-terms.ts";

/** A value of each facet but the year, where a reader chose one. An article must have them all. */
export type ChosenValues = Readonly<Partial<Record<Exclude<Facet, "year">, string>>>;

/** What articles are filtered by: chosen values, and a range of years that includes the first and the last. */
export interface Filters extends ChosenValues {
  readonly years?: readonly [first: number, last: number];
}

/** The index terms of the values chosen. */
export function facetTerms(chosen: ChosenValues): readonly string[] {
  return (["category", "topic", "author", "document"] as const).flatMap((facet) => {
    const value = chosen[facet];
    return value === undefined ? [] : [facetTerm(facet, value)];
  });
}

/** Whether the filters let articles of a year pass. */
export function isInYears(year: number, { years }: Filters): boolean {
  return years === undefined || (year >= years[0] && year <= years[1]);
}
