import { type KeysOfArticles, readArticleKeys } from "./article-keys.ts";
import type { KeptSegment } from "./kept-segment.ts";
import type { SearchMonth } from "./month-fragments.ts";

/** Reading an earlier segment costs more than it saves where less than this share of its articles can be taken over. */
const MIN_SHARE_TO_REUSE = 0.5;

/**
 * Chooses earlier segments to take articles over from. Each month is taken over from one segment at most; segments that
 * give more articles are chosen first.
 */
export function chooseEarlierSegments(
  months: readonly SearchMonth[],
  segments: readonly KeptSegment[],
  cacheDir: string,
): readonly KeptSegment[] {
  const keysOf = readArticleKeys(cacheDir);
  const wanted = new Map(months.map((month) => [month.month, month]));
  const countWanted = ({ months: own }: KeptSegment): number =>
    own.reduce((sum, earlier) => {
      const month = wanted.get(earlier.month);
      return sum + (month === undefined ? 0 : countCommon(earlier, month, keysOf));
    }, 0);
  const ranked = segments
    .map((segment) => ({ segment, count: countWanted(segment) }))
    .sort((a, b) => b.count - a.count || (a.segment.folder < b.segment.folder ? -1 : 1));
  return ranked.flatMap(({ segment }) => {
    const size = segment.months.reduce((sum, { articleCount }) => sum + articleCount, 0);
    const count = countWanted(segment);
    if (count === 0 || count < size * MIN_SHARE_TO_REUSE) return [];
    for (const { month } of segment.months) wanted.delete(month);
    return [segment];
  });
}

function countCommon(earlier: SearchMonth, month: SearchMonth, keysOf: KeysOfArticles): number {
  if (earlier.key === month.key) return month.articleCount;
  const keys = new Set(keysOf(month));
  return keysOf(earlier).filter((key) => keys.has(key)).length;
}
