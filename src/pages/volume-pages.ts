import { fileOf, volumeApiUrl, volumeSitemapUrl } from "../addresses/urls.ts";
import type { ArticleDetail } from "../archive/article-detail.ts";
import type { VolumeBoundary } from "../archive/boundary.ts";
import { cardDigests, cardTitle, type Entry } from "../archive/entry.ts";
import type { KnownAddresses } from "../archive/lists.ts";
import { membersByList } from "../archive/lists.ts";
import { relatedEntries } from "../archive/related.ts";
import type { ArticleName } from "../archive/volume-record.ts";
import { digestOf } from "../cache/digest.ts";
import { volumeApi } from "../formats/api.ts";
import { volumeSitemap } from "../formats/sitemap.ts";
import { articleProps, type Surroundings } from "../views/article.ts";
import type { ArticleSharing } from "../views/article-sharing.ts";
import type { PageKind } from "../views/pages.ts";
import type { SiteContext } from "../views/site-context.ts";
import { monthCitations } from "./month-citations.ts";
import { monthPages } from "./month-pages.ts";
import { redirectPage, tombstonePage } from "./moved-pages.ts";
import { type Output, type PageOutput, pageOutput } from "./output.ts";
import { listYearPages, listYearUrls } from "./volume-lists.ts";
import { yearPage } from "./year-page.ts";

export interface VolumePagesInput {
  readonly year: number;
  /** Oldest first, withdrawn ones included. */
  readonly entries: readonly Entry[];
  /** Of the volume before, from which related articles are chosen too. */
  readonly before: readonly Entry[];
  readonly boundary: VolumeBoundary;
  readonly known: KnownAddresses;
  readonly sharingOf: (entry: Entry) => ArticleSharing | null;
  /**
   * The keys of pages as published, and how many entries, from the oldest, are those they were made from, with the same
   * articles of other volumes around: pages that show no others need not be looked at.
   */
  readonly settled: { readonly keys: Readonly<Record<string, string>>; readonly entryCount: number };
  /** An article's detail, asked for only when its page is to be made. */
  readonly detailOf: (entry: Entry) => ArticleDetail;
  /** What all pages of a kind depend on besides their own input: program, template, frame. */
  readonly keyBase: (kind: PageKind | "file") => string;
}

/** Everything a volume publishes but its pictures. */
export function volumeOutputs(input: VolumePagesInput, context: SiteContext): readonly Output[] {
  const { year, entries, boundary, known, keyBase } = input;
  const shown = entries.filter((entry) => entry.state !== "withdrawn");
  const lists = membersByList(entries);
  const listUrls = listYearUrls(year, lists, known.lists);
  const listed = digestOf([cardDigests(entries), entries.map((entry) => entry.digest), listUrls]);
  const fileKey = (name: string) => digestOf([keyBase("file"), name, listed]);
  return [
    ...articlePages(input, context),
    ...entries
      .filter((entry) => entry.state === "withdrawn")
      .map((entry) => tombstonePage(entry, keyBase("tombstone"), context)),
    ...entries.flatMap((entry) =>
      entry.aliases.map((alias) =>
        redirectPage(alias.url, { url: entry.url, title: cardTitle(entry) }, keyBase("redirect"), context),
      ),
    ),
    ...monthPages(year, shown, known.months, boundary, keyBase("daylist"), context),
    ...monthCitations(year, shown, known.months, keyBase("file"), context),
    yearPage(year, shown, lists.values(), boundary, keyBase("year"), context),
    ...listYearPages(year, entries, lists, known.lists, keyBase("daylist"), context),
    ...(shown.length === 0
      ? []
      : [
          {
            file: fileOf(volumeSitemapUrl(year)),
            key: fileKey("sitemap"),
            text: () => volumeSitemap(year, shown, listUrls, context),
          },
        ]),
    { file: fileOf(volumeApiUrl(year)), key: fileKey("api"), text: () => volumeApi(year, entries, context) },
  ];
}

function articlePages(
  { entries, before, boundary, sharingOf, settled, detailOf, keyBase }: VolumePagesInput,
  context: SiteContext,
): readonly PageOutput[] {
  const byCategory = entriesByCategory(entries);
  const published = settledKeys(entries, byCategory, settled);
  const related = relatedEntries(before, entries, (entry) => !published.has(entry));
  const neighbours = categoryNeighbours(byCategory, boundary);
  const base = keyBase("article");
  return entries.flatMap((entry, index) => {
    if (entry.state === "withdrawn") return [];
    const sharing = sharingOf(entry);
    const around: Surroundings = { related: related[index]!, ...neighbours.get(entry.url), sharing };
    const key =
      published.get(entry) ??
      digestOf([
        base,
        entry.url,
        entry.digest,
        entry.state,
        cardDigests(around.related),
        around.previous ?? null,
        around.next ?? null,
        sharing === null ? null : [sharing.card, ...sharing.crops].map((file) => file?.name ?? null),
      ]);
    return [pageOutput(fileOf(entry.url), "article", key, () => articleProps(entry, detailOf(entry), around, context))];
  });
}

interface Neighbours {
  readonly previous?: ArticleName;
  readonly next?: ArticleName;
}

/** Articles by category, oldest first. */
function entriesByCategory(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  return Map.groupBy(
    entries.filter(({ state }) => state !== "withdrawn"),
    ({ category }) => category,
  );
}

/** The keys of pages that show settled articles only: a page shows articles before it, and the next in its category. */
function settledKeys(
  entries: readonly Entry[],
  byCategory: ReadonlyMap<string, readonly Entry[]>,
  { keys, entryCount }: VolumePagesInput["settled"],
): ReadonlyMap<Entry, string> {
  const settled = new Set(entries.slice(0, entryCount));
  const found = new Map<Entry, string>();
  for (const list of byCategory.values()) {
    for (const [index, entry] of list.entries()) {
      const next = list[index + 1];
      const key = keys[fileOf(entry.url)];
      if (settled.has(entry) && next !== undefined && settled.has(next) && key !== undefined) found.set(entry, key);
    }
  }
  return found;
}

/** The articles before and after each one in its category, by its address. */
function categoryNeighbours(
  byCategory: ReadonlyMap<string, readonly Entry[]>,
  boundary: VolumeBoundary,
): ReadonlyMap<string, Neighbours> {
  const neighbours = new Map<string, Neighbours>();
  const nameOf = (entry: Entry | undefined): ArticleName | undefined =>
    entry === undefined ? undefined : { url: entry.url, title: cardTitle(entry) };
  for (const [slug, list] of byCategory) {
    list.forEach((entry, index) => {
      const previous = nameOf(list[index - 1]) ?? boundary.categories[slug]?.before;
      const next = nameOf(list[index + 1]) ?? boundary.categories[slug]?.after;
      neighbours.set(entry.url, {
        ...(previous === undefined ? {} : { previous }),
        ...(next === undefined ? {} : { next }),
      });
    });
  }
  return neighbours;
}
