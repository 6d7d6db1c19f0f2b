import { fileOf, homeUrl, yearUrl } from "../addresses/urls.ts";
import { type Entry, yearOf } from "../archive/entry.ts";
import { yearText } from "../views/date-text.ts";
import { headView } from "../views/head.ts";
import type { Link } from "../views/link.ts";
import { momentView } from "../views/moment.ts";
import type { PageProps, TombstoneView } from "../views/pages.ts";
import type { SiteContext } from "../views/site-context.ts";
import { outputKey, type PageOutput, pageOutput } from "./output.ts";

/** The page of an old address, which leads on to the address its content has now. */
export function redirectPage(
  url: string,
  to: { readonly url: string; readonly title: string },
  kindKey: string,
  context: SiteContext,
): PageOutput {
  const title = to.title === "" ? context.absolute(to.url) : to.title;
  return pageOutput(fileOf(url), "redirect", outputKey(kindKey, ["redirect", url, to]), () => ({
    site: context.site,
    head: headView(
      {
        url,
        title: context.words.title.redirect,
        description: title,
        noIndex: true,
        canonical: context.absolute(to.url),
      },
      context,
    ),
    view: { to: { text: title, href: context.href(to.url) } },
  }));
}

/** The page of a withdrawn article. */
export function tombstonePage(entry: Entry, kindKey: string, context: SiteContext): PageOutput {
  const key = outputKey(kindKey, [entry.url, entry.title, entry.published, entry.withdrawn]);
  return pageOutput(fileOf(entry.url), "tombstone", key, () => tombstoneProps(entry, context));
}

function tombstoneProps(entry: Entry, context: SiteContext): PageProps<"tombstone"> {
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
