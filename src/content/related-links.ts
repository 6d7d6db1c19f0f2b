import { takeApart } from "../addresses/take-apart.ts";
import type { PlaceFinder, ProblemReporter } from "../problems/reporter.ts";
import type { ArticleFields } from "./article-schema.ts";
import { type LinkPlace, linkTarget } from "./markdown/link-target.ts";

/** A related article that an editor named: its address, how it is written, and the line and column of that. */
export interface RelatedLink {
  readonly url: string;
  readonly href: string;
  readonly line: number;
  readonly column: number;
}

/**
 * The related articles that an article names, each once. They are read like links of its body. One that cannot be another
 * article is reported; whether there is such an article is not known here.
 *
 * @param ownUrl the article's own address, which is not related to itself
 */
export function relatedLinks(
  { related }: Partial<Pick<ArticleFields, "related">>,
  ownUrl: string,
  place: LinkPlace,
  report: ProblemReporter,
  placeOf: PlaceFinder,
): readonly RelatedLink[] {
  const links = new Map<string, RelatedLink>();
  for (const { value, offset } of related ?? []) {
    const target = linkTarget(value, place);
    const href = value.slice(0, 100);
    const url = target.kind === "internal" && takeApart(target.url)?.kind === "article" ? target.url : null;
    if (url === null || url === ownUrl) report("bad-related", offset, { value: href });
    else if (!links.has(url)) links.set(url, { url, href, ...placeOf(offset) });
  }
  return [...links.values()];
}
