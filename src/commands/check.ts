import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { isWithin } from "../cache/is-within.ts";
import { publicDirOf } from "../content/sources/public-folder.ts";
import type { BuildOptions } from "../pipeline/build-options.ts";
import { type CheckResult, checkContent } from "../pipeline/check.ts";
import { hasErrors, type Problem, shownProblems, type WordedProblem, wordProblem } from "../problems/problem.ts";
import { showProgress, silentProgress } from "../progress/bar.ts";
import { type Arguments, type Command, ExitCode, UsageError } from "./command.ts";
import { languageOf, problemText, problemTotals } from "./problem-text.ts";
import { baseUrlFlag, cacheFlag, contentFlag, langFlag, nowFlag, previousFlag, siteOptionsOf } from "./shared-flags.ts";

export const checkCommand: Command = {
  about: "Tìm lỗi trong thư mục nội dung; không đăng gì.",
  usage: "npm run check -- [TỆP…] [tùy chọn]",
  flags: {
    content: contentFlag,
    out: { value: "DIR", about: "Thư mục trang đã đăng, chỉ để đọc sổ địa chỉ (mặc định: _site)." },
    cache: cacheFlag,
    "base-url": baseUrlFlag,
    now: nowFlag,
    previous: previousFlag,
    format: { value: "text|json|github", about: "Cách in lỗi (mặc định: text)." },
    lang: langFlag,
  },
  takesPositionals: true,
  run,
};

const FORMATS = ["text", "json", "github"] as const;
type Format = (typeof FORMATS)[number];

async function run(given: Arguments): Promise<ExitCode> {
  const format = formatOf(given);
  const options: BuildOptions = { ...(await siteOptionsOf(given, Date.now())), clean: false, search: false };
  const wanted = given.positionals.map((path) => wantedPath(path, options.contentDir));
  const progress = format === "text" ? showProgress(process.stderr) : silentProgress;
  const result = await checkContent(options, progress);
  progress.end();
  const problems = wanted.length === 0 ? result.problems : problemsIn(wanted, result.problems, options.contentDir);
  report({ ...result, problems }, format, given);
  return hasErrors(problems) ? ExitCode.Problems : ExitCode.Done;
}

function formatOf(given: Arguments): Format {
  const named = given.text("format") ?? "text";
  const format = FORMATS.find((each) => each === named);
  if (format === undefined) throw new UsageError(`--format là ${FORMATS.join(", ")}, không phải "${named}".`);
  return format;
}

/** A path on the command line, as written and absolute. */
interface WantedPath {
  readonly written: string;
  readonly absolutePath: string;
}

/**
 * A file or folder whose Problems are asked for. It may have been removed: a Problem may tell that its address is lost.
 *
 * @throws UsageError where it lies outside of the content
 */
function wantedPath(written: string, contentDir: string): WantedPath {
  const absolutePath = resolve(written);
  const isInside = [contentDir, publicDirOf(contentDir)].some((folder) => isWithin(absolutePath, resolve(folder)));
  if (!isInside) throw new UsageError(`"${written}" không nằm trong thư mục nội dung "${contentDir}".`);
  return { written, absolutePath };
}

/**
 * The Problems of the wanted files and folders.
 *
 * @throws UsageError where one of them neither exists nor has a Problem
 */
function problemsIn(
  wanted: readonly WantedPath[],
  problems: readonly Problem[],
  contentDir: string,
): readonly Problem[] {
  const parent = dirname(resolve(contentDir));
  const placed = problems.map((problem) => ({ problem, file: resolve(parent, problem.file) }));
  for (const { written, absolutePath } of wanted) {
    if (!existsSync(absolutePath) && !placed.some(({ file }) => isWithin(file, absolutePath)))
      throw new UsageError(`Không thấy "${written}".`);
  }
  return placed
    .filter(({ file }) => wanted.some(({ absolutePath }) => isWithin(file, absolutePath)))
    .map(({ problem }) => problem);
}

/** Prints the Problems of a check. */
function report({ problems, config, articles }: CheckResult, format: Format, given: Arguments): void {
  const language = languageOf(given, config);
  const shown = shownProblems(problems);
  const worded = shown.map((problem) => wordProblem(problem, language));
  const waived = problems.length - shown.length;
  if (format === "json") console.log(JSON.stringify({ problems: worded, articles, ...(waived > 0 ? { waived } : {}) }));
  else if (format === "github") for (const problem of worded) console.log(annotation(problem));
  else {
    for (const problem of worded) console.log(problemText(problem, language));
    if (problems.length > 0) console.log(problemTotals(worded, waived, language, true));
    else
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
