import { parentPort } from "node:worker_threads";
import { ZipFault } from "../zip-fault.ts";
import { convertDoc } from "./convert-doc.ts";
import { convertDocx } from "./convert-docx.ts";
import type { ThreadAnswer, ThreadQuestion } from "./convert-in-time.ts";
import { WordFault } from "./fault.ts";

/** The thread that converts Word files for `convert-in-time.ts`. */
parentPort?.on("message", async ({ path, form }: ThreadQuestion) => {
  parentPort?.postMessage(await answer(path, form));
});

async function answer(path: string, form: ThreadQuestion["form"]): Promise<ThreadAnswer> {
  try {
    return { converted: form === "docx" ? await convertDocx(path) : await convertDoc(path) };
  } catch (error) {
    const isKnown = error instanceof WordFault || error instanceof ZipFault;
    return { fault: isKnown ? error.fault : "broken", message: error instanceof Error ? error.message : String(error) };
  }
}
