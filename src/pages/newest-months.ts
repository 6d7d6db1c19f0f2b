import { monthUrl } from "../addresses/urls.ts";
import type { Catalogue } from "../archive/catalogue.ts";
import { monthName, yearText } from "../views/date-text.ts";
import type { StripMonth } from "../views/link.ts";
import type { SiteContext } from "../views/site-context.ts";

/** How many months the home page begins with. */
const MONTHS_SHOWN = 12;

/** The newest months of the archive that have articles, the newest first, whatever year they are of. */
export function newestMonths({ volumes }: Catalogue, context: SiteContext): readonly StripMonth[] {
  return volumes
    .toReversed()
    .flatMap(({ year, monthCounts }) =>
      monthCounts
        .map((count, index) => ({
          text: monthName(index + 1, context.words),
          note: yearText(year, context.words),
          href: context.href(monthUrl(year, index + 1)),
          count,
        }))
        .filter(({ count }) => count > 0)
        .toReversed(),
    )
    .slice(0, MONTHS_SHOWN)
    .map(({ text, note, href }) => ({ text, note, href }));
}
