import { existsSync, lstatSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Problem, placeOfFile, problem } from "../../problems/problem.ts";
import { idMemoryFile } from "./file-ids.ts";
import { findFiles } from "./find-files.ts";
import { readGitIndex } from "./git-index.ts";
import type { NamedFile } from "./named-file.ts";
import { publicFilesOf } from "./sort-files.ts";

/** The folder of files that are published as they are. It stands beside a folder named `content`, else within it. */
export function publicDirOf(contentDir: string): string {
  const content = resolve(contentDir);
  return basename(content) === "content" && !existsSync(join(content, "public"))
    ? join(dirname(content), "public")
    : join(content, "public");
}

/**
 * Finds the files of the public folder: path inside it → file.
 *
 * @param folderName the name of the folder, which the paths of Problems begin with
 */
export async function readPublicFiles(
  publicDir: string,
  folderName: string,
  cacheDir: string,
  problems: Problem[],
): Promise<ReadonlyMap<string, NamedFile>> {
  if (!isFolder(publicDir, folderName, problems)) return new Map();
  const found = findFiles(publicDir, "", { folderName, hidden: true, skipped: new Set() }, problems);
  const tracked = found.length === 0 ? undefined : (await readGitIndex(publicDir))?.idsBeside(new Set());
  const memoryFile = idMemoryFile(cacheDir, publicDir);
  return publicFilesOf(found, { folderName, tracked: tracked ?? new Map(), memoryFile }, problems);
}

/**
 * Whether there is a folder at a path. A file in its place is a Problem. So is a symbolic link, because whatever it
 * leads to would be published.
 */
function isFolder(path: string, folderName: string, problems: Problem[]): boolean {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    problems.push(problem("link-outside", placeOfFile(folderName), {}));
    return false;
  }
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || stat.isDirectory()) return stat !== undefined;
  problems.push(problem("unreadable-file", placeOfFile(folderName), { reason: "ENOTDIR" }));
  return false;
}
