import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../problems/problem.ts";
import type { FileIds } from "./file-ids.ts";
import { findFiles } from "./find-files.ts";
import type { GitIndex } from "./git-index.ts";
import { sortFiles } from "./sort-files.ts";
import type { FolderContents, FolderMemory, KnownFolder, VolumeFolder } from "./volume-folder.ts";

/** A content folder that is a git checkout. */
export interface Checkout {
  /** Its absolute path. */
  readonly root: string;
  /** Its name, which the paths of Problems begin with. */
  readonly folderName: string;
  readonly index: GitIndex;
}

/** The folder of a year's articles, inside the content folder. */
export function yearFolder(year: number): string {
  return `articles/${year}`;
}

/** The year whose folder a file of the content folder is in; `NaN` where the file is in no such folder. */
export function yearOfPath(path: string): number {
  return Number(/^articles\/([1-9]\d{3})\//.exec(path)?.[1]);
}

/** Year → what is remembered of its folder, for each year whose folder git has as an earlier build found it. */
export function knownFolders({ root, index }: Checkout, memory: FolderMemory): ReadonlyMap<number, KnownFolder> {
  const known = new Map<number, KnownFolder>();
  for (const year of yearsIn(join(root, "articles"))) {
    const gitDigest = index.digestUnder(yearFolder(year));
    const folder = gitDigest === null ? null : memory.recall(gitDigest);
    if (folder !== null) known.set(year, folder);
  }
  return known;
}

/** The years that folders in the folder of articles are named after. */
export function yearsIn(articlesDir: string): readonly number[] {
  try {
    const items = readdirSync(articlesDir, { withFileTypes: true });
    return items.filter((item) => item.isDirectory() && /^[1-9]\d{3}$/.test(item.name)).map(({ name }) => Number(name));
  } catch {
    return [];
  }
}

/**
 * The folder of a year that is known. It has no Problems, and it is looked through when its contents are first asked
 * for.
 */
export function unscannedFolder(year: number, known: KnownFolder, { root, folderName, index }: Checkout): VolumeFolder {
  let contents: FolderContents | null = null;
  const scan = (): FolderContents => {
    const found = findFiles(root, `${yearFolder(year)}/`, { folderName, hidden: false, skipped: new Set() }, []);
    const tracked = index.idsUnder(yearFolder(year));
    const sorted = sortFiles(found, { folderName, tracked, memoryFile: null }, []);
    return { articles: sorted.articles.get(year) ?? [], files: sorted.others };
  };
  return {
    ...known,
    year,
    contents: () => {
      contents ??= scan();
      return contents;
    },
  };
}

/** Whether a folder has no Problem, and no file that git does not track or finds changed. */
export function isFaultless(
  { year, contents }: VolumeFolder,
  tracked: FileIds,
  folderName: string,
  problems: readonly Problem[],
): boolean {
  const { articles, files } = contents();
  return (
    articles.every(({ file }) => tracked.has(file)) &&
    [...files.keys()].every((path) => tracked.has(path)) &&
    !problems.some(({ file }) => file.startsWith(`${folderName}/${yearFolder(year)}/`))
  );
}

/** What is worth remembering of folders: each by the digest of what git has of it. */
export function worthRemembering(
  index: GitIndex,
  folders: readonly VolumeFolder[],
): Readonly<Record<string, KnownFolder>> {
  return Object.fromEntries(
    folders.flatMap(({ year, digest, articleCount }) => {
      const gitDigest = index.digestUnder(yearFolder(year));
      return gitDigest === null ? [] : [[gitDigest, { digest, articleCount }] as const];
    }),
  );
}
