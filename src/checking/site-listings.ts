import type { Ledger } from "../addresses/ledger.ts";
import { type ListKind, listUrl, listYearUrl, monthUrl, yearUrl } from "../addresses/urls.ts";
import { type Catalogue, wholeList } from "../archive/catalogue.ts";
import { hasYearPage } from "../archive/lists.ts";
import type { SiteConfig } from "../content/site-config.ts";
import { monthText, yearText } from "../views/date-text.ts";
import { ledgerWords } from "./listing-names.ts";

/** What the listings of a site follow from. */
export interface ListingSources {
  readonly catalogue: Catalogue;
  /** Which volumes are as they were published; `null` where that is unknown. */
  readonly published: { readonly isUnchanged: (year: number) => boolean } | null;
  readonly config: SiteConfig;
  readonly previous: Ledger;
}

/** The listings the site has now, by address, with the names they had last. */
export function listingsOf({ catalogue, published, config, previous }: ListingSources): ReadonlyMap<string, string> {
  const words = ledgerWords(config);
  const listings = new Map<string, string>([[listUrl("featured", ""), words.title.featured]]);
  for (const { slug, name } of config.categories ?? []) listings.set(listUrl("category", slug), name);
  for (const volume of catalogue.volumes) {
    const { year } = volume;
    // What the ledger has already, it keeps.
    if (published?.isUnchanged(year) === true) continue;
    listings.set(yearUrl(year), yearText(year, words));
    volume.monthCounts.forEach((count, index) => {
      if (count > 0) listings.set(monthUrl(year, index + 1), monthText(year, index + 1, words));
    });
    for (const { kind, slug, name, count } of catalogue.partsOf(year).values()) {
      const head = listUrl(kind, slug);
      // One the ledger has keeps the name it has there: it need not be looked up in other volumes.
      const newest = previous.beside.has(head) ? name : (wholeList(catalogue, kind, slug)?.name ?? name);
      listings.set(head, nameOf(kind, newest, config));
      if (hasYearPage(kind, count)) listings.set(listYearUrl(kind, slug, year), nameOf(kind, name, config));
    }
  }
  return listings;
}

function nameOf(kind: ListKind, name: string, config: SiteConfig): string {
  if (kind === "featured") return ledgerWords(config).title.featured;
  return kind === "category" ? (config.categories?.find((each) => each.slug === name)?.name ?? name) : name;
}
