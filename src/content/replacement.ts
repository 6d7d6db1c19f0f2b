import type { ProblemReporter } from "../problems/reporter.ts";
import type { ArticleFields } from "./article-schema.ts";
import { type LinkPlace, linkTarget } from "./markdown/link-target.ts";

/** The page that a withdrawn article names in its own place. */
export interface Replacement {
  /** Its site path, or its address on the web. */
  readonly address: string;
  readonly isOnSite: boolean;
  /** Where it is written in the file of the withdrawn article. */
  readonly offset: number;
}

/**
 * The replacement of a withdrawn article, which is read like a link of the article's body. The result is `null` where
 * the article names none, or one that cannot be followed, which is reported.
 *
 * @param ownUrl the article's own address, which cannot replace it
 */
export function replacementOf(
  { withdrawn }: Pick<ArticleFields, "withdrawn">,
  ownUrl: string,
  place: LinkPlace,
  report: ProblemReporter,
): Replacement | null {
  if (withdrawn?.replacement === undefined) return null;
  const { value, offset } = withdrawn.replacement;
  const target = linkTarget(value, place);
  const href = value.slice(0, 100);
  if (target.kind === "internal" && target.url !== ownUrl) return { address: target.url, isOnSite: true, offset };
  if (target.kind === "external" && target.isWeb) return { address: target.href, isOnSite: false, offset };
  if (target.kind === "internal" || target.kind === "dead") report("dead-link", offset, { href, suggestion: null });
  else if (target.kind === "unsafe") report("unsafe-link", offset, { href });
  else report("bad-url", offset, { value: href, suggestion: null });
  return null;
}
