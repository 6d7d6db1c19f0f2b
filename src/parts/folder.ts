import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { linkTree } from "../cache/link-tree.ts";
import { makeFolder } from "../cache/make-folder.ts";
import { seal, unseal } from "../cache/sealed-text.ts";
import { makeWholeFolder } from "../cache/whole-files.ts";
import type { RememberedFolders } from "../content/sources/volume-folder.ts";
import type { Checksums, MadeOf, OutputKeys } from "../publishing/state.ts";
import { PartFault } from "./fault.ts";

/**
 * A part of a site: the files of some volumes, rendered apart from all others, with the readings and the segments of the
 * search index that were made on the way. As a folder:
 *
 *     part.json            the head: what the part was made of, and the keys of its volumes
 *     site/                the files of the volumes, by their paths in a site
 *     outputs/2005.json    the keys and checksums of the files of a volume
 *     volumes/, search/    folders of the cache, by their keys
 */
export interface PartHead {
  readonly format: 1;
  readonly made: Pick<MadeOf, "makers" | "shared">;
  /** Whether the volumes were rendered; otherwise the part holds readings alone. */
  readonly hasPages: boolean;
  /** Year → the digest of the files that its reading was made from; `null` where the content has none. */
  readonly content: Readonly<Record<number, string | null>>;
  /** What its build remembers of the folders of years: a join need not look through them. Absent in parts of version 0.2. */
  readonly remembered?: RememberedFolders;
  /** The volumes that were rendered, by year. */
  readonly volumes: Readonly<Record<number, VolumeKeys>>;
}

/** What a rendered volume was made of, as the memory of a publication has it too. */
export interface VolumeKeys {
  readonly readingKey: string;
  readonly surroundingsKey: string;
  readonly articleSurroundingsKey: string;
}

/** A volume that a part has. */
export interface JoinedVolume extends VolumeKeys {
  /** The folder of the part. */
  readonly folder: string;
}

/** The files of a rendered volume. */
export interface VolumeFiles {
  readonly keys: OutputKeys;
  readonly checksums: Checksums;
}

const HEAD_FILE = "part.json";
const SITE_FOLDER = "site";
const OUTPUTS_FOLDER = "outputs";

/** The folders of the cache that parts have folders of. */
const CACHE_FOLDERS = ["volumes", "search"] as const;

/** What a part is made from. */
export interface NewPart {
  readonly head: PartHead;
  /**
   * The folder with the files of the volumes, and the one that {@link keepVolumeFiles} wrote into: both are moved into the part.
   * `null` where no volume was rendered.
   */
  readonly rendered: { readonly siteDir: string; readonly outputsDir: string } | null;
  readonly cacheDir: string;
  /** The names of the folders of the cache that belong to the part. */
  readonly cached: Readonly<Record<(typeof CACHE_FOLDERS)[number], readonly string[]>>;
}

/** Refuses a folder that holds something else than a part, so that nothing is lost where a part is written. */
export function refuseForeignFolder(folder: string): void {
  if (!existsSync(folder) || existsSync(join(folder, HEAD_FILE))) return;
  if (readdirSync(folder).length > 0) throw new PartFault("foreign-files", folder);
}

/** Writes a part as a whole: the one that stood there before is replaced at the end. */
export function writePart(folder: string, part: NewPart): void {
  const draft = `${resolve(folder)}.${process.pid}.new`;
  rmSync(draft, { recursive: true, force: true });
  makeFolder(draft);
  for (const kind of CACHE_FOLDERS)
    for (const name of part.cached[kind]) linkTree(join(part.cacheDir, kind, name), join(draft, kind, name));
  for (const [from, to] of [
    [part.rendered?.siteDir, SITE_FOLDER],
    [part.rendered?.outputsDir, OUTPUTS_FOLDER],
  ] as const)
    if (from !== undefined && existsSync(from)) renameSync(from, join(draft, to));
  writeFileSync(join(draft, HEAD_FILE), seal(part.head));
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}

/**
 * The head of a part.
 *
 * @throws PartFault where the folder is none
 */
export function readPartHead(folder: string): PartHead {
  try {
    const head = unseal<PartHead>(readFileSync(join(folder, HEAD_FILE), "utf8"));
    if (head.format === 1) return head;
  } catch {
    // Told below.
  }
  throw new PartFault("not-a-part", folder);
}

/**
 * The files of a rendered volume of a part.
 *
 * @throws PartFault where they are not what was written
 */
export function readVolumeFiles(folder: string, year: number): VolumeFiles {
  try {
    return unseal<VolumeFiles>(readFileSync(outputsFile(folder, year), "utf8"));
  } catch {
    throw new PartFault("damaged", outputsFile(folder, year));
  }
}

/** Writes what a part remembers of the files of a volume into a folder that becomes one of the part. */
export function keepVolumeFiles(outputsDir: string, year: number, files: VolumeFiles): void {
  makeFolder(outputsDir);
  writeFileSync(join(outputsDir, nameOfYear(year)), seal(files));
}

/** The path of a file of a volume in a part. */
export function partFile(folder: string, file: string): string {
  return join(folder, SITE_FOLDER, file);
}

/** Puts the readings and search segments of a part into a cache, as far as the cache lacks them. */
export function addToCache(folder: string, cacheDir: string): void {
  for (const kind of CACHE_FOLDERS) {
    const from = join(folder, kind);
    for (const name of existsSync(from) ? readdirSync(from) : []) {
      const to = join(cacheDir, kind, name);
      if (!existsSync(to)) makeWholeFolder(to, (draft) => linkTree(join(from, name), draft));
    }
  }
}

function outputsFile(folder: string, year: number): string {
  return join(folder, OUTPUTS_FOLDER, nameOfYear(year));
}

function nameOfYear(year: number): string {
  return `${year}.json`;
}
