import { digestOf } from "../../cache/digest.ts";

/** A month of articles as search planning sees it. `digest` stands for its records and for what indexes them. */
export interface PlannedMonth {
  /** `2024-06` */
  readonly month: string;
  readonly articleCount: number;
  readonly digest: string;
}

/** A year of articles as search planning sees it. */
export interface SearchVolume {
  readonly year: number;
  /** Those with articles, January first. */
  readonly months: readonly PlannedMonth[];
}

/** A part of the search index: one Pagefind bundle, kept by its key. */
export interface SearchSegment {
  /** `2005-2011`, or one year, or months of one: `2024-t01-t06`. */
  readonly name: string;
  /** Ascending. */
  readonly years: readonly number[];
  /** Oldest first. */
  readonly months: readonly PlannedMonth[];
  readonly articleCount: number;
  /** Hexadecimal; the same for the same records written by the same version. */
  readonly key: string;
}

/**
 * Articles of a segment of closed volumes, about. A query reads a part of every segment's index, so few are better than
 * many; it is put together anew once a year, and when one of its articles changes.
 */
const CLOSED_ARTICLES = 16_000;

/** Articles of a segment of the newest volume, about: it is indexed again with every article added. */
const OPEN_ARTICLES = 2_500;

/**
 * Groups months into segments: those of closed volumes, oldest first and whole years together, then those of the newest
 * volume, in parts where it is large, so that a new article rewrites the last part only.
 */
export function planSegments(volumes: readonly SearchVolume[]): readonly SearchSegment[] {
  const ordered = volumes.filter(({ months }) => months.length > 0).sort((a, b) => a.year - b.year);
  const newest = ordered.at(-1);
  if (newest === undefined) return [];
  const closed = grouped(ordered.slice(0, -1), CLOSED_ARTICLES, ({ months }) => countOf(months)).map((group) => {
    const years = group.map(({ year }) => year);
    return segmentOf(
      nameOf(`${years[0]}`, `${years.at(-1)}`),
      years,
      group.flatMap(({ months }) => months),
    );
  });
  const parts = grouped(newest.months, OPEN_ARTICLES, ({ articleCount }) => articleCount);
  const open = parts.map((months) => {
    const [first, last] = [months[0]!, months.at(-1)!].map(({ month }) => `t${month.slice(5)}`);
    const name = parts.length === 1 ? `${newest.year}` : `${newest.year}-${nameOf(first!, last!)}`;
    return segmentOf(name, [newest.year], months);
  });
  return [...closed, ...open];
}

/** The folder a segment is published in, beside the manifest. Its name changes with its content. */
export function segmentFolder(segment: Pick<SearchSegment, "name" | "key">): string {
  return `${segment.name}-${segment.key.slice(0, 8)}`;
}

/** Neighbours together as long as they are not too many. */
function grouped<Value>(
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

function segmentOf(name: string, years: readonly number[], months: readonly PlannedMonth[]): SearchSegment {
  return {
    name,
    years,
    months,
    articleCount: countOf(months),
    key: digestOf(months.map(({ month, digest }) => `${month} ${digest}`)),
  };
}

function nameOf(first: string, last: string): string {
  return first === last ? first : `${first}-${last}`;
}

function countOf(months: readonly PlannedMonth[]): number {
  return months.reduce((sum, { articleCount }) => sum + articleCount, 0);
}
