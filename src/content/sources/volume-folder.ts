import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../../cache/digest.ts";
import { seal, unseal } from "../../cache/sealed-text.ts";
import { writeWholeFile } from "../../cache/whole-files.ts";
import type { ArticleFile, NamedFile } from "./named-file.ts";

/** The folder of a year's articles. */
export interface VolumeFolder {
  readonly year: number;
  /** Changes when the path or the bytes of any file in it do. */
  readonly digest: string;
  readonly articleCount: number;
  /** Looked through when first asked for, where git tells that it is as it was. */
  readonly contents: () => FolderContents;
}

export interface FolderContents {
  /** By path. */
  readonly articles: readonly ArticleFile[];
  /** What else is there: files articles may name, by path inside the content folder. */
  readonly files: ReadonlyMap<string, NamedFile>;
}

/** A folder whose files are at hand. */
export function lookedThrough(
  year: number,
  articles: readonly ArticleFile[],
  files: Iterable<readonly [string, NamedFile]>,
): VolumeFolder {
  const contents = { articles, files: new Map(files) };
  const ids = [articles.map(({ file, id }) => [file, id]), [...contents.files].map(([path, { id }]) => [path, id])];
  return { year, digest: digestOf(ids), articleCount: articles.length, contents: () => contents };
}

/** What is known of a folder that need not be looked through. */
export type KnownFolder = Pick<VolumeFolder, "digest" | "articleCount">;

/**
 * What was found, in earlier builds, in folders git has in a given state. Only faultless folders are remembered, all of
 * whose files git tracks: looking through them again would tell nothing new.
 */
export interface FolderMemory {
  readonly recall: (state: string) => KnownFolder | null;
  /** Remembers these and no others. */
  readonly keep: (folders: ReadonlyMap<string, KnownFolder>) => void;
}

/** @param program digest of the program, another version of which may find another thing */
export function folderMemory(cacheDir: string, root: string, program: string): FolderMemory {
  const file = join(cacheDir, "sources", `${hash("sha256", root, "hex").slice(0, 16)}-folders.json`);
  const written = readText(file);
  const known = remembered(written, program);
  return {
    recall: (state) => known[state] ?? null,
    keep: (folders) => {
      const text = seal({ program, folders: Object.fromEntries(folders) } satisfies Remembered);
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

interface Remembered {
  readonly program: string;
  readonly folders: Readonly<Record<string, KnownFolder>>;
}

function remembered(text: string | null, program: string): Remembered["folders"] {
  try {
    const memory = text === null ? null : unseal<Remembered>(text);
    return memory?.program === program ? memory.folders : {};
  } catch {
    return {};
  }
}
