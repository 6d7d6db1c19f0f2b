import { sentForm } from "../addresses/old-address.ts";
import { fileOf } from "../addresses/urls.ts";
import type { HostedSite } from "./read-site.ts";

/**
 * The `_redirects` of a site for Netlify. A host that takes the same file but sees no queries (Cloudflare Pages, GitLab
 * Pages) answers the lines without parameters; `/404.html` finds the others.
 */
export function netlifyRedirects({ moved, gone, basePath }: HostedSite): string {
  const base = basePath.slice(0, -1);
  const bases = [...new Set([base, ""])];
  return [
    "# Made by `khotin host netlify`: put it into public/ as _redirects, and make it again when addresses change.",
    ...moved.flatMap(({ url, target }) =>
      bases.flatMap((each) => waysOf(url).map((way) => `${each}${way} ${base}${sentForm(target)} 301!`)),
    ),
    ...gone.map((url) => `${base}${url} ${base}/${fileOf(url)} 410!`),
    "",
  ].join("\n");
}

/** An old address as the file has it: the path, then each parameter; as it was written, and in lower case. */
function waysOf(url: string): readonly string[] {
  return [...new Set([url, url.toLowerCase()])].map((each) => {
    const sent = sentForm(each);
    const [path = ""] = sent.split("?", 1);
    const parameters = sent.slice(path.length + 1).split("&");
    return [path, ...parameters.filter((parameter) => parameter.includes("="))].join(" ");
  });
}
