import { loadTemplatesFromAnywhere } from "./loader.ts";
import type { Order, Reply } from "./workers.ts";

loadTemplatesFromAnywhere();
const { doJob } = await import("./jobs.ts");

/** A process that does jobs one at a time, as it is asked to, and ends with the one that started it. */
let common: never;
process.on("message", (order: Order) => {
  if ("common" in order) {
    common = order.common as never;
    return;
  }
  doJob(order.kind, order.input as never, common).then(
    (result) => process.send?.({ result } satisfies Reply),
    (error: unknown) =>
      process.send?.({
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      } satisfies Reply),
  );
});
process.on("disconnect", () => process.exit());
