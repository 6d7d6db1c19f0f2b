import { fileOf, offlineUrl, workerUrl } from "../addresses/urls.ts";
import type { Catalogue } from "../archive/catalogue.ts";
import { type KnownList, type ListId, type ListPart, listId } from "../archive/lists.ts";
import type { StandingDetail } from "../archive/read-standing-pages.ts";
import { digestOf } from "../cache/digest.ts";
import type { SigningSettings } from "../content/signing-fields.ts";
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
import { machineFiles } from "./machine-files.ts";
import { oldAddressFiles } from "./old-address-files.ts";
import type { MadeOutput, Output, PageOutput } from "./output.ts";
import { pictureOutputs } from "./picture-outputs.ts";
import { redirectPage } from "./redirects-and-tombstones.ts";
import { siteCardOutput } from "./sharing-outputs.ts";

/** What the pages and files of the catalogue are made from. */
export interface CatalogueInput {
  readonly catalogue: Catalogue;
  readonly frame: SiteFrame;
  readonly standing: readonly StandingDetail[];
  /** Addresses of categories' old slugs, each with the address it leads to. */
  readonly redirects: ReadonlyMap<string, string>;
  /** The listings that the ledger has: each keeps its head page though it may have no articles any more. */
  readonly knownHeads: ReadonlyMap<ListId, KnownList>;
  readonly cacheDir: string;
  /** The public keys of signatures; `null` where `site.yaml` names none. */
  readonly signing: SigningSettings | null;
}

/**
 * The outputs that every build compares by key: all of the catalogue but the head pages of topics, authors, documents,
 * people and days, which {@link changedHeads} gives.
 */
export function catalogueOutputs(input: CatalogueInput): readonly Output[] {
  const { catalogue, frame, standing, redirects, knownHeads, signing } = input;
  const context = contextOf(frame);
  const { kindKeys } = frame;
  const categories = categorySlugs(catalogue, context).map((slug) => ({ kind: "category" as const, slug, name: slug }));
  const emptied = [...knownHeads.values()].flatMap(({ kind, slug, name }) =>
    kind === "category" && !categories.some((each) => each.slug === slug) ? [{ kind, slug, name }] : [],
  );
  const lists = [...categories, ...emptied, { kind: "featured" as const, slug: "", name: "" }];
  return [
    homePage(catalogue, kindKeys, context),
    searchPage(catalogue, kindKeys, context),
    notFoundPage(catalogue, kindKeys, context),
    daysPage(catalogue, kindKeys.days, context),
    ...offlineOutputs(frame, context),
    ...standing.map(({ page, pictures, sourcesDigest }) =>
      standingPage(page, pictures, sourcesDigest, kindKeys, context),
    ),
    ...lists.map((list) => listPage(catalogue, list, kindKeys.listing, context)),
    ...categories.flatMap(({ slug }) => categoryFeeds(catalogue, slug, kindKeys.file, context)),
    ...[...redirects].map(([url, to]) =>
      redirectPage(url, { url: to, title: context.absolute(to) }, kindKeys.redirect, context),
    ),
    ...machineFiles(
      catalogue,
      catalogueUrls(
        catalogue,
        standing.map(({ page }) => page),
      ),
      kindKeys.file,
      context,
      signing,
    ),
    ...oldAddressFiles(catalogue, kindKeys.file),
    ...standingPictures(input),
    ...siteCards(input),
  ];
}

function siteCards({ frame, cacheDir }: CatalogueInput): readonly MadeOutput[] {
  const card = siteCard(frame.config);
  return card === null ? [] : [siteCardOutput(card, cacheDir)];
}

/**
 * The service worker, which keeps the pages that were read, and the page it shows for others without a network. Where
 * `site.yaml` turns that off, the worker is one that removes itself.
 */
function offlineOutputs({ assets, kindKeys }: SiteFrame, context: SiteContext): readonly Output[] {
  const { offline } = context.config;
  const script = workerText(assets, offline ? context.href(offlineUrl) : null, context.site.assets);
  const worker = { file: fileOf(workerUrl), key: digestOf(script), text: () => script };
  return offline ? [offlinePage(kindKeys, context), worker] : [worker];
}

function standingPictures({ standing, cacheDir }: CatalogueInput): readonly Output[] {
  const pictures = new Map(standing.flatMap(({ pictures: used }) => used.map((picture) => [picture.key, picture])));
  // Standing pages are read in each build, and what their pictures lack is made then.
  return pictureOutputs(null, [...pictures.values()], cacheDir, { remake: async () => {}, forget: () => {} });
}

/** The parts a volume has in lists. */
type Parts = ReadonlyMap<ListId, ListPart>;

/**
 * The head pages of topics, authors, documents, people and days that may have changed: those of which a volume has
 * another part than before.
 *
 * @param changes for each volume looked at, its parts in lists as published and now; `before` is `null` where the volume
 *   was not published
 * @param all whether the head pages of all lists of the ledger are wanted too
 */
export function changedHeads(
  input: CatalogueInput,
  changes: readonly { readonly before: Parts | null; readonly now: Parts }[],
  all: boolean,
): readonly PageOutput[] {
  const { catalogue, frame, knownHeads } = input;
  const context = contextOf(frame);
  const changed = new Map<ListId, KnownList>();
  const add = (list: KnownList) => {
    if (list.kind !== "category" && list.kind !== "featured") changed.set(listId(list.kind, list.slug), list);
  };
  for (const { before, now } of changes) {
    for (const [id, part] of now) if (before?.get(id)?.digest !== part.digest) add(part);
    for (const [id, part] of before ?? []) if (!now.has(id)) add(knownHeads.get(id) ?? part);
  }
  if (all) for (const list of knownHeads.values()) add(list);
  return [...changed.values()].map(({ kind, slug, name }) =>
    kind === "day"
      ? dayPage(catalogue, slug, frame.kindKeys.daylist, context)
      : listPage(catalogue, { kind, slug, name }, frame.kindKeys.listing, context),
  );
}
