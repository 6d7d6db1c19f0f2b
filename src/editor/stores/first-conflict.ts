import type { Change } from "./store.ts";

/** A file that is not as the editor saw it, with its git blob id now; `null` where it is gone. */
export interface ConflictingFile {
  readonly path: string;
  readonly version: string | null;
}

/**
 * The first file of a change that is not as the editor saw it; `null` where all are. A file that is written and that the
 * editor names no version of must be new. A file that is already as the change makes it is none: its answer may have been
 * lost on the way, and the change was sent again.
 *
 * @param now gives the git blob id of a file; `null` where there is none
 * @param written path → git blob id of the bytes that the change writes
 */
export function firstConflict(
  { expected, removals }: Change,
  now: (path: string) => string | null,
  written: ReadonlyMap<string, string>,
): ConflictingFile | null {
  const versions = new Map(expected.map(({ path, version }) => [path, version]));
  for (const path of written.keys()) if (!versions.has(path)) versions.set(path, null);
  for (const [path, version] of versions) {
    const found = now(path);
    const isDone = found === (removals.includes(path) ? null : (written.get(path) ?? version));
    if (found !== version && !isDone) return { path, version: found };
  }
  return null;
}

/** All paths that a change speaks of, each once. */
export function pathsOf({ writes, removals, expected }: Change): readonly string[] {
  return [...new Set([...writes.map(({ path }) => path), ...removals, ...expected.map(({ path }) => path)])];
}
