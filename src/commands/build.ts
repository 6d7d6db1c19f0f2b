import { join } from "node:path";
import { askGitAhead } from "../content/sources/git-index.ts";
import type { BuildOptions, BuildResult } from "../pipeline/build-options.ts";
import { hasErrors, shownProblems, wordProblem } from "../problems/problem.ts";
import { programRoot } from "../program/root.ts";
import { showProgress, silentProgress } from "../progress/bar.ts";
import { type OutputFault, outputFault } from "../publishing/output-folder.ts";
import { type Arguments, type Command, ExitCode, UsageError } from "./command.ts";
import { languageNamed, languageOf, problemText, problemTotals } from "./problem-text.ts";
import {
  baseUrlFlag,
  cacheFlag,
  contentFlag,
  langFlag,
  nowFlag,
  outFlag,
  previousFlag,
  siteOptionsOf,
} from "./shared-flags.ts";
import { signingKeyOf } from "./signing-key.ts";
import { summaryJson, summaryText } from "./summary-text.ts";

export const buildCommand: Command = {
  about: "Làm ra trang web từ thư mục nội dung.",
  usage: "npm run build -- [tùy chọn]",
  flags: {
    content: contentFlag,
    out: outFlag,
    cache: cacheFlag,
    "base-url": baseUrlFlag,
    now: nowFlag,
    previous: previousFlag,
    clean: { value: null, about: "Làm lại từ đầu; chỉ giữ sổ địa chỉ." },
    "no-search": { value: null, about: "Không làm chỉ mục tìm kiếm." },
    "keep-search": {
      value: null,
      about: "Giữ các phần chỉ mục tìm kiếm của ba lần đăng trước, cho những trang bạn đọc đang mở.",
    },
    quiet: { value: null, about: "Chỉ in lỗi." },
    json: { value: null, about: "In kết quả dạng JSON." },
    lang: langFlag,
  },
  takesPositionals: false,
  run,
};

async function run(given: Arguments): Promise<ExitCode> {
  const startedMs = Date.now();
  const options: BuildOptions = {
    ...(await siteOptionsOf(given, startedMs)),
    clean: given.isSet("clean"),
    search: !given.isSet("no-search"),
    keepsEarlierSearch: given.isSet("keep-search"),
    signingKey: signingKeyOf(process.env),
  };
  languageNamed(given);
  refuseUnsafeOutput(options);
  askGitAhead(options.contentDir);
  const { build } = await import("../build.ts");
  const progress = given.isSet("quiet") ? silentProgress : showProgress(process.stderr);
  const result = await build(options, progress);
  progress.end();
  report(result, given, (Date.now() - startedMs) / 1000);
  return hasErrors(result.problems) ? ExitCode.Problems : ExitCode.Done;
}

/** The message for each fault of an output folder. */
const OUTPUT_FAULT_TEXTS: Readonly<Record<OutputFault, (name: string) => string>> = {
  "in-content": () => "Thư mục --out nằm trong thư mục nội dung; hãy chọn chỗ khác.",
  "around-content": () => "Thư mục --out chứa cả thư mục nội dung; hãy chọn chỗ khác.",
  "around-program": (name) => `Thư mục --out chứa "${name}"; hãy chọn chỗ khác.`,
  "not-a-folder": () => "--out không phải là thư mục.",
  "foreign-files": (name) =>
    `Thư mục --out có "${name}" không phải do Khotin làm ra; hãy chọn thư mục trống, hoặc tự dọn thư mục này.`,
};

function refuseUnsafeOutput({ outDir, contentDir, cacheDir }: BuildOptions): void {
  const found = outputFault(outDir, contentDir, [join(programRoot, "src"), cacheDir]);
  if (found !== null) throw new UsageError(OUTPUT_FAULT_TEXTS[found.fault](found.name));
}

/** Prints the summary and the Problems of a build. */
function report(result: BuildResult, given: Arguments, seconds: number): void {
  const language = languageOf(given, result.config);
  const shown = shownProblems(result.problems);
  const problems = shown.map((problem) => wordProblem(problem, language));
  const waived = result.problems.length - shown.length;
  if (given.isSet("json")) {
    console.log(
      JSON.stringify({
        ...(result.summary === null ? {} : summaryJson(result.summary, seconds)),
        ...(problems.length > 0 ? { problems } : {}),
        ...(waived > 0 ? { waived } : {}),
      }),
    );
    return;
  }
  for (const problem of problems) console.error(problemText(problem, language));
  if (result.problems.length > 0) {
    console.error(problemTotals(problems, waived, language, result.summary !== null));
  }
  if (result.summary !== null && !given.isSet("quiet")) console.log(summaryText(result.summary, seconds));
}
