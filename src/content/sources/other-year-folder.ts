import { type FileIds, idMemoryFile } from "./file-ids.ts";
import { kindOfFile } from "./file-kinds.ts";
import { findFiles } from "./find-files.ts";
import { yearFolder } from "./known-folders.ts";
import { sortFiles } from "./sort-files.ts";
import type { VolumeFolder } from "./volume-folder.ts";

/** The years whose articles another build reads, where this one makes a part of a site. */
export interface OtherYears {
  readonly includes: (year: number) => boolean;
  /** Year → the digest of its folder as the other build found it, as far as that is known. */
  readonly digests: ReadonlyMap<number, string>;
  /** The name of the years that this build reads, `2005..2010`. */
  readonly ownName: string;
}

/** Stands for the digest of a folder whose files nobody looked at: no reading was made from it. */
const UNKNOWN_DIGEST = "";

/** Where the folder of such a year lies, and what is known of it. */
interface OtherYearPlace {
  /** The content folder. */
  readonly root: string;
  readonly cacheDir: string;
  readonly digests: OtherYears["digests"];
  /** The ids of the files in a folder that git finds unchanged. */
  readonly idsUnder: (folder: string) => FileIds;
}

/**
 * The folder of a year whose articles another build reads. Its articles are counted by their paths, and no file of them is looked
 * at. Its other files are found, because the articles of any year may show them. Problems are left to the other build.
 */
export function otherYearFolder(year: number, { root, cacheDir, digests, idsUnder }: OtherYearPlace): VolumeFolder {
  const folder = yearFolder(year);
  const found = findFiles(root, `${folder}/`, { folderName: "", hidden: false, skipped: new Set() }, []);
  const others = found.filter(({ path }) => kindOfFile(path).kind !== "article");
  const tracked = others.length > 0 ? idsUnder(folder) : new Map<string, string>();
  const memoryFile = idMemoryFile(cacheDir, `${root}/${folder}`);
  const sorted = sortFiles(others, { folderName: "", tracked, memoryFile }, []);
  const contents = { articles: [], files: sorted.others };
  return {
    year,
    digest: digests.get(year) ?? UNKNOWN_DIGEST,
    articleCount: found.length - others.length,
    contents: () => contents,
  };
}
