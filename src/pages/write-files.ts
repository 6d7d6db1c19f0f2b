import { constants, copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CopyOutput, TextOutput } from "./output.ts";

/** Writes outputs that are no pages into a folder: texts and copies. */
export function writeFiles(outputs: readonly (TextOutput | CopyOutput)[], stageDir: string): void {
  const folders = new Set<string>();
  for (const output of outputs) {
    const file = join(stageDir, output.file);
    if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    folders.add(dirname(file));
    if (!("from" in output)) writeFileSync(file, output.text());
    else if (!existsSync(file)) copyFileSync(output.from, file, constants.COPYFILE_FICLONE);
  }
}
