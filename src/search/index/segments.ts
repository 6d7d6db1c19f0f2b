import { digestOf } from "../../cache/digest.ts";

/** A month of articles, as segments are planned from it. */
export interface PlannedMonth {
  /** `2024-06` */
  readonly month: string;
  readonly articleCount: number;
  /** Changes with the month's records and with the program that indexes them. */
  readonly digest: string;
}

/** A year of articles, as segments are planned from it. */
export interface SearchVolume {
  readonly year: number;
  /** The months that have articles, January first. */
  readonly months: readonly PlannedMonth[];
}

/** A part of the search index, which is one Pagefind bundle. The cache keeps it under its key. */
export interface SearchSegment {
  /** `2005-2011`, or one year, or months of one: `2024-t01-t06`. */
  readonly name: string;
  /** Ascending. */
  readonly years: readonly number[];
  /** Oldest first. */
  readonly months: readonly PlannedMonth[];
  readonly articleCount: number;
  /** A hexadecimal digest: the same for the same records indexed by the same program. */
  readonly key: string;
}

/**
 * A segment of closed volumes has 16,000 articles at most, unless a single volume has more. A query reads a part of
 * every segment, so few large segments are better than many small ones. A segment of closed volumes is written again
 * once a year, and when one of its articles changes.
 */
const MAX_ARTICLES_OF_CLOSED_SEGMENT = 16_000;

/** A segment of the newest volume has 5,000 articles at most, unless a single month has more. */
const MAX_ARTICLES_OF_OPEN_SEGMENT = 5_000;

/**
 * Where the newest volume has more articles than this, its newest month is a segment of its own: the one that is indexed and
 * published again with every article added.
 */
const MAX_ARTICLES_BESIDE_NEWEST_MONTH = 1_000;

/**
 * Groups months into segments, oldest first. Segments of closed volumes hold whole volumes. The newest volume has
 * segments of its own, several where it is large, so that a new article rewrites the last of them only.
 */
export function planSegments(volumes: readonly SearchVolume[]): readonly SearchSegment[] {
  const ordered = volumes.filter(({ months }) => months.length > 0).sort((a, b) => a.year - b.year);
  const newest = ordered.at(-1);
  if (newest === undefined) return [];
  const closed = groupNeighbours(ordered.slice(0, -1), MAX_ARTICLES_OF_CLOSED_SEGMENT, ({ months }) =>
    sumArticles(months),
  ).map((group) => {
    const years = group.map(({ year }) => year);
    return createSegment(
      nameRange(`${years[0]}`, `${years.at(-1)}`),
      years,
      group.flatMap(({ months }) => months),
    );
  });
  const parts = partsOfNewest(newest.months);
  const open = parts.map((months) => {
    const [first, last] = [months[0]!, months.at(-1)!].map(({ month }) => `t${month.slice(5)}`);
    const name = parts.length === 1 ? `${newest.year}` : `${newest.year}-${nameRange(first!, last!)}`;
    return createSegment(name, [newest.year], months);
  });
  return [...closed, ...open];
}

function partsOfNewest(months: readonly PlannedMonth[]): readonly (readonly PlannedMonth[])[] {
  if (sumArticles(months) <= MAX_ARTICLES_BESIDE_NEWEST_MONTH) return [months];
  const before = groupNeighbours(months.slice(0, -1), MAX_ARTICLES_OF_OPEN_SEGMENT, ({ articleCount }) => articleCount);
  return [...before, months.slice(-1)];
}

/** The name of the folder a segment is published in. The name changes with the segment's content. */
export function segmentFolder(segment: Pick<SearchSegment, "name" | "key">): string {
  return `${segment.name}-${segment.key.slice(0, 8)}`;
}

/** Groups neighbouring values, as many together as `limit` allows for the sum of their sizes. */
function groupNeighbours<Value>(
  values: readonly Value[],
  limit: number,
  sizeOf: (value: Value) => number,
): readonly (readonly Value[])[] {
  const groups: Value[][] = [];
  let size = 0;
  for (const value of values) {
    const group = groups.at(-1);
    if (group === undefined || size + sizeOf(value) > limit) {
      groups.push([value]);
      size = sizeOf(value);
    } else {
      group.push(value);
      size += sizeOf(value);
    }
  }
  return groups;
}

function createSegment(name: string, years: readonly number[], months: readonly PlannedMonth[]): SearchSegment {
  return {
    name,
    years,
    months,
    articleCount: sumArticles(months),
    key: digestOf(months.map(({ month, digest }) => `${month} ${digest}`)),
  };
}

function nameRange(first: string, last: string): string {
  return first === last ? first : `${first}-${last}`;
}

function sumArticles(months: readonly PlannedMonth[]): number {
  return months.reduce((sum, { articleCount }) => sum + articleCount, 0);
}
