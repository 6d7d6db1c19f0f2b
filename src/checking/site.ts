import type { Ledger } from "../addresses/ledger.ts";
import { isArticle } from "../addresses/ledger-part.ts";
import { seatOf } from "../addresses/seat.ts";
import { yearOfAddress } from "../addresses/take-apart.ts";
import { listUrl, urlOfFile } from "../addresses/urls.ts";
import type { Catalogue } from "../archive/catalogue.ts";
import type { StandingDetail } from "../archive/read-standing-pages.ts";
import type { BrokenAddresses, InFile } from "../archive/volume-record.ts";
import type { PlacedLink } from "../content/article.ts";
import type { SiteConfig } from "../content/site-config.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { type ContentAddresses, checkAliases } from "./aliases.ts";
import { isAnswered, plainFacts, siteFacts } from "./answered.ts";
import { categoryRedirects } from "./known-listings.ts";
import { type CheckedLinks, checkAllLinks } from "./links.ts";
import { nextLedger } from "./next-ledger.ts";
import { listingsOf } from "./site-listings.ts";
import { undeclaredChanges } from "./undeclared-changes.ts";

/** All that the site will answer, checked against itself and against what was answered before. */
export interface CheckedSite {
  readonly ledger: Ledger;
  /** Addresses of categories' old slugs, and where they lead. */
  readonly redirects: ReadonlyMap<string, string>;
  readonly links: CheckedLinks;
  readonly problems: readonly Problem[];
}

export interface SiteToCheck {
  readonly catalogue: Catalogue;
  /** What is published and remembered; `null` where that is unknown. */
  readonly published: CheckedBefore | null;
  readonly standing: readonly StandingDetail[];
  /** The links of `site.yaml`. */
  readonly ofConfig: readonly InFile<PlacedLink>[];
  /** Paths inside `public/`, and what Problems call that folder. */
  readonly publicPaths: readonly string[];
  readonly publicName: string;
  readonly config: SiteConfig;
  /** The addresses of what the archive's own code makes. */
  readonly ownUrls: readonly string[];
  /** Whether readers find the site at its base URL. */
  readonly isPublic: boolean;
  /** Whether published versions of texts are remembered: of a preview, nobody has read any. */
  readonly keepsHistory: boolean;
  readonly previous: Ledger;
  readonly folderName: string;
  /** Where Problems were found already: the articles that could not be read. Listings are then not known. */
  readonly broken: readonly BrokenAddresses[] | null;
}

/** A site that was checked when it was published: what is as it was then need not be checked again. */
export interface CheckedBefore {
  /** Whether a volume is as it was then. */
  readonly isUnchanged: (year: number) => boolean;
  /** Aliases that volumes which are not had then. */
  readonly aliases: readonly string[];
  readonly links: CheckedLinks;
}

/** Finds lost addresses, aliases that collide and dead links, and draws up the ledger this build would publish. */
export function checkSite(site: SiteToCheck): CheckedSite {
  const { catalogue, config, folderName, previous } = site;
  const { addressesOf } = catalogue;
  const problems: Problem[] = [];
  const redirects = categoryRedirects(config, catalogue.volumes);
  const listings = site.broken === null ? listingsOf(site) : new Map<string, string>();
  const isKnown = knownVolumes(site, redirects);
  const ofBroken = (site.broken ?? []).flatMap(({ url, aliases }) => [url, ...aliases.map((alias) => alias.url)]);
  const broken = site.broken === null ? null : new Set(ofBroken);
  const ledger = nextLedger(
    {
      ...site,
      broken,
      volumes: catalogue.volumes,
      archive: catalogue.volumes,
      addressesOf,
      isKnown,
      redirects,
      listings,
    },
    problems,
  );
  if (site.broken === null) problems.push(...undeclaredChanges(ledger, catalogue, folderName));
  const content = contentAddresses(site);
  const facts = siteFacts(catalogue, config, ledger);
  problems.push(...checkPublicFiles(site));
  const isArticle = articleFinder(catalogue, previous, isKnown);
  const aliases = [...catalogue.volumes, ...(site.broken ?? [])].flatMap((each) => each.aliases);
  const isAttachment = (url: string) => ledger.answerOf(url) === "file";
  problems.push(...checkAliases(aliases, content, { isArticle, isAttachment }, folderName));
  const answering = { ledger, content, facts, broken };
  const links = checkAllLinks(
    {
      ...site,
      published: site.published?.links ?? null,
      isUnchanged: (year) => site.published?.isUnchanged(year) === true,
      isKnown,
      pages: [...content.keys(), ...(config.categories ?? []).map(({ slug }) => listUrl("category", slug))],
      others: [[...content.keys(), ...site.ownUrls].sort(), plainFacts(facts)],
    },
    (url) => isAnswered(url, answering),
  );
  problems.push(...links.problems);
  return { ledger, redirects, links, problems };
}

/**
 * Of which years the addresses are those of before: their volumes are, and no alias of another may have come or gone.
 */
function knownVolumes({ catalogue, published }: SiteToCheck, redirects: ReadonlyMap<string, string>) {
  if (published === null) return () => false;
  const { isUnchanged, aliases } = published;
  const changed = catalogue.volumes.filter(({ year }) => !isUnchanged(year));
  const touched = [
    ...aliases,
    ...changed.flatMap((volume) => volume.aliases.map(({ url }) => url)),
    ...redirects.keys(),
  ];
  const years = new Set(touched.map(yearOfAddress));
  return (year: number) => isUnchanged(year) && !years.has(year);
}

function articleFinder(catalogue: Catalogue, previous: Ledger, isKnown: (year: number) => boolean) {
  const found = new Map<number, ReadonlySet<string>>();
  const isAnswered = (url: string, year: number) => {
    const before = isKnown(year) ? previous.answerOf(url) : undefined;
    if (isKnown(year)) return before === "tombstone" || isArticle(before);
    const { articles, tombstones } = catalogue.addressesOf(year);
    const urls = found.get(year) ?? new Set([...articles.map((article) => article.url), ...tombstones]);
    found.set(year, urls);
    return urls.has(url);
  };
  return (url: string): boolean => {
    const year = yearOfAddress(url);
    return year !== null && catalogue.volumes.some((volume) => volume.year === year) && isAnswered(url, year);
  };
}

/**
 * Files published as they are where a standing page or another such file is, on file systems that tell no capitals
 * apart too.
 */
function checkPublicFiles({ standing, publicPaths, folderName, publicName }: SiteToCheck): readonly Problem[] {
  const taken = new Map(standing.map(({ page }) => [seatOf(page.url), `${folderName}/${page.file}`]));
  const problems: Problem[] = [];
  for (const path of publicPaths) {
    const by = taken.get(seatOf(`/${path}`));
    const place = { file: `${publicName}/${path}`, line: 1, column: 1 };
    if (by !== undefined) problems.push(problem("address-taken", place, { address: `/${path}`, by }));
    taken.set(seatOf(`/${path}`), `${publicName}/${path}`);
  }
  return problems;
}

/** What the content has besides articles: addresses, each with the file that is published there. */
function contentAddresses({ standing, publicPaths, publicName, folderName }: SiteToCheck): ContentAddresses {
  return new Map([
    ...standing.map(({ page }) => [page.url, `${folderName}/${page.file}`] as const),
    ...publicPaths.map((path) => [urlOfFile(path), `${publicName}/${path}`] as const),
  ]);
}
