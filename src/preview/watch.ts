import { basename, join, resolve } from "node:path";
import { watch } from "chokidar";
import { isWithin } from "../cache/is-within.ts";
import { publicDirOf } from "../content/sources/public-folder.ts";
import { programRoot, templatesDir } from "../program/root.ts";
import type { Edit } from "./rebuild-loop.ts";

/** Files that systems and editors leave behind. */
const LEFT_BEHIND = /^(?:\..*|.*~|#.*#|4913|Thumbs\.db|desktop\.ini)$/i;

export interface Watching {
  readonly close: () => Promise<void>;
}

/** Watches the content, what is published as it is, and the program; resolves when every edit is noticed from then on. */
export async function watchEdits(
  contentDir: string,
  onEdit: (edit: Edit) => void,
  onError: (error: Error) => void,
): Promise<Watching> {
  const content = [resolve(contentDir), publicDirOf(contentDir)];
  const program = [templatesDir, join(programRoot, "src"), join(programRoot, ".eleventy.ts")];
  const roots = new Set([...content, ...program]);
  const watcher = watch([...roots], {
    ignoreInitial: true,
    followSymlinks: false,
    // A file replaced by an editor is one edit to whoever gathers them; holding removals back would make it two.
    atomic: false,
    ignored: (path) => !roots.has(resolve(path)) && LEFT_BEHIND.test(basename(path)),
  });
  watcher.on("all", (_event, changed) => {
    const path = resolve(changed);
    // What is not there yet is watched through the folder it would be in, with all else in that.
    if (content.some((root) => isWithin(path, root))) onEdit({ ofProgram: false });
    else if (program.some((root) => isWithin(path, root))) onEdit({ ofProgram: true });
  });
  watcher.on("error", (error) => onError(error instanceof Error ? error : new Error(String(error))));
  await new Promise<void>((ready) => watcher.once("ready", ready));
  return { close: () => watcher.close() };
}
