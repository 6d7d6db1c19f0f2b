import { readFileSync, statSync } from "node:fs";
import { lfsPointerSize, MOST_POINTER_BYTES } from "./lfs-pointer.ts";

/** As {@link lfsPointerSize}, of a file on the disk. A file that cannot be read is no pointer. */
export function lfsPointerSizeOfFile(absolutePath: string): string | null {
  try {
    return statSync(absolutePath).size > MOST_POINTER_BYTES ? null : lfsPointerSize(readFileSync(absolutePath));
  } catch {
    return null;
  }
}
