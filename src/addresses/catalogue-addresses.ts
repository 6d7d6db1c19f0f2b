import { addressKind } from "./address-kind.ts";
import { bucketNames } from "./buckets.ts";
import {
  assetFolder,
  cardName,
  editingFolder,
  listFolders,
  manifestCheckName,
  manifestName,
  oldAddressFolder,
  pictureFolder,
  searchFolder,
  searchIndexFolder,
  searchManifestName,
  signatureName,
  workFolder,
} from "./folder-names.ts";

const CATALOGUE_PAGES = "pages/catalogue-pages.ts";
const SITE_FILES = "pages/machine-files.ts";

/** The addresses of the site's own that belong to no volume. */
export const catalogueAddresses = {
  home: addressKind("/", {
    what: "home: shelf of years, featured and newest articles, calendar of the archive",
    madeBy: CATALOGUE_PAGES,
    exists: "always",
    inSitemap: true,
  }),
  list: addressKind("/<list>/<slug>/", {
    what: "a listing: its newest articles, then its years; of a document or person their timeline too",
    madeBy: "pages/list-pages.ts",
    exists: "ledger",
    inSitemap: true,
  }),
  categoryFeed: addressKind(`/${listFolders.category}/<slug>/<feed>`, {
    what: "the newest articles of a category",
    madeBy: "formats/feeds.ts",
    exists: { when: "where the category has a name or articles", holds: (site, { slug }) => site.categories.has(slug) },
  }),
  featured: addressKind(`/${listFolders.featured}/`, {
    what: "featured news",
    madeBy: "pages/list-pages.ts",
    exists: "always",
    inSitemap: true,
  }),
  days: addressKind(`/${listFolders.day}/`, {
    what: "the calendar of all years, which leads to the days",
    madeBy: "pages/day-pages.ts",
    exists: "always",
    inSitemap: true,
  }),
  search: addressKind(`/${searchFolder}/`, {
    what: "search: words in `?q=`, filters in the rest of the query",
    madeBy: CATALOGUE_PAGES,
    exists: "always",
  }),
  searchManifest: addressKind(`/${searchFolder}/${searchManifestName}`, {
    what: "what the search index consists of",
    madeBy: "search/index/manifest.ts",
    exists: { when: "unless search is off", holds: (site) => site.search },
  }),
  searchIndex: addressKind(`/${searchFolder}/${searchIndexFolder}/<path>`, {
    what: "the search index",
    madeBy: "pipeline/index-search.ts",
    exists: "bytes",
  }),
  feed: addressKind("/<feed>", { what: "the newest articles", madeBy: "formats/feeds.ts", exists: "always" }),
  sitemap: addressKind("/sitemap.xml", { what: "the list of sitemaps", madeBy: SITE_FILES, exists: "always" }),
  catalogueSitemap: addressKind("/sitemap-muc-luc.xml", {
    what: "the sitemap of what belongs to no volume",
    madeBy: "formats/sitemap.ts",
    exists: "always",
  }),
  robots: addressKind("/robots.txt", { what: "what engines may read", madeBy: SITE_FILES, exists: "always" }),
  openSearch: addressKind("/opensearch.xml", {
    what: "the search, for browsers",
    madeBy: SITE_FILES,
    exists: "always",
  }),
  webManifest: addressKind("/manifest.webmanifest", {
    what: "the site as an app",
    madeBy: SITE_FILES,
    exists: "always",
  }),
  archiveApi: addressKind("/api/archive.json", { what: "the volumes, as data", madeBy: SITE_FILES, exists: "always" }),
  featuredApi: addressKind("/api/featured.json", {
    what: "featured news, as data",
    madeBy: SITE_FILES,
    exists: "always",
  }),
  apiSchema: addressKind("/api/schema.json", {
    what: "the schema of a volume",
    madeBy: "formats/api.ts",
    exists: "always",
  }),
  oldAddresses: addressKind(`/${oldAddressFolder}/<oldAddresses>.json`, {
    what: "addresses of the old portal and what answers for them, for `khotin host` and `/404.html`",
    madeBy: "pages/old-address-files.ts",
    exists: {
      when: "where articles have old addresses",
      holds: ({ oldAddressDigits }, { oldAddresses }) =>
        oldAddressDigits !== null && bucketNames(oldAddressDigits).includes(oldAddresses),
    },
  }),
  manifest: addressKind(`/${manifestName}`, {
    what: "checksums of the volumes' lists of checksums and of all files that are no volume's",
    madeBy: "pipeline/render-manifest.ts",
    exists: "always",
  }),
  signature: addressKind(`/${signatureName}`, {
    what: "the signature of `/manifest-sha256.txt`, where a build has a key",
    madeBy: "pipeline/render-signature.ts",
    exists: "bytes",
  }),
  manifestCheck: addressKind(`/${manifestCheckName}`, {
    what: "the checksum of all other lines of `/manifest-sha256.txt`, to tell damage to the list from damage to a file",
    madeBy: "pipeline/render-manifest.ts",
    exists: "always",
  }),
  ledger: addressKind("/ledger.json", {
    what: "the ledger, every address ever published and what answers for it: its parts with their digests",
    madeBy: "addresses/ledger-files.ts",
    exists: "always",
  }),
  editing: addressKind(`/${editingFolder}/`, {
    what: "the editing page, where `site.yaml` says where its articles are kept",
    madeBy: "pages/editing-page.ts",
    exists: "bytes",
  }),
  editingFile: addressKind(`/${editingFolder}/<name>`, {
    what: "style and scripts of the editing page",
    madeBy: "rendering/bundle-editor.ts",
    exists: "bytes",
  }),
  ledgerPart: addressKind("/ledger/<ledgerPart>.json", {
    what: "a part of the ledger: the addresses of a month, of the rest of a year, or others",
    madeBy: "addresses/ledger-files.ts",
    exists: {
      when: "where addresses belong to it",
      holds: (site, { ledgerPart }) => site.hasLedgerPart(ledgerPart),
    },
  }),
  asset: addressKind(`/${assetFolder}/<name>`, {
    what: "style, scripts, fonts, logo and icons",
    madeBy: "rendering/bundle-assets.ts",
    exists: "bytes",
  }),
  picture: addressKind(`/${pictureFolder}/<rendition>`, {
    what: "a picture of no volume",
    madeBy: "pictures/rendition-files.ts",
    exists: "bytes",
    sharesFolder: true,
  }),
  siteCard: addressKind(`/${cardName}`, {
    what: "the card of pages that have none of their own",
    madeBy: "pages/sharing-outputs.ts",
    exists: "shared",
  }),
  offline: addressKind("/ngoai-tuyen/", {
    what: "what is shown of a page that was not kept, for want of a network",
    madeBy: CATALOGUE_PAGES,
    exists: { when: "unless `features: {offline: false}`", holds: (site) => site.offline },
  }),
  worker: addressKind("/ngoai-tuyen.js", {
    what: "the script that keeps what was read, or retires",
    madeBy: "views/asset-hrefs.ts",
    exists: "always",
  }),
  notFound: addressKind("/404.html", {
    what: "what answers for an address that never was",
    madeBy: CATALOGUE_PAGES,
    exists: "always",
  }),
  marker: addressKind(`/${workFolder}.json`, {
    what: "the mark of the output folder",
    madeBy: "publishing/output-folder.ts",
    exists: "never",
  }),
  workFolder: addressKind(`/${workFolder}/<path>`, {
    what: "what a build is preparing",
    madeBy: "publishing/output-folder.ts",
    exists: "never",
  }),
} as const;
