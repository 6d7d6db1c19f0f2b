import { digestOf } from "../digest.ts";

/** A year of articles as search planning sees it. `digest` stands for its records and for what indexes them. */
export interface SearchVolume {
  readonly year: number;
  readonly articleCount: number;
  readonly digest: string;
}

/** A part of the search index: one Pagefind bundle, kept by its key. */
export interface SearchSegment {
  /** `2005-2011`, or one year. */
  readonly name: string;
  /** Ascending. */
  readonly years: readonly number[];
  readonly articleCount: number;
  /** Hexadecimal; the same for the same records written by the same version. */
  readonly key: string;
}

/**
 * Articles of one segment, about. A query reads a part of every segment's index, so few are better than many; indexing
 * one of this size takes about eight seconds and 0.6 GB (docs/decisions/0010).
 */
const SEGMENT_ARTICLES = 12_000;

/**
 * Groups volumes into segments: closed volumes, oldest first, to about {@link SEGMENT_ARTICLES} articles each; the
 * newest volume apart, so that a new article rewrites that volume's segment only.
 */
export function planSegments(volumes: readonly SearchVolume[]): readonly SearchSegment[] {
  const ordered = volumes.filter((volume) => volume.articleCount > 0).sort((a, b) => a.year - b.year);
  const newest = ordered.at(-1);
  if (newest === undefined) return [];
  const groups: SearchVolume[][] = [];
  let size = 0;
  for (const volume of ordered.slice(0, -1)) {
    const group = groups.at(-1);
    if (group === undefined || size + volume.articleCount > SEGMENT_ARTICLES) {
      groups.push([volume]);
      size = volume.articleCount;
    } else {
      group.push(volume);
      size += volume.articleCount;
    }
  }
  return [...groups, [newest]].map(segmentOf);
}

/** The folder a segment is published in, beside the manifest. Its name changes with its content. */
export function segmentFolder(segment: Pick<SearchSegment, "name" | "key">): string {
  return `${segment.name}-${segment.key.slice(0, 8)}`;
}

function segmentOf(group: readonly SearchVolume[]): SearchSegment {
  const years = group.map(({ year }) => year);
  const [first, last] = [years[0]!, years.at(-1)!];
  const inputs = group.map(({ year, digest }) => `${year} ${digest}`);
  return {
    name: first === last ? `${first}` : `${first}-${last}`,
    years,
    articleCount: group.reduce((sum, { articleCount }) => sum + articleCount, 0),
    key: digestOf(inputs),
  };
}
