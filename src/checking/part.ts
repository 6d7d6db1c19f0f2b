import { categoryRedirects } from "./known-listings.ts";
import { nextLedger } from "./next-ledger.ts";
import type { CheckedSite, SiteToCheck } from "./site.ts";
import { listingsOf } from "./site-listings.ts";

/**
 * What is known of a part of a site before it is joined: the ledger of its own years. Links, aliases and addresses that are lost are
 * checked at the join, for other parts may answer them.
 *
 * @param site the whole archive, as far as it is known
 */
export function checkPart(site: SiteToCheck, isOwn: (year: number) => boolean): CheckedSite {
  const volumes = site.catalogue.volumes.filter(({ year }) => isOwn(year));
  const catalogue = { ...site.catalogue, volumes };
  const redirects = categoryRedirects(site.config, volumes);
  const ledger = nextLedger(
    {
      ...site,
      broken: null,
      volumes,
      archive: site.catalogue.volumes,
      addressesOf: catalogue.addressesOf,
      isKnown: (year) => !isOwn(year),
      redirects,
      listings: listingsOf({ ...site, catalogue }),
    },
    [],
  );
  return { ledger, redirects, links: { targets: "", warnings: {} }, problems: [] };
}
