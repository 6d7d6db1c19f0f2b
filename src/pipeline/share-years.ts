import type { YearRange } from "./year-range.ts";

/** The first and the last year that a folder of articles can be named after. */
const EVER: YearRange = { first: 1000, last: 9999 };

/**
 * Shares years among machines: ranges that follow one another, with about the same number of articles in each. Every year
 * there can be is in exactly one range, and every range has a year with articles. So there are fewer ranges than machines
 * where there are fewer years.
 *
 * @param counts year → the number of its articles, of each year with articles
 * @param machines 1 or more
 */
export function yearRanges(counts: ReadonlyMap<number, number>, machines: number): readonly YearRange[] {
  const years = [...counts].sort(([one], [other]) => one - other);
  const firsts: number[] = [];
  let articlesLeft = years.reduce((sum, [, count]) => sum + count, 0);
  let at = 0;
  for (let ranges = Math.min(machines, years.length); ranges > 0; ranges--) {
    const wanted = articlesLeft / ranges;
    let taken = 0;
    const isNearerWithNext = () => Math.abs(taken + years[at]![1] - wanted) <= Math.abs(taken - wanted);
    firsts.push(years[at]![0]);
    // Each of the other ranges needs a year too.
    do taken += years[at++]![1];
    while (years.length - at >= ranges && isNearerWithNext());
    articlesLeft -= taken;
  }
  return firsts.map((first, index) => ({
    first: index === 0 ? EVER.first : first,
    last: (firsts[index + 1] ?? EVER.last + 1) - 1,
  }));
}
