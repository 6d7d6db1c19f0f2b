import { dayAnchor } from "../addresses/urls.ts";
import type { Entry } from "../archive/entry.ts";
import { lineView } from "./card.ts";
import type { DayGroup } from "./parts.ts";
import type { SiteContext } from "./site-context.ts";
import { momentView } from "./text.ts";

function dayOf(entry: Entry): number {
  return Number(entry.published.iso.slice(8, 10));
}

/** How many of the entries fall on each day of their month. */
export function countByDay(entries: readonly Entry[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const entry of entries) counts.set(dayOf(entry), (counts.get(dayOf(entry)) ?? 0) + 1);
  return counts;
}

/** Entries (newest first) grouped by day. In a list of several months the anchor of a day names its month too. */
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
    else groups.push({ id, day: momentView({ ...entry.published, dayOnly: true }), lines: [line] });
  }
  return groups;
}
