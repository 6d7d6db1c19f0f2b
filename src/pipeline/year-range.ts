/** Years from one to another, both included. */
export interface YearRange {
  readonly first: number;
  readonly last: number;
}

/** Whether a year is one of some years; every year is where none are named. */
export function isWithinYears(year: number, years: YearRange | undefined): boolean {
  return years === undefined || (year >= years.first && year <= years.last);
}
