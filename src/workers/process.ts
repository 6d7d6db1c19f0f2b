import "../program/loader.js";
import type { Order, Reply } from "./pool.ts";

const { doJob } = await import("./jobs.ts");

/**
 * A worker: a process that does jobs, one at a time, as the process that started it asks. It ends when that one ends.
 * `common` is what all jobs of the present round need.
 */
let common: never;
process.on("message", (order: Order) => {
  if ("common" in order) {
    common = order.common as never;
    return;
  }
  doJob(order.kind, order.input as never, common).then(
    (result) => answer({ result }),
    (error: unknown) => answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
process.on("disconnect", () => process.exit());

/**
 * Sends an answer. Where the other process has ended, sending fails and is passed over: this one is about to end too.
 */
function answer(reply: Reply): void {
  process.send?.(reply, undefined, undefined, () => {});
}
