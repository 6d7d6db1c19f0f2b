import type { Ledger } from "../addresses/ledger.ts";
import type { Answer } from "../addresses/ledger-part.ts";
import { takeListApart } from "../addresses/take-apart.ts";
import { type ListKind, listUrl, listYearUrl, monthUrl, yearUrl } from "../addresses/urls.ts";
import type { KnownAddresses, KnownList } from "../archive/lists.ts";
import { type ListId, listId } from "../archive/lists.ts";
import type { VolumeRecord } from "../archive/volume-record.ts";
import type { SiteConfig } from "../content/site-config.ts";

/** Listings the ledger knows: they are answered although what they listed may be gone. */
export interface KnownListings {
  readonly heads: ReadonlyMap<ListId, KnownList>;
  readonly years: ReadonlyMap<number, KnownAddresses>;
}

interface Collected {
  readonly months: Set<number>;
  readonly lists: Map<ListId, KnownList>;
}

/** Sorts the ledger's listings by the volume they belong to. Those of a category's old slug are left to redirects. */
export function knownListings(ledger: Ledger, config: SiteConfig): KnownListings {
  const oldSlugs = new Set((config.categories ?? []).flatMap((category) => category.aliases ?? []));
  const heads = new Map<ListId, KnownList>();
  const years = new Map<number, Collected>();
  const volume = (year: number): Collected => {
    const collected = years.get(year) ?? { months: new Set(), lists: new Map() };
    years.set(year, collected);
    return collected;
  };
  for (const [year, { find }] of ledger.volumes) {
    if (isListing(find(yearUrl(year)))) volume(year);
    for (let month = 1; month <= 12; month++)
      if (isListing(find(monthUrl(year, month)))) volume(year).months.add(month);
  }
  for (const [url, answer] of ledger.beside) {
    if (!isListing(answer)) continue;
    const list = takeListApart(url);
    if (list === null || (list.kind === "category" && oldSlugs.has(list.slug))) continue;
    const { kind, slug, year } = list;
    const known = { kind, slug, name: nameOf(kind, slug, answer.listing, config) };
    if (year === null) heads.set(listId(kind, slug), known);
    else volume(year).lists.set(listId(kind, slug), known);
  }
  return { heads, years };
}

function isListing(answer: Answer | undefined): answer is { readonly listing: string } {
  return typeof answer === "object" && "listing" in answer;
}

/** A category the configuration still has is named by it; one it has lost, as the ledger remembers. */
function nameOf(kind: ListKind, slug: string, remembered: string, config: SiteConfig): string {
  return kind === "category" && config.categories?.some((category) => category.slug === slug) === true
    ? slug
    : remembered;
}

/** Where the addresses of categories' old slugs lead. */
export function categoryRedirects(config: SiteConfig, volumes: readonly VolumeRecord[]): ReadonlyMap<string, string> {
  const redirects = new Map<string, string>();
  for (const { slug, aliases } of config.categories ?? []) {
    for (const alias of aliases ?? []) {
      redirects.set(listUrl("category", alias), listUrl("category", slug));
      for (const volume of volumes) {
        if (volume.categoryEnds[slug] === undefined) continue;
        redirects.set(listYearUrl("category", alias, volume.year), listYearUrl("category", slug, volume.year));
      }
    }
  }
  return redirects;
}

/** For every volume with a listing of the ledger that may be empty now, what it must still answer. */
export function knownOf(years: KnownListings["years"], year: number): KnownAddresses {
  return years.get(year) ?? { months: new Set(), lists: new Map() };
}
