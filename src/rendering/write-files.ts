import type { FileOutput, MadeOutput } from "../pages/output.ts";
import type { Stage, StagedFile } from "../publishing/stage.ts";

/** Prepares outputs that are no pages in the stage. */
export async function writeFiles(outputs: readonly FileOutput[], stage: Stage): Promise<readonly StagedFile[]> {
  const pathOf = await makeFiles(outputs.filter((output) => "make" in output));
  const prepare = (output: FileOutput): StagedFile => {
    if ("text" in output) return stage.write(output.file, output.text());
    return stage.copy(output.file, "make" in output ? pathOf.get(output)! : output.from);
  };
  // Two articles may show one picture: its renditions are the outputs of both.
  const byFile = new Map(outputs.map((output) => [output.file, output]));
  return [...byFile.values()].map(prepare);
}

/** How many files are made at a time: while one picture is encoded the next is drawn. */
const MADE_AT_ONCE = 2;

/** Makes files in the cache. Returns the path of each. */
async function makeFiles(outputs: readonly MadeOutput[]): Promise<ReadonlyMap<MadeOutput, string>> {
  const pathOf = new Map<MadeOutput, string>();
  const waiting = outputs.values();
  const makeNext = async () => {
    for (const output of waiting) pathOf.set(output, await output.make());
  };
  await Promise.all(Array.from({ length: MADE_AT_ONCE }, makeNext));
  return pathOf;
}
