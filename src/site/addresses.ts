import type { VolumeRecord } from "../archive/volume-record.ts";
import { reservedNames } from "../pages/urls.ts";
import { type Problem, problem } from "../problem.ts";

/** Addresses of pages and files outside the volumes, each with the file that makes it. */
export type OtherAddresses = ReadonlyMap<string, string>;

/** Aliases that take an address another page has, or that the site makes itself, or could. */
export function checkAliases(
  volumes: readonly VolumeRecord[],
  others: OtherAddresses,
  label: string,
): readonly Problem[] {
  const problems: Problem[] = [];
  const taken = new Map<string, string>(others);
  for (const { articleUrls, tombstoneUrls } of volumes) {
    for (const url of [...articleUrls, ...tombstoneUrls]) taken.set(url, `${label}/articles${url.slice(0, -1)}.md`);
  }
  const folders = new Set<string>();
  for (const url of taken.keys()) for (const folder of foldersOf(url)) folders.add(folder);
  for (const { url, file, line, column } of volumes.flatMap((volume) => volume.aliases)) {
    const parts = foldersOf(url);
    const by =
      taken.get(url) ??
      taken.get(`${url}/`) ??
      parts.map((folder) => taken.get(folder)).find((each) => each !== undefined) ??
      siteMade(url) ??
      (folders.has(url) ? url : undefined);
    if (by !== undefined)
      problems.push(problem("address-taken", { file: `${label}/${file}`, line, column }, { address: url, by }));
    taken.set(url, `${label}/${file}`);
    for (const folder of parts) folders.add(folder);
  }
  return problems;
}

/** Addresses of files a page's folders would have to replace: `/a.html` of `/a.html/b/`. */
function foldersOf(url: string): readonly string[] {
  const names = url.split("/").filter((name) => name !== "");
  return names.slice(0, -1).map((_, index) => `/${names.slice(0, index + 1).join("/")}`);
}

/** The first part of an address the site keeps for itself: its own names, and the years. */
function siteMade(url: string): string | undefined {
  const [, first = "", second = "", third = ""] = url.split("/");
  if (reservedNames.has(first.toLowerCase()) || first.startsWith(".")) return `/${first}`;
  const isInVolume =
    /^\d{4}$/.test(first) &&
    (second === "" || second === "anh" || second === "sitemap.xml" || (/^\d{2}$/.test(second) && third === ""));
  return isInVolume ? `/${first}/` : undefined;
}
