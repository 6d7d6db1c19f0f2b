import { fileOf, homeUrl, listUrl, listYearUrl } from "../addresses/urls.ts";
import { cardDigests, type Entry } from "../archive/entry.ts";
import { hasYearPage, type KnownList, type ListId, type ListMembers } from "../archive/lists.ts";
import { dayGroups } from "../views/grouped-days.ts";
import { headView } from "../views/head-view.ts";
import { listHeading, listTitle } from "../views/list-heading.ts";
import type { SiteContext } from "../views/site-context.ts";
import { outputKey, type PageOutput, pageOutput } from "./output.ts";

/**
 * The pages of a volume's listings, such as `/chuyen-muc/giao-duc/2021/`.
 *
 * @param entries the entries of the volume, oldest first
 * @param knownLists listings that have a page in the volume though they may have no articles any more
 */
export function listYearPages(
  year: number,
  entries: readonly Entry[],
  lists: ReadonlyMap<ListId, ListMembers>,
  knownLists: ReadonlyMap<ListId, KnownList>,
  kindKey: string,
  context: SiteContext,
): readonly PageOutput[] {
  const shown = new Map<ListId, ListMembers>();
  for (const [id, list] of lists) {
    if (hasYearPage(list.kind, list.members.length) || knownLists.has(id)) shown.set(id, list);
  }
  for (const [id, list] of knownLists) if (!shown.has(id)) shown.set(id, { ...list, members: [] });
  return [...shown.values()].map(({ kind, slug, name, members }) => {
    const listed = members.map((index) => entries[index]!);
    const key = outputKey(kindKey, [kind, slug, name, cardDigests(listed)]);
    return pageOutput(fileOf(listYearUrl(kind, slug, year)), "daylist", key, () =>
      listYearProps(year, { kind, slug, name }, listed, context),
    );
  });
}

/** Addresses of those pages of a volume's listings that hold articles, sorted. */
export function listYearUrls(
  year: number,
  lists: ReadonlyMap<ListId, ListMembers>,
  knownLists: ReadonlyMap<ListId, KnownList>,
): readonly string[] {
  return [...lists]
    .filter(([id, list]) => hasYearPage(list.kind, list.members.length) || knownLists.has(id))
    .map(([, { kind, slug }]) => listYearUrl(kind, slug, year))
    .sort();
}

function listYearProps(year: number, { kind, slug, name }: KnownList, entries: readonly Entry[], context: SiteContext) {
  const url = listYearUrl(kind, slug, year);
  const listYear = (list: string) => context.words.title.listYear({ name: list, year: String(year) });
  const heading = listYear(listHeading(kind, name, context));
  const parent = { text: listHeading(kind, name, context), href: context.href(listUrl(kind, slug)) };
  const title = listYear(listTitle(kind, name, context));
  return {
    site: context.site,
    head: headView(
      {
        url,
        title,
        description: context.words.description.list({ name: title, site: context.config.title }),
        noIndex: entries.length === 0,
      },
      context,
    ),
    view: {
      heading,
      breadcrumb: [{ text: context.words.title.home, href: context.href(homeUrl) }, parent],
      articleCount: entries.length,
      days: dayGroups(entries, context, { oneMonth: false, withCategory: kind !== "category" }),
      parent,
    },
  };
}
