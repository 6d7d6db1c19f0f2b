import type { FileOutput, MadeOutput } from "../pages/output.ts";
import type { Stage } from "../publishing/stage.ts";

/**
 * Prepares outputs that are no pages in the stage.
 *
 * @returns the files that had to be prepared
 */
export async function writeFiles(outputs: readonly FileOutput[], stage: Stage): Promise<readonly string[]> {
  // Two articles may show one picture: its renditions are the outputs of both.
  const byFile = new Map(outputs.map((output) => [output.file, output]));
  const waiting = [...byFile.values()];
  const made = await makeFiles(
    waiting.filter((output) => "make" in output),
    stage,
  );
  const prepare = (output: FileOutput): boolean => {
    if ("make" in output) return made.has(output.file);
    return "text" in output ? stage.write(output.file, output.text()) : stage.copy(output.file, output.from);
  };
  return waiting.filter(prepare).map(({ file }) => file);
}

/** How many files are made at a time: while one picture is encoded the next is drawn. */
const MADE_AT_ONCE = 2;

/** Makes files and prepares each at once, so that few are held in memory. Returns those that had to be prepared. */
async function makeFiles(outputs: readonly MadeOutput[], stage: Stage): Promise<ReadonlySet<string>> {
  const prepared = new Set<string>();
  const waiting = outputs.values();
  const makeNext = async () => {
    for (const { file, make } of waiting) {
      const made = await make();
      const isNew = typeof made === "string" ? stage.copy(file, made) : stage.write(file, made);
      if (isNew) prepared.add(file);
    }
  };
  await Promise.all(Array.from({ length: MADE_AT_ONCE }, makeNext));
  return prepared;
}
