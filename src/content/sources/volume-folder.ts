import { readFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../../cache/digest.ts";
import { seal, unseal } from "../../cache/sealed-text.ts";
import { writeWholeFile } from "../../cache/whole-files.ts";
import type { ArticleFile, NamedFile } from "./named-file.ts";

/** The folder of a year's articles. */
export interface VolumeFolder {
  readonly year: number;
  /** The digest of the paths and blob ids of all files in the folder; of a year that another build reads, as that build told it. */
  readonly digest: string;
  readonly articleCount: number;
  /**
   * The files in the folder. A folder that git has as an earlier build found it is looked through when this is called.
   */
  readonly contents: () => FolderContents;
}

export interface FolderContents {
  /** The articles, sorted by path; none of a year that another build reads. */
  readonly articles: readonly ArticleFile[];
  /** Path inside the content folder → file, of all files that are no articles. */
  readonly files: ReadonlyMap<string, NamedFile>;
}

/** A folder that was looked through. */
export function scannedFolder(
  year: number,
  articles: readonly ArticleFile[],
  files: Iterable<readonly [path: string, file: NamedFile]>,
): VolumeFolder {
  const contents = { articles, files: new Map(files) };
  const ids = [articles.map(({ file, id }) => [file, id]), [...contents.files].map(([path, { id }]) => [path, id])];
  return { year, digest: digestOf(ids), articleCount: articles.length, contents: () => contents };
}

/** What is remembered of a folder, so that it need not be looked through. */
export type KnownFolder = Pick<VolumeFolder, "digest" | "articleCount">;

/**
 * What earlier builds found in folders, by the digest of what git had of each. Only folders are remembered that have no
 * Problems and whose files git tracks, all of them: looking through such a folder again would find nothing new.
 */
export interface FolderMemory {
  readonly recall: (gitDigest: string) => KnownFolder | null;
  /** Remembers these folders and no others. */
  readonly keep: (folders: RememberedFolders["folders"]) => void;
}

/** What a version of the program remembers of folders. Another version may find something else in the same folder. */
export interface RememberedFolders {
  readonly programDigest: string;
  /** By the digest of what git had of each. */
  readonly folders: Readonly<Record<string, KnownFolder>>;
}

/**
 * The memory of a content folder in a cache.
 *
 * @param programDigest the digest of the program: what another version remembers is not used
 * @param told what builds with other caches remember
 */
export function folderMemory(
  cacheDir: string,
  root: string,
  programDigest: string,
  told: readonly RememberedFolders[],
): FolderMemory {
  const file = join(cacheDir, "sources", `${digestOf(root)}-folders.json`);
  const written = readText(file);
  const memories = [...told, ...readMemory(written)].filter((memory) => memory.programDigest === programDigest);
  const known = Object.assign({}, ...memories.map(({ folders }) => folders)) as RememberedFolders["folders"];
  return {
    recall: (gitDigest) => known[gitDigest] ?? null,
    keep: (folders) => {
      const text = seal({ programDigest, folders } satisfies RememberedFolders);
      if (text !== written) writeWholeFile(file, text);
    },
  };
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** The memory that was written; none where it is damaged. */
function readMemory(text: string | null): readonly RememberedFolders[] {
  try {
    return text === null ? [] : [unseal<RememberedFolders>(text)];
  } catch {
    return [];
  }
}
