import { fileOf, homeUrl, listUrl, listYearUrl } from "../addresses/urls.ts";
import { cardDigests, type Entry } from "../archive/entry.ts";
import type { KnownList } from "../archive/lists.ts";
import { hasYearPage, type ListId, type ListMembers } from "../archive/lists.ts";
import { digestOf } from "../cache/digest.ts";
import { dayGroups } from "../views/day-groups.ts";
import { headView } from "../views/head.ts";
import { listHeading, listTitle } from "../views/list-heading.ts";
import type { SiteContext } from "../views/site-context.ts";
import { words } from "../views/text.ts";
import { type PageOutput, pageOutput } from "./output.ts";

/** Pages `/chuyen-muc/giao-duc/2021/` of a volume; `entries` oldest first. */
export function listYearPages(
  year: number,
  entries: readonly Entry[],
  lists: ReadonlyMap<ListId, ListMembers>,
  known: ReadonlyMap<ListId, KnownList>,
  keyBase: string,
  context: SiteContext,
): readonly PageOutput[] {
  const wanted = new Map<ListId, ListMembers>();
  for (const [id, list] of lists) {
    if (hasYearPage(list.kind, list.members.length) || known.has(id)) wanted.set(id, list);
  }
  for (const [id, list] of known) if (!wanted.has(id)) wanted.set(id, { ...list, members: [] });
  return [...wanted.values()].map(({ kind, slug, name, members }) => {
    const listed = members.map((index) => entries[index]!);
    const key = digestOf([keyBase, kind, slug, name, cardDigests(listed)]);
    return pageOutput(fileOf(listYearUrl(kind, slug, year)), "daylist", key, () =>
      listYearProps(year, { kind, slug, name }, listed, context),
    );
  });
}

/** Addresses of the years of listings that hold articles and have a page. */
export function listYearUrls(
  year: number,
  lists: ReadonlyMap<ListId, ListMembers>,
  known: ReadonlyMap<ListId, KnownList>,
): readonly string[] {
  return [...lists]
    .filter(([id, list]) => hasYearPage(list.kind, list.members.length) || known.has(id))
    .map(([, { kind, slug }]) => listYearUrl(kind, slug, year))
    .sort();
}

function listYearProps(year: number, { kind, slug, name }: KnownList, entries: readonly Entry[], context: SiteContext) {
  const url = listYearUrl(kind, slug, year);
  const heading = words.listYear(listHeading(kind, name, context), year);
  const parent = { text: listHeading(kind, name, context), href: context.href(listUrl(kind, slug)) };
  const title = words.listYear(listTitle(kind, name, context), year);
  return {
    site: context.site,
    head: headView(
      { url, title, description: words.listDescription(context.config.title, title), noIndex: entries.length === 0 },
      context,
    ),
    view: {
      heading,
      breadcrumb: [{ text: words.home, href: context.href(homeUrl) }, parent],
      articleCount: entries.length,
      days: dayGroups(entries, context, { oneMonth: false, withCategory: kind !== "category" }),
      parent,
    },
  };
}
