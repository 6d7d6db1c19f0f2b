import { readFile, realpath, stat } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import type { FoundFile } from "./found-item.ts";

/** The largest picture or attachment that is taken along: a scanned book of regulations. */
const MOST_BYTES = 512 * 2 ** 20;

/**
 * Opens a file below a folder by the way to it, `/` between names, as an address has it. `null` where there is no such file, and
 * where the way leads out of the folder: by `..`, by a link of the file system, by a drive's letter.
 */
export async function openBelow(folder: string, way: string): Promise<FoundFile | null> {
  for (const written of new Set([decoded(way), way])) {
    const names = written.split("/").filter((name) => name !== "" && name !== ".");
    if (names.length === 0 || names.some((name) => name === ".." || /[\0\\]|^[A-Za-z]:/.test(name))) continue;
    const file = await openInside(folder, join(folder, ...names));
    if (file !== null) return file;
  }
  return null;
}

async function openInside(folder: string, path: string): Promise<FoundFile | null> {
  try {
    const [root, real] = await Promise.all([realpath(folder), realpath(path)]);
    if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) return null;
    const found = await stat(real);
    if (!found.isFile() || found.size > MOST_BYTES) return null;
    return { name: basename(path), bytes: await readFile(real) };
  } catch {
    return null;
  }
}

function decoded(way: string): string {
  try {
    return decodeURIComponent(way);
  } catch {
    return way;
  }
}
