import "../program/loader.js";
import type { JobKind } from "./jobs.ts";
import type { Order, Reply } from "./queue.ts";

const { doJob } = await import("./jobs.ts");

/**
 * A worker: a process that does jobs, one at a time, as the process that started it asks. It ends when that one ends. What all
 * jobs of a round need is kept by their kind, for rounds of two kinds may go on at once.
 */
const commons = new Map<JobKind, unknown>();
process.on("message", (order: Order) => {
  if ("common" in order) {
    commons.set(order.kind, order.common);
    return;
  }
  doJob(order.kind, order.input as never, commons.get(order.kind) as never).then(
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
