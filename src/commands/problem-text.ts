import type { SiteConfig } from "../content/site-config.ts";
import type { Language } from "../problems/messages.ts";
import type { WordedProblem } from "../problems/problem.ts";
import { type Arguments, UsageError } from "./command.ts";

/** The language Problems are told in: the flag's, else the site's. */
export function languageOf(given: Arguments, config: SiteConfig): Language {
  return languageNamed(given) ?? config.language;
}

/** The language of the flag, which must be one there is. */
export function languageNamed(given: Arguments): Language | null {
  const named = given.text("lang");
  if (named === null || named === "vi" || named === "en") return named;
  throw new UsageError(`--lang là vi hoặc en, không phải "${named}".`);
}

const WORDS = {
  vi: {
    fix: "Sửa",
    warning: "cảnh báo",
    errors: "lỗi phải sửa",
    warnings: "cảnh báo",
    kept: "Chưa đăng gì: trang đã đăng trước đây vẫn giữ nguyên.",
  },
  en: {
    fix: "Fix",
    warning: "warning",
    errors: "errors to mend",
    warnings: "warnings",
    kept: "Nothing was published: the site stays as it was.",
  },
} as const;

/** A Problem as an editor reads it: where, what, and how to mend it. */
export function problemText(
  { file, line, column, code, severity, what, fix }: WordedProblem,
  language: Language,
): string {
  const words = WORDS[language];
  const mark = severity === "warning" ? ` (${words.warning})` : "";
  return `${printable(file)}:${line}:${column}  ${code}${mark}\n  ${what}\n  ${words.fix}: ${fix}\n`;
}

/** A file's name as a terminal may be given it: one line, nothing that steers it. */
function printable(name: string): string {
  return name.replace(/[\u0000-\u001f\u007f-\u009f]/g, "\ufffd");
}

/** How many Problems there were, and what became of the site. */
export function problemTotals(problems: readonly WordedProblem[], language: Language, published: boolean): string {
  const words = WORDS[language];
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const parts = [
    ...(errors > 0 ? [`${errors} ${words.errors}`] : []),
    ...(problems.length > errors ? [`${problems.length - errors} ${words.warnings}`] : []),
  ];
  return `${parts.join(", ")}.${published || errors === 0 ? "" : ` ${words.kept}`}`;
}
