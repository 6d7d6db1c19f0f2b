import { isReserved } from "../addresses/urls.ts";
import type { VolumeRecord } from "../archive/volume-record.ts";
import { type Problem, problem } from "../problems/problem.ts";

/** Addresses of pages and files outside the volumes, each with the file that makes it. */
export type OtherAddresses = ReadonlyMap<string, string>;

/**
 * Aliases that take an address another page has, or that the site makes itself, or could. Two addresses collide where
 * their files do, on file systems that tell no capitals apart too.
 *
 * @param isArticle whether an article, or what is left of one, has an address
 */
export function checkAliases(
  volumes: readonly VolumeRecord[],
  others: OtherAddresses,
  isArticle: (url: string) => boolean,
  label: string,
): readonly Problem[] {
  const aliases = volumes.flatMap((volume) => volume.aliases);
  if (aliases.length === 0) return [];
  const taken = new Map<string, Taken>();
  for (const [url, by] of others) taken.set(seatOf(url), { by, isFile: isFile(url) });
  const folders = new Set<string>();
  for (const seat of taken.keys()) for (const folder of foldersOf(seat)) folders.add(folder);
  const problems: Problem[] = [];
  for (const { url, file, line, column } of aliases) {
    const seat = seatOf(url);
    const fileAbove = foldersOf(seat).find((folder) => taken.get(folder)?.isFile === true);
    const by =
      taken.get(seat)?.by ??
      (isArticle(`${seat}/`) ? `${label}/articles${seat}.md` : undefined) ??
      siteMade(url) ??
      (fileAbove === undefined ? undefined : taken.get(fileAbove)!.by) ??
      (isFile(url) && folders.has(seat) ? `${url}/` : undefined);
    if (by !== undefined) {
      problems.push(problem("address-taken", { file: `${label}/${file}`, line, column }, { address: url, by }));
    }
    taken.set(seat, { by: `${label}/${file}`, isFile: isFile(url) });
    for (const folder of foldersOf(seat)) folders.add(folder);
  }
  return problems;
}

interface Taken {
  /** What has the address. */
  readonly by: string;
  readonly isFile: boolean;
}

/** Where an address's file lies, whatever way it is written: `/a`, `/a/` and `/a/index.html` are one place. */
export function seatOf(url: string): string {
  return url
    .replace(/\/(?:index\.html)?$/i, "")
    .normalize("NFC")
    .toLowerCase();
}

function isFile(url: string): boolean {
  return !url.endsWith("/");
}

/** The folders an address lies in, the outermost first. */
function foldersOf(seat: string): readonly string[] {
  const folders: string[] = [];
  for (let end = seat.indexOf("/", 1); end !== -1; end = seat.indexOf("/", end + 1)) folders.push(seat.slice(0, end));
  return folders;
}

/** The first part of an address the site keeps for itself: its own names, and the years. */
function siteMade(url: string): string | undefined {
  const [, first = "", second = "", third = ""] = url.split("/");
  if (isReserved(url.slice(1)) || first.startsWith(".")) return `/${first}`;
  const isInVolume =
    /^\d{4}$/.test(first) &&
    (second === "" || second === "anh" || second === "sitemap.xml" || (/^\d{2}$/.test(second) && third === ""));
  return isInVolume ? `/${first}/` : undefined;
}
