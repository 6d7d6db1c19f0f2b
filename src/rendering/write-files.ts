import type { FileOutput, MadeOutput } from "../pages/output.ts";
import type { Stage } from "../publishing/stage.ts";

/**
 * Prepares outputs that are no pages: texts, copies, and pictures once they are made. Returns the files that had to be.
 */
export async function writeFiles(outputs: readonly FileOutput[], stage: Stage): Promise<readonly string[]> {
  const kept = await makePictures(outputs.filter((output) => "make" in output));
  const isPrepared = (output: FileOutput): boolean => {
    if ("text" in output) return stage.write(output.file, output.text());
    return stage.copy(output.file, "make" in output ? kept.get(output)! : output.from);
  };
  // A picture shown twice is one file.
  const byFile = new Map(outputs.map((output) => [output.file, output]));
  return [...byFile.values()].filter(isPrepared).map(({ file }) => file);
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
