import { articleOfAttachment, fileOfArticle } from "../addresses/article-place.ts";
import { keptPart } from "../addresses/kept-addresses.ts";
import { seatOf } from "../addresses/seat.ts";
import { firstStep } from "../addresses/take-apart.ts";
import type { InFile } from "../archive/volume-record.ts";
import type { PlacedAlias } from "../content/article.ts";
import { type Problem, problem } from "../problems/problem.ts";

/** Addresses of standing pages and of files published as they are, each with the file of the content that has it. */
export type ContentAddresses = ReadonlyMap<string, string>;

/**
 * Aliases that take an address another page has, or that the site makes itself, or could. Two addresses collide where
 * their files do, on file systems that tell no capitals apart too.
 *
 * @param answers whether an article, or what is left of one, has an address, and whether a file beside an article has
 */
export function checkAliases(
  aliases: readonly InFile<PlacedAlias>[],
  content: ContentAddresses,
  { isArticle, isAttachment }: ArticleAnswers,
  folderName: string,
): readonly Problem[] {
  if (aliases.length === 0) return [];
  const taken = new Map<string, Taken>();
  for (const [url, by] of content) taken.set(seatOf(url), { by, isFile: isFile(url) });
  const folders = new Set<string>();
  for (const seat of taken.keys()) for (const folder of foldersOf(seat)) folders.add(folder);
  const problems: Problem[] = [];
  for (const { url, file, line, column } of aliases) {
    const seat = seatOf(url);
    const fileAbove = foldersOf(seat).find((folder) => taken.get(folder)?.isFile === true);
    const attachment = [...foldersOf(seat), seat].find(isAttachment);
    const by =
      taken.get(seat)?.by ??
      (isArticle(`${seat}/`) ? `${folderName}/${fileOfArticle(`${seat}/`)}` : undefined) ??
      keptFrom(url) ??
      (attachment === undefined ? undefined : `${folderName}/${fileOfArticle(articleOfAttachment(attachment)!)}`) ??
      (fileAbove === undefined ? undefined : taken.get(fileAbove)!.by) ??
      (isFile(url) && folders.has(seat) ? `${url}/` : undefined);
    if (by !== undefined) {
      problems.push(problem("address-taken", { file: `${folderName}/${file}`, line, column }, { address: url, by }));
    }
    taken.set(seat, { by: `${folderName}/${file}`, isFile: isFile(url) });
    for (const folder of foldersOf(seat)) folders.add(folder);
  }
  return problems;
}

/** What articles answer. */
interface ArticleAnswers {
  readonly isArticle: (url: string) => boolean;
  readonly isAttachment: (url: string) => boolean;
}

interface Taken {
  /** What has the address. */
  readonly by: string;
  readonly isFile: boolean;
}

function isFile(url: string): boolean {
  return !url.endsWith("/");
}

/** The folders an address lies in, the outermost first. One with a query is no file and lies in none. */
function foldersOf(seat: string): readonly string[] {
  if (seat.includes("?")) return [];
  const folders: string[] = [];
  for (let end = seat.indexOf("/", 1); end !== -1; end = seat.indexOf("/", end + 1)) folders.push(seat.slice(0, end));
  return folders;
}

/** The part of an address that the site keeps for itself. No alias begins with a dot: servers do not answer there. */
function keptFrom(url: string): string | undefined {
  const [path = "", query] = url.split("?");
  if (path === "/" && query !== undefined) return undefined;
  const first = firstStep(path);
  return keptPart(path) ?? (first.startsWith(".") ? `/${first}` : undefined);
}
