import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { isWithin } from "../cache/is-within.ts";
import { publicDirOf } from "../content/sources/public-folder.ts";
import type { PathMove } from "../mending/plan-move.ts";
import type { BuildOptions } from "../pipeline/build-options.ts";
import { type CheckResult, checkContent } from "../pipeline/check.ts";
import { hasErrors, type Problem } from "../problems/problem.ts";
import { showProgress, silentProgress } from "../progress/bar.ts";
import { askOnTerminal } from "./ask.ts";
import { fixContent } from "./check-fix.ts";
import { CHECK_FORMATS, type CheckFormat, reportCheck } from "./check-report.ts";
import { type Arguments, type Command, ExitCode, UsageError } from "./command.ts";
import { languageOf } from "./problem-text.ts";
import {
  baseUrlFlag,
  cacheFlag,
  contentDirOf,
  contentFlag,
  langFlag,
  nowFlag,
  previousFlag,
  siteOptionsOf,
} from "./shared-flags.ts";

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
    fix: {
      value: null,
      about:
        "Sửa những gì sửa được mà không đổi chữ nào: Unicode tổ hợp, ký tự vô hình, khoảng trắng thừa, danh sách gõ tay, tên và thư mục của tệp. Cho xem trước rồi mới hỏi.",
    },
    yes: { value: null, about: "Cùng với --fix: sửa mà không hỏi." },
    lang: langFlag,
  },
  takesPositionals: true,
  run,
};

async function run(given: Arguments): Promise<ExitCode> {
  const format = formatOf(given);
  const options: BuildOptions = { ...(await siteOptionsOf(given, Date.now())), clean: false, search: false };
  const wanted = given.positionals.map((path) => wantedPath(path, options.contentDir));
  if (given.isSet("yes") && !given.isSet("fix")) throw new UsageError("--yes đi cùng với --fix.");
  let result = await checkOnce(options, format);
  const moves = given.isSet("fix") ? await fix(result, wanted, format, given) : null;
  if (moves !== null) result = await checkOnce(options, format);
  const sought = wanted.map((each) => whereMoved(each, moves ?? []));
  const problems = wanted.length === 0 ? result.problems : problemsIn(sought, result.problems, options.contentDir);
  reportCheck(
    { ...result, problems },
    { format, language: languageOf(given, result.config), isFixed: given.isSet("fix") },
  );
  return hasErrors(problems) ? ExitCode.Problems : ExitCode.Done;
}

async function checkOnce(options: BuildOptions, format: CheckFormat): Promise<CheckResult> {
  const progress = format === "text" ? showProgress(process.stderr) : silentProgress;
  const result = await checkContent(options, progress);
  progress.end();
  return result;
}

/** A wanted path as it is after some moves of absolute paths. */
function whereMoved(wanted: WantedPath, moves: readonly PathMove[]): WantedPath {
  const move = moves.find(({ from }) => isWithin(wanted.absolutePath, from));
  if (move === undefined) return wanted;
  return { ...wanted, absolutePath: `${move.to}${wanted.absolutePath.slice(move.from.length)}` };
}

/** Mends what can be mended. What it says goes where it does not stand among Problems that a program reads. */
function fix(result: CheckResult, wanted: readonly WantedPath[], format: CheckFormat, given: Arguments) {
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  return fixContent(result, {
    contentDir: contentDirOf(given),
    language: languageOf(given, result.config),
    isWanted: (path) => wanted.length === 0 || wanted.some(({ absolutePath }) => isWithin(path, absolutePath)),
    ask: isTerminal && format === "text" ? askOnTerminal : null,
    isAgreed: given.isSet("yes"),
    print: format === "text" ? console.log : console.error,
  });
}

function formatOf(given: Arguments): CheckFormat {
  const named = given.text("format") ?? "text";
  const format = CHECK_FORMATS.find((each) => each === named);
  if (format === undefined) throw new UsageError(`--format là ${CHECK_FORMATS.join(", ")}, không phải "${named}".`);
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
