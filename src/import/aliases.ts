import { keptPart } from "../addresses/kept-addresses.ts";
import { aliasPath } from "../content/alias-path.ts";
import type { Doubt } from "./found-item.ts";

/** The old paths that are to lead to an article, and those that cannot. */
export interface OldPaths {
  readonly aliases: readonly string[];
  readonly doubts: readonly Doubt[];
}

/**
 * The paths of an item's old addresses, with their queries, as aliases of its article. A path that another article has, or
 * that the archive makes itself, stays theirs.
 *
 * @param addresses absolute, or paths that it had in another archive
 * @param own the article's address
 * @param taken addresses that are somebody's already; those given here are added
 */
export function oldPaths(addresses: readonly string[], own: string, taken: Set<string>): OldPaths {
  const aliases: string[] = [];
  const doubts: Doubt[] = [];
  for (const address of addresses) {
    const isPath = address.startsWith("/") && !address.startsWith("//");
    if (!isPath && (!/^https?:/i.test(address) || !URL.canParse(address))) continue;
    const { pathname, search } = new URL(address, "http://localhost/");
    const path = aliasPath(`${pathname}${search}`);
    if ("fault" in path || path.url === own || path.url === "/") continue;
    if (aliases.includes(path.url)) continue;
    const place = pathname === "/" && search !== "" ? null : keptPart(aliasPlace(path.url));
    if (taken.has(path.url) || place !== null) {
      doubts.push({ code: "alias-taken", what: `Địa chỉ cũ ${path.url} đã thuộc về trang khác của kho tin.` });
      continue;
    }
    taken.add(path.url);
    aliases.push(path.url);
  }
  return { aliases, doubts };
}

function aliasPlace(url: string): string {
  return url.split("?", 1)[0]!;
}
