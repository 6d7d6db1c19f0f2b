import { isMendable } from "../mending/mendable.ts";
import type { CheckResult } from "../pipeline/check.ts";
import type { Language } from "../problems/messages.ts";
import { shownProblems, type WordedProblem, wordProblem } from "../problems/problem.ts";
import { programVersion } from "../program/root.ts";
import { problemText, problemTotals, waiversText } from "./problem-text.ts";
import { sarifLog } from "./sarif.ts";

export const CHECK_FORMATS = ["text", "json", "github", "sarif"] as const;

/** The way in which a check prints what it found. */
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** How a check is told. */
export interface ReportOptions {
  readonly format: CheckFormat;
  readonly language: Language;
  /** Whether what can be mended automatically was mended just now, so that nobody need be told of it. */
  readonly isFixed: boolean;
  /** Whether the warnings that articles waive are listed with their reasons. */
  readonly listsWaivers: boolean;
}

/** The number of Problems that `--fix` may mend, in a sentence. */
function mendableText(count: number, language: Language): string {
  return language === "vi"
    ? `${count} chỗ có thể sửa tự động: chạy lại với --fix (cho xem trước, rồi mới hỏi).`
    : `${count} may be mended automatically: run again with --fix (it shows them first, and asks).`;
}

/** Prints the Problems of a check. */
export function reportCheck(result: CheckResult, options: ReportOptions): void {
  const { language, format } = options;
  if (format === "text") printText(result, options);
  else if (format === "sarif")
    console.log(JSON.stringify(sarifLog({ ...result, language, version: programVersion() })));
  else {
    const worded = shownProblems(result.problems).map((problem) => wordProblem(problem, language));
    if (format === "github") for (const problem of worded) console.log(annotation(problem));
    else console.log(JSON.stringify(jsonOf(result, worded, options)));
  }
}

function jsonOf(
  { problems, articles, waivers }: CheckResult,
  worded: readonly WordedProblem[],
  { listsWaivers }: ReportOptions,
) {
  const waived = problems.length - worded.length;
  return { problems: worded, articles, ...(waived > 0 ? { waived } : {}), ...(listsWaivers ? { waivers } : {}) };
}

function printText({ problems, articles, waivers }: CheckResult, { language, isFixed, listsWaivers }: ReportOptions) {
  const shown = shownProblems(problems);
  const worded = shown.map((problem) => wordProblem(problem, language));
  for (const problem of worded) console.log(problemText(problem, language));
  if (listsWaivers) console.log(waiversText(waivers, language));
  if (problems.length > 0) console.log(problemTotals(worded, problems.length - shown.length, language, true));
  const mendable = shown.filter(isMendable).length;
  if (mendable > 0 && !isFixed) console.log(mendableText(mendable, language));
  if (problems.length === 0)
    console.log(
      language === "vi" ? `Đã kiểm tra ${articles} bài: không có lỗi.` : `${articles} articles: no problems.`,
    );
}

/** A Problem as a workflow command of GitHub Actions, which shows it beside the line of the file. */
function annotation({ severity, file, line, column, code, what, fix }: WordedProblem): string {
  const data = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const property = (text: string) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
  return `::${severity} file=${property(file)},line=${line},col=${column},title=${property(code)}::${data(`${what} ${fix}`)}`;
}
