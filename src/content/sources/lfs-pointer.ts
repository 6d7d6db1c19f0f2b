import { latin1Text } from "../../text/latin1-text.ts";

/** How many bytes a pointer of Git LFS has at most, by its specification (git-lfs docs/spec.md). */
export const MOST_POINTER_BYTES = 1024;

/**
 * The size of the file that a pointer of Git LFS stands for, as the pointer says: `123456 B`. The result is `null`
 * where the bytes are no pointer.
 */
export function lfsPointerSize(bytes: Uint8Array): string | null {
  if (bytes.length === 0 || bytes.length > MOST_POINTER_BYTES) return null;
  const text = latin1Text(bytes);
  if (!/^version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/v\d\r?\n/.test(text)) return null;
  return `${/^size (\d+)\r?$/m.exec(text)?.[1] ?? "?"} B`;
}
