import type { Accent } from "../colours/accent.ts";
import type { PlaceFinder, ProblemReporter } from "../problems/reporter.ts";
import { renderFooter } from "./footer-text.ts";
import type { MenuFields } from "./look-fields.ts";
import type { LinkPlace } from "./markdown/link-target.ts";
import { pictureTarget } from "./markdown/picture-target.ts";
import { quotedAddress } from "./markdown/written-address.ts";
import { type MenuItem, type SiteLink, settleMenu } from "./site-links.ts";

/** What of the look stands on pages, as plain values that are in the key of every page. */
export interface SiteLook {
  /** The one colour beside ink and paper; absent where the site has the red that pages have by themselves. */
  readonly accent?: Accent;
  readonly menu: readonly MenuItem[];
  /** The footer's own text, as trusted HTML. */
  readonly footerHtml?: string;
}

/** A picture that `site.yaml` names. */
export interface NamedPicture {
  /** Its path inside the content folder; of a public file, `public/…`. */
  readonly path: string;
  /** The path as it is written. */
  readonly written: string;
  readonly line: number;
  readonly column: number;
}

/** What `site.yaml` names and only the whole site tells the truth of, with the lines and columns where it is written. */
export interface NamedBySite {
  readonly links: readonly (Omit<SiteLink, "offset"> & {
    /** The path inside the content folder. */
    readonly file: string;
    readonly line: number;
    readonly column: number;
  })[];
  readonly logo?: NamedPicture;
  readonly icon?: NamedPicture;
}

/** A text, and where it is written in `site.yaml`, in UTF-16 units. */
interface Written {
  readonly value: string;
  readonly offset: number;
}

/** The fields of `site.yaml` that the look is read from. */
interface LookValues {
  readonly look?: { readonly accent?: Accent; readonly logo?: Written; readonly icon?: Written };
  readonly menu?: MenuFields;
  readonly footer?: Written;
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
  const pictures = {
    ...(look?.logo === undefined ? {} : { logo: namedPicture(look.logo, place, placeOf) }),
    ...(look?.icon === undefined ? {} : { icon: namedPicture(look.icon, place, placeOf) }),
  };
  return { look: settled, named: { links: placed, ...pictures } };
}

/**
 * The picture of the look that a path names. Where the path leads out of the content folder, or to another site, there is
 * no file of that path.
 */
function namedPicture({ value, offset }: Written, { file, baseUrl }: LinkPlace, placeOf: PlaceFinder): NamedPicture {
  const target = pictureTarget(value, { file, baseUrl });
  return { path: target.kind === "file" ? target.path : value, written: quotedAddress(value), ...placeOf(offset) };
}
