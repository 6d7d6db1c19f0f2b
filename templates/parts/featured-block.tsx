import type { SiteView } from "../../src/views/site-context.ts";
import { text } from "../text/vi.ts";

interface FeaturedBlockProps {
  readonly site: SiteView;
}

/** Today's featured news on a page that must not change with it: a plain link, filled by the site script. */
export function FeaturedBlock({ site }: FeaturedBlockProps) {
  return (
    <aside class="featured-block" aria-labelledby="tin-noi-bat" data-featured data-src={site.featuredDataHref}>
      <h2 id="tin-noi-bat" class="side-heading">
        {text.featured.heading}
      </h2>
      <p class="featured-all">
        <a href={site.featuredHref}>{text.featured.all}</a>
      </p>
    </aside>
  );
}
