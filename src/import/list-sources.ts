import { closeSync, lstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Source } from "./reader.ts";

const HEAD_BYTES = 65_536;

/** Files that systems and editors leave behind, and folders of tools: nobody's articles. */
const LEFT_BEHIND = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

/** The file or folder named on the command line as a source. `null` where there is none, or where it cannot be read. */
export function namedSource(written: string): Source | null {
  const path = resolve(written);
  const name = basename(path);
  return sourceAt(path, written.replaceAll("\\", "/").replace(/\/+$/, "") || name, [name]);
}

/** The files under a folder as sources, in the order of their paths. Links are not followed: they could lead anywhere. */
export function* sourcesUnder(folder: Source): Iterable<Source> {
  const names = readdirSync(folder.path).filter((name) => !LEFT_BEHIND.test(name));
  for (const name of names.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))) {
    const path = join(folder.path, name);
    if (lstatSync(path).isSymbolicLink()) continue;
    const source = sourceAt(path, `${folder.label}/${name.normalize("NFC")}`, [...folder.way, name.normalize("NFC")]);
    if (source === null) continue;
    if (source.isFolder) yield* sourcesUnder(source);
    else yield source;
  }
}

function sourceAt(path: string, label: string, way: readonly string[]): Source | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || !(stat.isFile() || stat.isDirectory())) return null;
  const isFolder = stat.isDirectory();
  try {
    const head = isFolder ? new Uint8Array() : headOf(path);
    return { path: realpathSync(path), label, way, isFolder, sizeBytes: isFolder ? 0 : stat.size, head };
  } catch {
    return null;
  }
}

function headOf(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    return head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(file);
  }
}
