import { homeUrl, yearUrl } from "../addresses/urls.ts";
import { type Entry, yearOf } from "../archive/entry.ts";
import { yearText } from "./date-text.ts";
import { headView } from "./head.ts";
import type { Link } from "./link.ts";
import { momentView } from "./moment.ts";
import type { PageProps, TombstoneView } from "./pages.ts";
import type { SiteContext } from "./site-context.ts";

/** The page of a withdrawn article. */
export function tombstoneProps(entry: Entry, context: SiteContext): PageProps<"tombstone"> {
  const year = yearOf(entry);
  const withdrawn = entry.withdrawn!;
  const replacement =
    withdrawn.replacement === undefined ? {} : { replacement: replacementLink(withdrawn.replacement.value, context) };
  const view: TombstoneView = {
    ...(entry.title === "" ? {} : { title: entry.title }),
    breadcrumb: [
      { text: context.words.title.home, href: context.href(homeUrl) },
      { text: yearText(year, context.words), href: context.href(yearUrl(year)) },
    ],
    published: momentView(entry.published, context.words),
    withdrawnAt: momentView(withdrawn.at.value, context.words),
    reason: withdrawn.reason,
    ...(withdrawn.kind === undefined ? {} : { kind: withdrawn.kind }),
    ...(withdrawn.authority === undefined ? {} : { authority: withdrawn.authority }),
    ...replacement,
  };
  return {
    site: context.site,
    head: headView(
      { url: entry.url, title: context.words.title.withdrawn, description: withdrawn.reason, noIndex: true },
      context,
    ),
    view,
  };
}

function replacementLink(written: string, context: SiteContext): Link {
  if (/^https?:\/\//.test(written)) return { text: written, href: written };
  return { text: context.absolute(written), href: context.href(written) };
}
