import type { ProblemReporter } from "../problems/reporter.ts";
import type { ArticleFields } from "./article-schema.ts";
import { type LinkPlace, linkTarget } from "./markdown/link-target.ts";

/** What a withdrawn article names in its place. */
export interface Replacement {
  /** A site path, or an address on the web. */
  readonly address: string;
  readonly isOnSite: boolean;
  readonly offset: number;
}

/**
 * The replacement of a withdrawn article, read as a link of its body would be. `null` where there is none, or one that
 * cannot be followed, which is reported.
 *
 * @param own the article's own address, which replaces nothing
 */
export function replacementOf(
  { withdrawn }: ArticleFields,
  own: string,
  place: LinkPlace,
  report: ProblemReporter,
): Replacement | null {
  if (withdrawn?.replacement === undefined) return null;
  const { value, offset } = withdrawn.replacement;
  const target = linkTarget(value, place);
  const href = value.slice(0, 100);
  if (target.kind === "internal" && target.url !== own) return { address: target.url, isOnSite: true, offset };
  if (target.kind === "external" && target.isWeb) return { address: target.href, isOnSite: false, offset };
  if (target.kind === "internal" || target.kind === "dead") report("dead-link", offset, { href });
  else if (target.kind === "unsafe") report("unsafe-link", offset, { href });
  else report("bad-url", offset, { value: href });
  return null;
}
