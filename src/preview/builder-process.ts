import "../program/loader.js";
import { showProgress, silentProgress } from "../progress/bar.ts";
import type { BuildRequest } from "./builder.ts";
import type { Outcome } from "./outcome.ts";

const { buildPreview } = await import("./build-preview.ts");

/**
 * The process that builds. It is not the one that serves, so that it can be ended and started anew where a template or
 * another module it has loaded is edited. It ends when the process that started it does.
 */
process.on("disconnect", () => process.exit());
// Ctrl+C reaches every process of the terminal, but this one is ended by the process that serves.
process.on("SIGINT", () => {});

let isFirst = true;

process.on("message", (request: BuildRequest) => {
  const shown = request.showsProgress && isFirst ? showProgress(process.stderr) : silentProgress;
  isFirst = false;
  const progress = { ...silentProgress, ...shown };
  const answer = (outcome: Outcome) => {
    progress.end();
    process.send?.(outcome);
  };
  buildPreview(request.places, request.nowMs, progress).then(answer, (error: unknown) =>
    answer({ kind: "failed", detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
