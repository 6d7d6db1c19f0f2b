import { addressKind } from "./address-kind.ts";
import { cardName, fixityFolder, listFolders, manifestName, pictureFolder } from "./folder-names.ts";

const month = addressKind("/<year>/<month>/", {
  what: "a month, by day (`#ngay-12`)",
  madeBy: "pages/month-pages.ts",
  exists: "ledger",
  inSitemap: true,
});

/** The addresses of a volume: those with its year in them. */
export const volumeAddresses = {
  year: addressKind("/<year>/", {
    what: "a volume: its months, and the categories, topics, documents, people and authors of the year",
    madeBy: "pages/year-page.ts",
    exists: "ledger",
    inSitemap: true,
  }),
  month,
  article: addressKind("/<year>/<month>/<slug>/", {
    what: "an article, its tombstone, or a redirect to where it is now",
    madeBy: "pages/volume-outputs.ts",
    exists: "ledger",
    inSitemap: true,
    isFree: true,
  }),
  articleCard: addressKind(`/<year>/<month>/<slug>/${cardName}`, {
    what: "an article's card, for those who share it",
    madeBy: "pages/sharing-outputs.ts",
    exists: "shared",
  }),
  attachment: addressKind("/<year>/<month>/<slug>/<attachment>", {
    what: "a file beside an article that links to it: PDF, Word, Excel …",
    madeBy: "pages/attachment-outputs.ts",
    exists: "ledger",
    isFree: true,
  }),
  citations: addressKind("/<year>/<month>/trich-dan.<citation>", {
    what: "a month's articles for reference managers: BibTeX, RIS",
    madeBy: "pages/month-citations.ts",
    exists: { when: "where the month has a page", holds: (site, parts) => site.isListed(month.make(parts)) },
  }),
  volumeSitemap: addressKind("/<year>/sitemap.xml", {
    what: "the sitemap of a volume's listings",
    madeBy: "formats/sitemap.ts",
    exists: { when: "where the year has articles", holds: (site, { year }) => site.filledVolumes.has(year) },
  }),
  monthSitemap: addressKind("/<year>/<month>/sitemap.xml", {
    what: "the sitemap of a month's articles",
    madeBy: "formats/sitemap.ts",
    exists: {
      when: "where the month has articles",
      holds: (site, parts) => site.filledMonths.has(parts.year * 100 + parts.month),
    },
  }),
  volumeApi: addressKind("/api/<year>.json", {
    what: "a volume as data: the number of its articles, and its parts",
    madeBy: "formats/api.ts",
    exists: { when: "where the year is a volume", holds: (site, { year }) => site.volumes.has(year) },
  }),
  volumeManifest: addressKind(`/<year>/${manifestName}`, {
    what: "checksums of a volume's files",
    madeBy: "pipeline/volume-fixity.ts",
    exists: { when: "where the year is a volume", holds: (site, { year }) => site.volumes.has(year) },
  }),
  volumeFixity: addressKind(`/<year>/${fixityFolder}/`, {
    what: "what a volume holds, and how a copy of it is checked",
    madeBy: "pages/fixity-page.ts",
    exists: { when: "where the year is a volume", holds: (site, { year }) => site.volumes.has(year) },
  }),
  volumeApiPart: addressKind("/api/<year>/<month>-<number>.json", {
    what: "a part of a volume as data: up to a hundred articles of a month",
    madeBy: "formats/api.ts",
    exists: {
      when: "where the volume names it",
      holds: (site, parts) => site.hasLedgerPart(`${parts.year}-${String(parts.month).padStart(2, "0")}`),
    },
  }),
  ownFile: addressKind("/theo-nam/<year>/<name>", {
    what: "a file of a volume that the archive's own code makes",
    madeBy: "pages/own-files.ts",
    exists: "ledger",
  }),
  volumePicture: addressKind(`/<year>/${pictureFolder}/<rendition>`, {
    what: "a picture of a volume",
    madeBy: "pictures/rendition-files.ts",
    exists: "bytes",
  }),
  listYear: addressKind("/<list>/<slug>/<year>/", {
    what: "a year of a listing: always of a category, of others where more than ten articles stand in it",
    madeBy: "pages/list-year-pages.ts",
    exists: "ledger",
    inSitemap: true,
  }),
  featuredYear: addressKind(`/${listFolders.featured}/<year>/`, {
    what: "a year of featured news, where there is much of it",
    madeBy: "pages/list-year-pages.ts",
    exists: "ledger",
    inSitemap: true,
  }),
} as const;
