import type { Accent } from "../colours/accent.ts";
import type { PlaceFinder, ProblemReporter } from "../problems/reporter.ts";
import { renderFooter } from "./footer-text.ts";
import type { MenuFields } from "./look-fields.ts";
import type { LinkPlace } from "./markdown/link-target.ts";
import { type MenuItem, type SiteLink, settleMenu } from "./site-links.ts";

/** What of the look stands on pages, as plain values that are in the key of every page. */
export interface SiteLook {
  /** The one colour beside ink and paper; absent where the site has the red that pages have by themselves. */
  readonly accent?: Accent;
  readonly menu: readonly MenuItem[];
  /** The footer's own text, as trusted HTML. */
  readonly footerHtml?: string;
}

/** What `site.yaml` names and only the whole site tells the truth of, with the lines and columns where it is written. */
export interface NamedBySite {
  readonly links: readonly (Omit<SiteLink, "offset"> & {
    /** The path inside the content folder. */
    readonly file: string;
    readonly line: number;
    readonly column: number;
  })[];
}

/** The fields of `site.yaml` that the look is read from. */
interface LookValues {
  readonly look?: { readonly accent?: Accent };
  readonly menu?: MenuFields;
  readonly footer?: { readonly value: string; readonly offset: number };
}

/** Reads the look of the site from the fields of `site.yaml`, once the address of the site is known. */
export function settleLook(
  { look, menu, footer }: LookValues,
  place: LinkPlace,
  report: ProblemReporter,
  placeOf: PlaceFinder,
): { readonly look: SiteLook; readonly named: NamedBySite } {
  const links: SiteLink[] = [];
  const context = { place, report, links };
  const settled: SiteLook = {
    ...(look?.accent === undefined ? {} : { accent: look.accent }),
    menu: settleMenu(menu ?? [], context),
    ...(footer === undefined ? {} : { footerHtml: renderFooter(footer.value, footer.offset, context) }),
  };
  const placed = links.map(({ offset, ...link }) => ({ ...link, file: place.file, ...placeOf(offset) }));
  return { look: settled, named: { links: placed } };
}
