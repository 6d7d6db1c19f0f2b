import { fileOf } from "../addresses/urls.ts";
import type { Entry } from "../archive/entry.ts";
import { headView } from "../views/head.ts";
import type { SiteContext } from "../views/site-context.ts";
import { tombstoneProps } from "../views/tombstone.ts";
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
