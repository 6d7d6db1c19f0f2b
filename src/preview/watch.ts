import { basename, dirname, join, resolve } from "node:path";
import { watch } from "chokidar";
import { isWithin } from "../cache/is-within.ts";
import { publicDirOf } from "../content/sources/public-folder.ts";
import { CONFIG_FILES } from "../extensions/own-config.ts";
import { OWN_CODE_FOLDER } from "../extensions/own-parts.ts";
import { programRoot, templatesDir } from "../program/root.ts";
import type { Edit } from "./rebuild-loop.ts";

/** Names of files that systems and editors leave behind. */
const STRAY_NAMES = /^(?:\..*|.*~|#.*#|4913|Thumbs\.db|desktop\.ini)$/i;

/** A watcher that runs. */
export interface Watching {
  readonly close: () => Promise<void>;
}

/** Watches the content, `public/`, the archive's own code and the program for edits. Resolves when all are watched. */
export async function watchEdits(
  contentDir: string,
  onEdit: (edit: Edit) => void,
  onError: (error: Error) => void,
): Promise<Watching> {
  const content = [resolve(contentDir), publicDirOf(contentDir)];
  const archiveDir = dirname(resolve(contentDir));
  // Code that a process has loaded stays as it was: the archive's needs a new one as the program's does.
  const program = [
    ...[OWN_CODE_FOLDER, ...CONFIG_FILES].map((name) => join(archiveDir, name)),
    templatesDir,
    join(programRoot, "src"),
    join(programRoot, ".eleventy.ts"),
  ];
  const roots = new Set([...content, ...program]);
  const watcher = watch([...roots], {
    ignoreInitial: true,
    followSymlinks: false,
    // The rebuild loop gathers edits: were the watcher to hold removals back, a replaced file would be two edits.
    atomic: false,
    ignored: (path) => !roots.has(resolve(path)) && STRAY_NAMES.test(basename(path)),
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
