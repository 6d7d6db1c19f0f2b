import "../program/loader.js";
import type { Order, Reply } from "./pool.ts";

const { doJob } = await import("./jobs.ts");

/** A process that does jobs one at a time, as it is asked to, and ends with the one that started it. */
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

/** Where nobody is there any more to be told, this process is about to end too. */
function answer(reply: Reply): void {
  process.send?.(reply, undefined, undefined, () => {});
}
