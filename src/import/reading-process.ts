import "../program/loader.js";
import type { ReadingAnswer, ReadingOrder } from "./reading-order.ts";

const { fileSource } = await import("./list-sources.ts");
const { readFile } = await import("./read-source.ts");
const { fileStage } = await import("./stage.ts");

/** A process that reads and converts the files it is told, and ends with the one that started it. */
process.on("message", (order: ReadingOrder) => {
  answerTo(order).then(
    (answer) => process.send?.(answer, undefined, undefined, () => {}),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on("disconnect", () => process.exit());

async function answerTo({ files, reading, stageFolder }: ReadingOrder): Promise<ReadingAnswer> {
  const stage = fileStage(stageFolder);
  const things = [];
  for (const file of files) {
    const own = [];
    const source = fileSource(file);
    if (source !== null) for await (const thing of readFile(source, { ...reading, stage })) own.push(thing);
    things.push(own);
  }
  return { things };
}
