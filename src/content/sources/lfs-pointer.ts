import { readFileSync, statSync } from "node:fs";

/** How many bytes a pointer of Git LFS has at most, by its specification (git-lfs docs/spec.md). */
const MOST_POINTER_BYTES = 1024;

/**
 * The size of the file that a pointer of Git LFS stands for, as the pointer says: `123456 B`. The result is `null`
 * where the bytes are no pointer.
 */
export function lfsPointerSize(bytes: Uint8Array): string | null {
  if (bytes.length === 0 || bytes.length > MOST_POINTER_BYTES) return null;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  if (!/^version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/v\d\r?\n/.test(text)) return null;
  return `${/^size (\d+)\r?$/m.exec(text)?.[1] ?? "?"} B`;
}

/** As {@link lfsPointerSize}, of a file on the disk. A file that cannot be read is no pointer. */
export function lfsPointerSizeOfFile(absolutePath: string): string | null {
  try {
    return statSync(absolutePath).size > MOST_POINTER_BYTES ? null : lfsPointerSize(readFileSync(absolutePath));
  } catch {
    return null;
  }
}
