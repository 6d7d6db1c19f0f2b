import type { SiteConfig } from "../content/site-config.ts";
import type { ToldWaiver } from "../pipeline/check.ts";
import type { Language } from "../problems/messages.ts";
import type { WordedProblem } from "../problems/problem.ts";
import { type Arguments, UsageError } from "./command.ts";

/** The language that Problems are printed in: that of `--lang`, else that of the site. */
export function languageOf(given: Arguments, config: SiteConfig): Language {
  return languageNamed(given) ?? config.language;
}

/**
 * The language of `--lang`; `null` where the flag was not written.
 *
 * @throws UsageError where the program does not have the language
 */
export function languageNamed(given: Arguments): Language | null {
  const named = given.text("lang");
  if (named === null || named === "vi" || named === "en") return named;
  throw new UsageError(`--lang là vi hoặc en, không phải "${named}".`);
}

/** What is printed around Problems, by language. */
const TEXTS = {
  vi: {
    fix: "Sửa",
    warning: "cảnh báo",
    errors: "lỗi phải sửa",
    warnings: "cảnh báo",
    waived: "cảnh báo được miễn",
    waivers: "Cảnh báo được miễn trong các bài:",
    noWaivers: "Không bài nào miễn cảnh báo.",
    reason: "Lý do",
    kept: "Chưa đăng gì: trang đã đăng trước đây vẫn giữ nguyên.",
  },
  en: {
    fix: "Fix",
    warning: "warning",
    errors: "errors to mend",
    warnings: "warnings",
    waived: "warnings waived",
    waivers: "Warnings that articles waive:",
    noWaivers: "No article waives a warning.",
    reason: "Reason",
    kept: "Nothing was published: the site stays as it was.",
  },
} as const;

/** A Problem as an editor reads it: where, what, and how to mend it. */
export function problemText(
  { file, line, column, code, severity, what, fix }: WordedProblem,
  language: Language,
): string {
  const texts = TEXTS[language];
  const mark = severity === "warning" ? ` (${texts.warning})` : "";
  return `${printable(file)}:${line}:${column}  ${code}${mark}\n  ${what}\n  ${texts.fix}: ${fix}\n`;
}

/** The warnings that articles waive, each with its place and its reason. */
export function waiversText(waivers: readonly ToldWaiver[], language: Language): string {
  const texts = TEXTS[language];
  if (waivers.length === 0) return `${texts.noWaivers}\n`;
  const told = waivers.map(
    ({ file, line, column, code, reason }) =>
      `${printable(file)}:${line}:${column}  ${code}\n  ${texts.reason}: ${printable(reason)}\n`,
  );
  return [`${texts.waivers}\n`, ...told].join("\n");
}

/** A name or a text without control characters, which could steer a terminal. */
function printable(name: string): string {
  return name.replace(/[\u0000-\u001f\u007f-\u009f]/g, "\ufffd");
}

/**
 * The number of errors and warnings, in a sentence.
 *
 * @param waived how many warnings are waived and therefore not among the Problems
 * @param published whether the site was published; otherwise a sentence says that it was not
 */
export function problemTotals(
  problems: readonly WordedProblem[],
  waived: number,
  language: Language,
  published: boolean,
): string {
  const texts = TEXTS[language];
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const parts = [
    ...(errors > 0 ? [`${errors} ${texts.errors}`] : []),
    ...(problems.length > errors ? [`${problems.length - errors} ${texts.warnings}`] : []),
    ...(waived > 0 ? [`${waived} ${texts.waived}`] : []),
  ];
  return `${parts.join(", ")}.${published || errors === 0 ? "" : ` ${texts.kept}`}`;
}
