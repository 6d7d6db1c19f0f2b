import { dayAnchor } from "../addresses/urls.ts";
import type { Entry } from "../archive/entry.ts";
import { type LineView, lineView } from "./card-view.ts";
import type { Link } from "./link.ts";
import { type MomentView, momentView } from "./moment-view.ts";
import type { SiteContext } from "./site-context.ts";

/** The articles of a day in a list. */
export interface DayGroup {
  /** The anchor that the calendar points to. */
  readonly id: string;
  readonly day: MomentView;
  readonly lines: readonly LineView[];
  /** The page that lists the day whole, where `lines` does not. */
  readonly more?: Link;
}

/** The day of the month an article was published on. */
function dayOf(entry: Entry): number {
  return Number(entry.published.iso.slice(8, 10));
}

/** The number of articles published on each day of the month; `entries` are all of one month. */
export function countByDay(entries: readonly Entry[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const entry of entries) counts.set(dayOf(entry), (counts.get(dayOf(entry)) ?? 0) + 1);
  return counts;
}

/**
 * Articles grouped by day.
 *
 * @param entries newest first
 * @param options `oneMonth`: whether all articles are of one month; otherwise the anchor of a day names its month too
 */
export function dayGroups(
  entries: readonly Entry[],
  context: SiteContext,
  options: { readonly oneMonth: boolean; readonly withCategory: boolean },
): readonly DayGroup[] {
  const groups: { id: string; day: DayGroup["day"]; lines: DayGroup["lines"][number][] }[] = [];
  for (const entry of entries) {
    const { iso } = entry.published;
    const month = Number(iso.slice(5, 7));
    const anchor = dayAnchor(dayOf(entry));
    const id = options.oneMonth ? anchor : `${anchor}-${String(month).padStart(2, "0")}`;
    const last = groups.at(-1);
    const line = lineView(entry, context, options.withCategory);
    if (last?.id === id) last.lines.push(line);
    else groups.push({ id, day: momentView({ ...entry.published, dayOnly: true }, context.words), lines: [line] });
  }
  return groups;
}
