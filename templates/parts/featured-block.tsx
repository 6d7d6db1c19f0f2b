import type { SiteView } from "../../src/views/site-context.ts";
import { useText } from "./words.tsx";

interface FeaturedBlockProps {
  readonly site: SiteView;
}

/**
 * A link to the featured news. The script puts the newest titles above it: the page itself carries none, so that it does
 * not change with them.
 */
export function FeaturedBlock({ site }: FeaturedBlockProps) {
  const text = useText();
  return (
    <aside class="featured-block" aria-labelledby="tin-noi-bat" data-featured data-src={site.featuredDataHref}>
      <h2 id="tin-noi-bat" class="side-heading">
        {text.title.featured}
      </h2>
      <p class="featured-all">
        <a href={site.featuredHref}>{text.featured.all}</a>
      </p>
    </aside>
  );
}
