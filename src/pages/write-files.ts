import { constants, copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FileOutput, MadeOutput } from "./output.ts";

/** Writes outputs that are no pages into a folder: texts, copies, and pictures once they are made. */
export async function writeFiles(outputs: readonly FileOutput[], stageDir: string): Promise<void> {
  const kept = await makePictures(outputs.filter((output) => "make" in output));
  const folders = new Set<string>();
  for (const output of outputs) {
    const file = join(stageDir, output.file);
    if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    folders.add(dirname(file));
    if ("text" in output) writeFileSync(file, output.text());
    else if (!existsSync(file)) {
      copyFileSync("make" in output ? kept.get(output)! : output.from, file, constants.COPYFILE_FICLONE);
    }
  }
}

/** Pictures made at a time: while one is encoded the next is drawn. */
const MADE_TOGETHER = 2;

/** Where each picture is kept. */
async function makePictures(outputs: readonly MadeOutput[]): Promise<ReadonlyMap<MadeOutput, string>> {
  const kept = new Map<MadeOutput, string>();
  const waiting = outputs.values();
  const work = async () => {
    for (const output of waiting) kept.set(output, await output.make());
  };
  await Promise.all(Array.from({ length: MADE_TOGETHER }, work));
  return kept;
}
