import { makerOf, type PartsOf, takerOf } from "./address-pattern.ts";

/** What of a site decides which addresses it answers, besides its ledger and its content. */
export interface SiteFacts {
  /** Whether readers are offered to keep pages for want of a network. */
  readonly offline: boolean;
  readonly search: boolean;
  /** Slugs of categories that the configuration or an article names. */
  readonly categories: ReadonlySet<string>;
  /** Years that are volumes. */
  readonly volumes: ReadonlySet<number>;
  /** Those of them that have articles. */
  readonly filledVolumes: ReadonlySet<number>;
  /** Months that have articles: 202407 is July 2024. */
  readonly filledMonths: ReadonlySet<number>;
  /** How many digits name a file of old addresses; `null` where the archive has none. */
  readonly oldAddressDigits: number | null;
  /** Whether the ledger has a listing at an address. */
  readonly isListed: (url: string) => boolean;
  /** Whether the ledger has a part of a name. */
  readonly hasLedgerPart: (name: string) => boolean;
}

/**
 * Which addresses of a kind are answered:
 *
 * - `always`: all of them;
 * - `ledger`: those the ledger has, once published for ever;
 * - `content`: those that the content asks for;
 * - `bytes`: files named after their bytes. They come and go with these, so that nothing written may link to them;
 * - `shared`: those of pages that have a card. Other sites show it, and nothing written may link to it;
 * - `never`: none; the program keeps something there that is no part of the site;
 * - those for which `holds` does, told by `when` in the documents.
 */
type Existence<Parts> =
  | "always"
  | "ledger"
  | "content"
  | "bytes"
  | "shared"
  | "never"
  | { readonly when: string; readonly holds: (site: SiteFacts, parts: Parts) => boolean };

interface AboutKind<Parts> {
  /** What answers, for the documents. */
  readonly what: string;
  /** The file of `src/` that makes it. */
  readonly madeBy: string;
  readonly exists: Existence<Parts>;
  /** Whether search engines are told of its pages, as far as there is something to be found on them. */
  readonly inSitemap?: true;
  /** Whether the content decides where such an address is. All others are the site's own, there or not. */
  readonly isFree?: true;
  /** Whether the content may have files of other names in its folder. */
  readonly sharesFolder?: true;
}

/** A kind of address. */
export interface AddressKind<Pattern extends string = string> {
  readonly pattern: Pattern;
  readonly make: (parts: PartsOf<Pattern>) => string;
  readonly take: (url: string) => PartsOf<Pattern> | null;
  readonly what: string;
  readonly madeBy: string;
  readonly existence: string;
  /** Of the six words, that which says which of its addresses are answered; `facts` where the site's facts decide. */
  readonly exists: Exclude<Existence<never>, object> | "facts";
  /** Whether the site's facts are enough for an address of the kind to be answered. */
  readonly holds: (site: SiteFacts, url: string) => boolean;
  readonly isPage: boolean;
  /** Whether it belongs to the volume of the year in it. All others belong to the catalogue. */
  readonly ofVolume: boolean;
  readonly inSitemap: boolean;
  readonly isFree: boolean;
  readonly sharesFolder: boolean;
}

/** A kind of address by its pattern. */
export function addressKind<const Pattern extends string>(
  pattern: Pattern,
  { what, madeBy, exists, inSitemap, isFree, sharesFolder }: AboutKind<PartsOf<Pattern>>,
): AddressKind<Pattern> {
  const take = takerOf(pattern);
  const holds = (site: SiteFacts, url: string): boolean => {
    const parts = take(url);
    if (parts === null) return false;
    return typeof exists === "string" ? exists === "always" : exists.holds(site, parts);
  };
  return {
    pattern,
    make: makerOf(pattern),
    take,
    what,
    madeBy,
    existence: typeof exists === "string" ? exists : exists.when,
    exists: typeof exists === "string" ? exists : "facts",
    holds,
    isPage: pattern.endsWith("/"),
    ofVolume: pattern.includes("<year>"),
    inSitemap: inSitemap === true,
    isFree: isFree === true,
    sharesFolder: sharesFolder === true,
  };
}
