import { closeSync, openSync, readdirSync, readSync, realpathSync, statSync } from "node:fs";
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

/** A file under a folder, by name: what a source is before anybody looks into it. */
export interface FileName {
  readonly path: string;
  readonly label: string;
  readonly way: readonly string[];
  readonly sizeBytes: number;
}

/** The files under a folder, in the order of their paths. Links are not followed: they could lead anywhere. */
export function* filesIn(folder: Pick<Source, "path" | "label" | "way">): Generator<FileName, undefined> {
  const items = readdirSync(folder.path, { withFileTypes: true }).filter(({ name }) => !LEFT_BEHIND.test(name));
  for (const item of items.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
    const path = join(folder.path, item.name);
    const name = item.name.normalize("NFC");
    const inner = { path, label: `${folder.label}/${name}`, way: [...folder.way, name] };
    if (item.isDirectory()) yield* filesIn(inner);
    else if (item.isFile()) yield { ...inner, sizeBytes: statSync(path, { throwIfNoEntry: false })?.size ?? 0 };
  }
}

/** A file as a source; `null` where it is gone or cannot be read. */
export function fileSource({ path, label, way }: FileName): Source | null {
  return sourceAt(path, label, way);
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
