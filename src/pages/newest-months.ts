import { monthUrl } from "../addresses/urls.ts";
import type { Catalogue } from "../archive/catalogue.ts";
import type { StripMonth } from "../views/link.ts";
import type { SiteContext } from "../views/site-context.ts";
import { viewText } from "../views/text.ts";

/** How many months the home page begins with. */
const MONTHS_SHOWN = 12;

/** The newest months of the archive that have articles, the newest first, whatever year they are of. */
export function newestMonths({ volumes }: Catalogue, context: SiteContext): readonly StripMonth[] {
  return volumes
    .toReversed()
    .flatMap(({ year, monthCounts }) =>
      monthCounts
        .map((count, index) => ({
          text: viewText.month(index + 1),
          note: viewText.year(year),
          href: context.href(monthUrl(year, index + 1)),
          count,
        }))
        .filter(({ count }) => count > 0)
        .toReversed(),
    )
    .slice(0, MONTHS_SHOWN)
    .map(({ text, note, href }) => ({ text, note, href }));
}
