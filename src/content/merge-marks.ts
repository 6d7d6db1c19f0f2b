import type { ProblemReporter } from "../problems/reporter.ts";

/**
 * Reports the lines by which git marks two versions of a text that it could not merge.
 *
 * @returns the offset of the first one; `null` where there is none
 */
export function reportMergeMarks(text: string, report: ProblemReporter): number | null {
  if (!text.includes("<<<<<<<")) return null;
  const marks = [...text.matchAll(/^(?:<{7}|>{7})(?= |$)/gm)];
  for (const { index } of marks) report("merge-marks", index, {});
  return marks[0]?.index ?? null;
}
