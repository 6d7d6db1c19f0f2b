import { join } from "node:path";
import { fileOf, offlineUrl, pictureUrl, workerUrl } from "../addresses/urls.ts";
import type { Catalogue } from "../archive/catalogue.ts";
import type { KnownList } from "../archive/lists.ts";
import { type ListId, type ListPart, listId } from "../archive/lists.ts";
import type { StandingDetail } from "../archive/read-standing-pages.ts";
import { digestOf } from "../cache/digest.ts";
import { renditionFile, renditionName } from "../pictures/rendition-files.ts";
import { siteCard } from "../sharing/site-card.ts";
import { workerText } from "../views/asset-hrefs.ts";
import type { SiteContext } from "../views/site-context.ts";
import { contextOf, type SiteFrame } from "../views/site-frame.ts";
import {
  catalogueUrls,
  categorySlugs,
  homePage,
  notFoundPage,
  offlinePage,
  searchPage,
  standingPage,
} from "./catalogue-pages.ts";
import { dayPage, daysPage } from "./day-pages.ts";
import { categoryFeeds, listPage } from "./list-pages.ts";
import { siteFiles } from "./machine-files.ts";
import type { CopyOutput, MadeOutput, Output, PageOutput } from "./output.ts";
import { redirectPage } from "./redirects-and-tombstones.ts";
import { sharedOutputs } from "./sharing-outputs.ts";

export interface CatalogueInput {
  readonly catalogue: Catalogue;
  readonly frame: SiteFrame;
  readonly standing: readonly StandingDetail[];
  /** Addresses of categories' old slugs, and where they lead. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Listings of the ledger, some of which may be empty now. */
  readonly heads: ReadonlyMap<ListId, KnownList>;
  readonly cacheDir: string;
}

/** What the catalogue always has, whatever changed: few files, each with a key. */
export function catalogueOutputs(input: CatalogueInput): readonly Output[] {
  const { catalogue, frame, standing, redirects, heads } = input;
  const context = contextOf(frame);
  const keyBase = (kind: keyof SiteFrame["keyBases"]) => frame.keyBases[kind];
  const categories = categorySlugs(catalogue, context).map((slug) => ({ kind: "category" as const, slug, name: slug }));
  const emptied = [...heads.values()].flatMap(({ kind, slug, name }) =>
    kind === "category" && !categories.some((each) => each.slug === slug) ? [{ kind, slug, name }] : [],
  );
  const lists = [...categories, ...emptied, { kind: "featured" as const, slug: "", name: "" }];
  return [
    homePage(catalogue, keyBase, context),
    searchPage(catalogue, keyBase, context),
    notFoundPage(catalogue, keyBase, context),
    daysPage(catalogue, keyBase("days"), context),
    ...offlineOutputs(frame, context),
    ...standing.map(({ page, pictures, digest }) => standingPage(page, pictures, digest, keyBase, context)),
    ...lists.map((list) => listPage(catalogue, list, keyBase("listing"), context)),
    ...categories.flatMap(({ slug }) => categoryFeeds(catalogue, slug, keyBase("file"), context)),
    ...[...redirects].map(([url, to]) =>
      redirectPage(url, { url: to, title: context.absolute(to) }, keyBase("redirect"), context),
    ),
    ...siteFiles(
      catalogue,
      catalogueUrls(
        catalogue,
        standing.map(({ page }) => page),
      ),
      keyBase("file"),
      context,
    ),
    ...standingPictures(input),
    ...siteCardOutput(input),
  ];
}

function siteCardOutput({ frame, cacheDir }: CatalogueInput): readonly MadeOutput[] {
  const card = siteCard(frame.config);
  return card === null ? [] : sharedOutputs(null, [card], cacheDir);
}

/** The worker that keeps what was read, and the page it shows; where keeping is off, what retires the worker. */
function offlineOutputs({ assets, keyBases }: SiteFrame, context: SiteContext): readonly Output[] {
  const { offline } = context.config;
  const script = workerText(assets, offline ? context.href(offlineUrl) : null, context.site.assets);
  const worker = { file: fileOf(workerUrl), key: digestOf(script), text: () => script };
  return offline ? [offlinePage((kind) => keyBases[kind], context), worker] : [worker];
}

function standingPictures({ standing, cacheDir }: CatalogueInput): readonly CopyOutput[] {
  const pictures = new Map(standing.flatMap(({ pictures: used }) => used.map((picture) => [picture.hash, picture])));
  return [...pictures.values()].flatMap((picture) =>
    picture.renditions.map((rendition) => {
      const name = renditionName(picture, rendition);
      return {
        file: fileOf(pictureUrl(null, name)),
        key: name,
        from: renditionFile(join(cacheDir, "pictures"), picture, rendition),
      };
    }),
  );
}

type Parts = ReadonlyMap<ListId, ListPart>;

/**
 * Head pages of topics, authors, documents, people and days that may have changed: those a changed volume has another
 * part in than before. Where `before` is unknown, all of them.
 */
export function changedHeads(
  input: CatalogueInput,
  changes: readonly { readonly before: Parts | null; readonly now: Parts }[],
  all: boolean,
): readonly PageOutput[] {
  const { catalogue, frame, heads } = input;
  const context = contextOf(frame);
  const wanted = new Map<ListId, KnownList>();
  const note = (list: KnownList) => {
    if (list.kind !== "category" && list.kind !== "featured") wanted.set(listId(list.kind, list.slug), list);
  };
  for (const { before, now } of changes) {
    for (const [id, part] of now) if (before?.get(id)?.digest !== part.digest) note(part);
    for (const [id, part] of before ?? []) if (!now.has(id)) note(heads.get(id) ?? part);
  }
  if (all) for (const list of heads.values()) note(list);
  return [...wanted.values()].map(({ kind, slug, name }) =>
    kind === "day"
      ? dayPage(catalogue, slug, frame.keyBases.daylist, context)
      : listPage(catalogue, { kind, slug, name }, frame.keyBases.listing, context),
  );
}
