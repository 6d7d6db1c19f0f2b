import { isKept } from "../addresses/kept-addresses.ts";
import { comparedForm, keptForm } from "../addresses/old-address.ts";
import type { ArticleFields } from "./article-schema.ts";

/**
 * The address of an article on the old portal, as a path that the archive's server may be asked for; `null` where `legacy`
 * says none, an alias says it already, it is an address of the archive's own, or the article must not be named any more.
 */
export function oldAddressOf(
  { legacy, withdrawn }: Pick<ArticleFields, "legacy" | "withdrawn">,
  aliases: readonly { readonly url: string }[],
): string | null {
  if (legacy?.url === undefined || withdrawn?.hideTitle === true) return null;
  const kept = keptForm(legacy.url);
  const [path = "", query] = kept.split("?");
  if (kept.length > 1000 || (query === undefined ? isKept(path) : path !== "/" && isKept(path))) return null;
  const compared = comparedForm(kept);
  return aliases.some(({ url }) => comparedForm(url) === compared) ? null : kept;
}
