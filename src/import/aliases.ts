import { keptPart } from "../addresses/kept-addresses.ts";
import { aliasPath } from "../content/alias-path.ts";
import type { Doubt } from "./found-item.ts";

/** The old paths that are to lead to an article, and those that cannot. */
export interface OldPaths {
  readonly aliases: readonly string[];
  readonly doubts: readonly Doubt[];
}

/**
 * The paths of an item's old addresses as aliases of its article. A path with a query is no file on any host; a path that
 * another article has, or that the archive makes itself, stays theirs.
 *
 * @param addresses absolute, or paths that it had in another archive
 * @param own the article's address
 * @param taken addresses that are somebody's already; those given here are added
 */
export function oldPaths(addresses: readonly string[], own: string, taken: Set<string>): OldPaths {
  const aliases: string[] = [];
  const doubts: Doubt[] = [];
  const withQuery: string[] = [];
  for (const address of addresses) {
    const isPath = address.startsWith("/") && !address.startsWith("//");
    if (!isPath && (!/^https?:/i.test(address) || !URL.canParse(address))) continue;
    const { pathname, search } = new URL(address, "http://localhost/");
    if (search !== "") {
      withQuery.push(address);
      continue;
    }
    const path = aliasPath(pathname);
    if ("fault" in path || path.url === own || path.url === "/") continue;
    if (aliases.includes(path.url)) continue;
    if (taken.has(path.url) || keptPart(path.url) !== null) {
      doubts.push({ code: "alias-taken", what: `Địa chỉ cũ ${path.url} đã thuộc về trang khác của kho tin.` });
      continue;
    }
    taken.add(path.url);
    aliases.push(path.url);
  }
  // Systems that number their articles answer at two addresses; the one without a number is the one people have.
  if (aliases.length === 0) {
    for (const address of withQuery) {
      const what = `Địa chỉ cũ có phần sau dấu ?, không chuyển hướng bằng tệp được: ${address}`;
      doubts.push({ code: "alias-query", what });
    }
  }
  return { aliases, doubts };
}
