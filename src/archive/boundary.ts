import type { ArticleName } from "./category-ends.ts";
import { type MentionsBySeat, mentionsByYear } from "./mentions.ts";
import type { VolumeRecord } from "./volume-record.ts";

/**
 * Everything of other volumes that a volume's pages show or depend on, as plain JSON. While its boundary is the same,
 * no page of the volume has to be made again because of other volumes.
 */
export interface VolumeBoundary {
  readonly previousYear: number | null;
  readonly nextYear: number | null;
  /** The nearest earlier month with articles outside the volume; `nextMonth` is the nearest later one. */
  readonly previousMonth: YearMonth | null;
  readonly nextMonth: YearMonth | null;
  /** Slug of each category in the volume → its last article before the volume, and its first article after it. */
  readonly categories: Readonly<Record<string, { readonly before?: ArticleName; readonly after?: ArticleName }>>;
  /** The {@link VolumeRecord.relatedDigest} of the volume before, from which related articles are chosen too. */
  readonly relatedDigest: string;
  /** Articles that link to articles of the volume from other volumes, or through an alias. */
  readonly mentions: MentionsBySeat;
}

export interface YearMonth {
  readonly year: number;
  /** From 1. */
  readonly month: number;
}

/** The boundary of each volume, in the order of `records`, which are sorted by year. */
export function boundariesOf(records: readonly VolumeRecord[]): readonly VolumeBoundary[] {
  const mentions = mentionsByYear(records);
  return records.map((record, index) => {
    const earlier = records.slice(0, index).reverse();
    const later = records.slice(index + 1);
    const categories: Record<string, { before?: ArticleName; after?: ArticleName }> = {};
    for (const slug of Object.keys(record.categoryEnds).sort()) {
      const before = firstFound(earlier, (volume) => volume.categoryEnds[slug]?.last);
      const after = firstFound(later, (volume) => volume.categoryEnds[slug]?.first);
      categories[slug] = { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
    }
    return {
      previousYear: earlier.find(hasArticles)?.year ?? null,
      nextYear: later.find(hasArticles)?.year ?? null,
      previousMonth: firstFound(earlier, (volume) => monthAt(volume, volume.monthCounts.findLastIndex(isSome))) ?? null,
      nextMonth: firstFound(later, (volume) => monthAt(volume, volume.monthCounts.findIndex(isSome))) ?? null,
      categories,
      relatedDigest: earlier[0]?.relatedDigest ?? "",
      mentions: mentions.get(record.year) ?? {},
    };
  });
}

const hasArticles = (volume: VolumeRecord) => volume.articleCount > 0;
const isSome = (count: number) => count > 0;

function monthAt(volume: VolumeRecord, index: number): YearMonth | undefined {
  return index === -1 ? undefined : { year: volume.year, month: index + 1 };
}

function firstFound<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
