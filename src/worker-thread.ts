import { parentPort } from "node:worker_threads";
import { loadTemplatesFromAnywhere } from "./loader.ts";
import type { Jobs, Reply } from "./workers.ts";

loadTemplatesFromAnywhere();
const { doJob } = await import("./workers.ts");

/** A thread that does jobs one at a time, as it is asked to. */
parentPort?.on("message", ({ kind, input }: { readonly kind: keyof Jobs; readonly input: never }) => {
  const answer = (reply: Reply) => parentPort?.postMessage(reply);
  doJob(kind, input).then(
    (result) => answer({ result }),
    (error: unknown) => answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
