import type { SiteConfig } from "../content/site-config.ts";
import type { BuildResult } from "../pipeline/build-options.ts";
import { type Problem, shownProblems, wordProblem } from "../problems/problem.ts";
import type { Arguments } from "./command.ts";
import { languageOf, problemText, problemTotals } from "./problem-text.ts";
import { summaryJson, summaryText } from "./summary-text.ts";

/** Prints the summary and the Problems of a build. */
export function reportBuild({ problems, config, summary }: BuildResult, given: Arguments, seconds: number): void {
  const done =
    summary === null ? null : { json: summaryJson(summary, seconds), text: () => summaryText(summary, seconds) };
  reportWork({ problems, config, done }, given);
}

/** What was done, as JSON and as text; `null` where Problems forbade it. */
interface ReportedWork {
  readonly problems: readonly Problem[];
  readonly config: SiteConfig;
  readonly done: { readonly json: Readonly<Record<string, unknown>>; readonly text: () => string } | null;
}

/** Prints what was done, and Problems, as `--json`, `--quiet` and `--lang` want it. */
export function reportWork({ problems: found, config, done }: ReportedWork, given: Arguments): void {
  const language = languageOf(given, config);
  const shown = shownProblems(found);
  const problems = shown.map((problem) => wordProblem(problem, language));
  const waived = found.length - shown.length;
  if (given.isSet("json")) {
    console.log(
      JSON.stringify({
        ...(done?.json ?? {}),
        ...(problems.length > 0 ? { problems } : {}),
        ...(waived > 0 ? { waived } : {}),
      }),
    );
    return;
  }
  for (const problem of problems) console.error(problemText(problem, language));
  if (found.length > 0) console.error(problemTotals(problems, waived, language, done !== null));
  if (done !== null && !given.isSet("quiet")) console.log(done.text());
}
