import type { FileOutput, MadeOutput } from "../pages/output.ts";
import type { Stage, StagedFile } from "../publishing/stage.ts";

/** Prepares outputs that are no pages in the stage. */
export async function writeFiles(outputs: readonly FileOutput[], stage: Stage): Promise<readonly StagedFile[]> {
  // Two articles may show one picture: its renditions are the outputs of both.
  const waiting = [...new Map(outputs.map((output) => [output.file, output])).values()];
  const made = await makeFiles(
    waiting.filter((output) => "make" in output),
    stage,
  );
  const prepare = (output: FileOutput): StagedFile => {
    if ("make" in output) return made.get(output)!;
    return "text" in output ? stage.write(output.file, output.text()) : stage.copy(output.file, output.from);
  };
  return waiting.map(prepare);
}

/** How many files are made at a time: while one picture is encoded the next is drawn. */
const MADE_AT_ONCE = 2;

/** Makes files and prepares each at once, so that few are held in memory. */
async function makeFiles(outputs: readonly MadeOutput[], stage: Stage): Promise<ReadonlyMap<MadeOutput, StagedFile>> {
  const staged = new Map<MadeOutput, StagedFile>();
  const waiting = outputs.values();
  const makeNext = async () => {
    for (const output of waiting) {
      const made = await output.make();
      staged.set(output, typeof made === "string" ? stage.copy(output.file, made) : stage.write(output.file, made));
    }
  };
  await Promise.all(Array.from({ length: MADE_AT_ONCE }, makeNext));
  return staged;
}
