import { isMendable } from "../mending/mendable.ts";
import type { CheckResult } from "../pipeline/check.ts";
import type { Language } from "../problems/messages.ts";
import { shownProblems, type WordedProblem, wordProblem } from "../problems/problem.ts";
import { problemText, problemTotals } from "./problem-text.ts";

export const CHECK_FORMATS = ["text", "json", "github"] as const;

/** The way in which a check prints what it found. */
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** How a check is told. */
export interface ReportOptions {
  readonly format: CheckFormat;
  readonly language: Language;
  /** Whether what can be mended automatically was mended just now, so that nobody need be told of it. */
  readonly isFixed: boolean;
}

/** The number of Problems that `--fix` may mend, in a sentence. */
function mendableText(count: number, language: Language): string {
  return language === "vi"
    ? `${count} chỗ có thể sửa tự động: chạy lại với --fix (cho xem trước, rồi mới hỏi).`
    : `${count} may be mended automatically: run again with --fix (it shows them first, and asks).`;
}

/** Prints the Problems of a check. */
export function reportCheck({ problems, articles }: CheckResult, { format, language, isFixed }: ReportOptions): void {
  const shown = shownProblems(problems);
  const worded = shown.map((problem) => wordProblem(problem, language));
  const waived = problems.length - shown.length;
  if (format === "json") console.log(JSON.stringify({ problems: worded, articles, ...(waived > 0 ? { waived } : {}) }));
  else if (format === "github") for (const problem of worded) console.log(annotation(problem));
  else {
    for (const problem of worded) console.log(problemText(problem, language));
    if (problems.length > 0) console.log(problemTotals(worded, waived, language, true));
    const mendable = shown.filter(isMendable).length;
    if (mendable > 0 && !isFixed) console.log(mendableText(mendable, language));
    if (problems.length === 0)
      console.log(
        language === "vi" ? `Đã kiểm tra ${articles} bài: không có lỗi.` : `${articles} articles: no problems.`,
      );
  }
}

/** A Problem as a workflow command of GitHub Actions, which shows it beside the line of the file. */
function annotation({ severity, file, line, column, code, what, fix }: WordedProblem): string {
  const data = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const property = (text: string) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
  return `::${severity} file=${property(file)},line=${line},col=${column},title=${property(code)}::${data(`${what} ${fix}`)}`;
}
