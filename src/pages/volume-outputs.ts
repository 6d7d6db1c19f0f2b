import { cardTitle } from "../archive/entry.ts";
import { membersByList } from "../archive/lists.ts";
import type { SiteContext } from "../views/site-context.ts";
import { articlePages } from "./article-pages.ts";
import { listYearPages, listYearUrls } from "./list-year-pages.ts";
import { monthCitations } from "./month-citations.ts";
import { monthPages } from "./month-pages.ts";
import type { Output } from "./output.ts";
import { redirectPage, tombstonePage } from "./redirects-and-tombstones.ts";
import { volumeData, volumeSitemaps } from "./volume-files.ts";
import type { VolumeInput } from "./volume-input.ts";
import { yearPage } from "./year-page.ts";

/** All outputs of a volume, or of a share of it, but the renditions of its pictures, its cards and its crops. */
export function volumeOutputs(input: VolumeInput, context: SiteContext): readonly Output[] {
  return [...outputsOfArticles(input, context), ...(input.hasLists ? outputsOfLists(input, context) : [])];
}

function outputsOfArticles(input: VolumeInput, context: SiteContext): readonly Output[] {
  const { kindKeys } = input;
  const entries = input.entries.filter(input.isOwn);
  return [
    ...articlePages(input, context),
    ...entries
      .filter((entry) => entry.state === "withdrawn")
      .map((entry) => tombstonePage(entry, kindKeys.tombstone, context)),
    ...entries.flatMap((entry) =>
      entry.aliases
        .filter(({ url }) => !url.includes("?"))
        .map(({ url }) => redirectPage(url, { url: entry.url, title: cardTitle(entry) }, kindKeys.redirect, context)),
    ),
  ];
}

function outputsOfLists(input: VolumeInput, context: SiteContext): readonly Output[] {
  const { year, entries, boundary, knownAddresses, kindKeys } = input;
  const shown = entries.filter((entry) => entry.state !== "withdrawn");
  const lists = membersByList(entries);
  const listUrls = listYearUrls(year, lists, knownAddresses.lists);
  return [
    ...monthPages(year, shown, knownAddresses.months, boundary, kindKeys.daylist, context),
    ...monthCitations(year, shown, knownAddresses.months, kindKeys.file, context),
    yearPage(year, shown, lists.values(), boundary, kindKeys.year, context),
    ...listYearPages(year, entries, lists, knownAddresses.lists, kindKeys.daylist, context),
    ...volumeSitemaps(year, shown, listUrls, kindKeys.file, context),
    ...volumeData(year, entries, kindKeys.file, context),
  ];
}
