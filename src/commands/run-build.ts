import { askGitAhead } from "../content/sources/git-index.ts";
import type { BuildOptions } from "../pipeline/build-options.ts";
import { hasErrors } from "../problems/problem.ts";
import { showProgress, silentProgress } from "../progress/bar.ts";
import { reportBuild } from "./build-report.ts";
import { type Arguments, ExitCode } from "./command.ts";
import { withPartFaults } from "./part.ts";
import { refuseUnsafeOutput } from "./safe-output.ts";

/**
 * Builds a site, of parts or not, and prints what was done.
 *
 * @throws UsageError where the output folder is unsafe, or a part cannot be used
 */
export async function runBuild(options: BuildOptions, given: Arguments, startedMs: number): Promise<ExitCode> {
  refuseUnsafeOutput(options);
  askGitAhead(options.contentDir);
  const { build } = await import("../build.ts");
  const progress = given.isSet("quiet") ? silentProgress : showProgress(process.stderr);
  const result = await withPartFaults(() => build(options, progress));
  progress.end();
  reportBuild(result, given, (Date.now() - startedMs) / 1000);
  return hasErrors(result.problems) ? ExitCode.Problems : ExitCode.Done;
}
