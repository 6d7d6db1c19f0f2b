import { cardUrl } from "../addresses/article-place.ts";
import { fileOf, pictureUrl, siteCardUrl } from "../addresses/urls.ts";
import { type Entry, yearOf } from "../archive/entry.ts";
import { findOrMakeFile, type SharedFile } from "../sharing/shared-files.ts";
import type { ArticleSharing } from "../views/shared-picture.ts";
import type { MadeOutput } from "./output.ts";

/** The card of pages that have none of their own, as an output. */
export function siteCardOutput(card: SharedFile, cacheDir: string): MadeOutput {
  return sharedOutput(siteCardUrl, card, cacheDir);
}

/**
 * The cards and crops of a volume's articles as outputs, each once. A card is published at every address its article
 * ever had, because it may have been shared from there.
 */
export function articleSharingOutputs(
  shared: ReadonlyMap<Entry, ArticleSharing | null>,
  cacheDir: string,
): readonly MadeOutput[] {
  const outputs = [...shared].flatMap(([entry, sharing]) => {
    if (sharing === null) return [];
    const { card, crops } = sharing;
    const places = [entry.url, ...entry.aliases.map(({ url }) => url)].map(cardUrl).filter((url) => url !== null);
    return [
      ...(card === null ? [] : places.map((url) => sharedOutput(url, card, cacheDir))),
      ...crops.map((crop) => sharedOutput(pictureUrl(yearOf(entry), crop.name), crop, cacheDir)),
    ];
  });
  return [...new Map(outputs.map((output) => [output.file, output])).values()];
}

function sharedOutput(url: string, file: SharedFile, cacheDir: string): MadeOutput {
  return { file: fileOf(url), key: file.name, make: () => findOrMakeFile(file, cacheDir) };
}
