import { DamagedReading } from "../archive/volume-store.ts";
import { showProgress, silentProgress } from "../commands/progress-bar.ts";
import { buildPreview } from "./build-preview.ts";
import type { BuildRequest } from "./builder.ts";
import type { BuiltOutcome, Outcome } from "./outcome.ts";

/**
 * The process that builds, apart from the one that serves, so that it can be ended and started anew when a template or
 * another module it has loaded is changed. It ends with the process that started it.
 */
process.on("disconnect", () => process.exit());
// Ctrl+C reaches every process of the terminal; this one is ended by the one that serves.
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
  buildTwice(request, progress).then(answer, (error: unknown) =>
    answer({ kind: "failed", detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

/** Builds; where the cache turns out to be damaged, once more without what was damaged. */
async function buildTwice({ places, nowMs }: BuildRequest, progress: typeof silentProgress): Promise<BuiltOutcome> {
  try {
    return await buildPreview(places, nowMs, progress);
  } catch (error) {
    const isDamage =
      error instanceof Error && (error instanceof DamagedReading || /DamagedReading/.test(error.message));
    if (!isDamage) throw error;
    return buildPreview(places, nowMs, progress);
  }
}
