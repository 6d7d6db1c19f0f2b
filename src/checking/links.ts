import { takeApart } from "../addresses/take-apart.ts";
import type { Catalogue } from "../archive/catalogue.ts";
import type { StandingDetail } from "../archive/read-standing-pages.ts";
import type { BrokenAddresses, InFile } from "../archive/volume-record.ts";
import { digestOf } from "../cache/digest.ts";
import type { PlacedLink } from "../content/article.ts";
import type { Problem } from "../problems/problem.ts";
import { checkLinks, type LinkTargets } from "./dead-links.ts";
import { nearestPageFinder } from "./nearest-page.ts";

/** What was found of the links between pages. */
export interface CheckedLinks {
  /** Changes when an address outside the volumes, or a place in a standing page, comes or goes. */
  readonly targets: string;
  /** Warnings of the links in each volume. */
  readonly warnings: Readonly<Record<number, readonly Problem[]>>;
}

export interface LinksToCheck {
  readonly catalogue: Catalogue;
  readonly standing: readonly StandingDetail[];
  /** The links of `site.yaml`. */
  readonly ofConfig: readonly InFile<PlacedLink>[];
  /** Addresses outside the volumes that a link may have meant. */
  readonly pages: readonly string[];
  /** What answers outside the volumes, as plain values. */
  readonly others: unknown;
  /** What was found when the site was published; `null` where that is unknown. */
  readonly published: CheckedLinks | null;
  /** Whether a volume is as it was then. */
  readonly isUnchanged: (year: number) => boolean;
  /** Whether what begins with a year is answered as it was then. */
  readonly isKnown: (year: number) => boolean;
  readonly folderName: string;
  /** Not `null` where Problems were found already: places in articles are then not known. Its links are checked too. */
  readonly broken: readonly BrokenAddresses[] | null;
}

/** Checks the links of `site.yaml` and of standing pages, and of volumes that changed or link to what did. */
export function checkAllLinks(
  site: LinksToCheck,
  answers: (url: string) => boolean,
): CheckedLinks & { readonly problems: readonly Problem[] } {
  const { catalogue, standing, published, isUnchanged, isKnown, folderName } = site;
  const targets = digestOf([site.others, standing.map(({ page }) => [page.url, page.body.anchors])]);
  const anchorsOf = anchorFinder(site);
  const knows: LinkTargets = { answers, anchorsOf, nearestTo: nearestPageFinder(catalogue, site.pages) };
  const hold = (linkedYears: readonly number[]) =>
    published?.targets === targets && linkedYears.every((year) => isUnchanged(year) && isKnown(year));
  const found = catalogue.volumes.map(({ year, linkedYears }) => {
    const remembered = isUnchanged(year) && hold(linkedYears) ? published?.warnings[year] : undefined;
    return [year, remembered ?? checkLinks(catalogue.addressesOf(year).links, knows, folderName)] as const;
  });
  const ofPages = standing.flatMap(({ page }) => page.links.map((link) => ({ ...link, file: page.file })));
  const ofBroken = (site.broken ?? []).flatMap(({ links }) => links);
  return {
    targets,
    warnings: Object.fromEntries(found),
    problems: [
      ...found.flatMap(([, problems]) => problems),
      ...checkLinks([...site.ofConfig, ...ofPages, ...ofBroken], knows, folderName),
    ],
  };
}

function anchorFinder({ catalogue, standing, broken }: LinksToCheck): (url: string) => readonly string[] | null {
  if (broken !== null) return () => null;
  const byYear = new Map<number, ReadonlyMap<string, readonly string[]>>();
  const pages = new Map(standing.map(({ page }) => [page.url, page.body.anchors]));
  return (url) => {
    const place = takeApart(url);
    if (place?.kind !== "article") return pages.get(url) ?? null;
    const { year } = place;
    if (!catalogue.volumes.some((volume) => volume.year === year)) return null;
    const anchors = byYear.get(year) ?? new Map(catalogue.entriesOf(year).map((entry) => [entry.url, entry.anchors]));
    byYear.set(year, anchors);
    return anchors.get(url) ?? null;
  };
}
