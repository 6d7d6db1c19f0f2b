import { isWithin } from "../cache/is-within.ts";
import type { BuildOptions } from "../pipeline/build-options.ts";
import { type CheckResult, checkContent } from "../pipeline/check.ts";
import type { Language } from "../problems/messages.ts";
import { hasErrors } from "../problems/problem.ts";
import { showProgress, silentProgress } from "../progress/bar.ts";
import { askOnTerminal } from "./ask.ts";
import { fixContent } from "./check-fix.ts";
import { CHECK_FORMATS, type CheckFormat, reportCheck } from "./check-report.ts";
import { repeatOnEdits, type WatchWords } from "./check-watch.ts";
import { type Arguments, type Command, ExitCode, UsageError } from "./command.ts";
import { languageNamed, languageOf } from "./problem-text.ts";
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
import { refuseUnknown, toldOf, type WantedPath, wantedPath, whereMoved } from "./wanted-files.ts";

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
    format: { value: "text|json|github|sarif", about: "Cách in lỗi (mặc định: text)." },
    fix: {
      value: null,
      about:
        "Sửa những gì sửa được mà không đổi chữ nào: Unicode tổ hợp, ký tự vô hình, khoảng trắng thừa, danh sách gõ tay, tên và thư mục của tệp. Cho xem trước rồi mới hỏi.",
    },
    yes: { value: null, about: "Cùng với --fix: sửa mà không hỏi." },
    waivers: { value: null, about: "Liệt kê cả những cảnh báo mà các bài miễn (waive), kèm lý do." },
    watch: { value: null, about: "Kiểm tra lại mỗi khi có tệp thay đổi, đến khi nhấn Ctrl+C." },
    lang: langFlag,
  },
  takesPositionals: true,
  run,
};

async function run(given: Arguments): Promise<ExitCode> {
  const format = formatOf(given);
  const options: BuildOptions = { ...(await siteOptionsOf(given, Date.now())), clean: false, search: false };
  const { contentDir } = options;
  const wanted = given.positionals.map((path) => wantedPath(path, contentDir));
  const isFixed = given.isSet("fix");
  if (given.isSet("yes") && !isFixed) throw new UsageError("--yes đi cùng với --fix.");
  if (given.isSet("watch")) return watch(contentDir, isFixed, given);
  let result = await checkOnce(options, format);
  const moves = isFixed ? await fix(result, wanted, format, given) : null;
  if (moves !== null) result = await checkOnce(options, format);
  const sought = wanted.map((each) => whereMoved(each, moves ?? []));
  refuseUnknown(sought, result.problems, contentDir);
  const problems = toldOf(sought, result.problems, contentDir);
  const waivers = toldOf(sought, result.waivers, contentDir);
  const language = languageOf(given, result.config);
  reportCheck({ ...result, problems, waivers }, { format, language, isFixed, listsWaivers: given.isSet("waivers") });
  return hasErrors(problems) ? ExitCode.Problems : ExitCode.Done;
}

/** Checks again after each edit, until the program is asked to end. */
async function watch(contentDir: string, isFixed: boolean, given: Arguments): Promise<ExitCode> {
  if (isFixed) throw new UsageError("--watch không đi cùng với --fix.");
  await repeatOnEdits(contentDir, "--watch", WATCH_WORDS[languageNamed(given) ?? "vi"]);
  return ExitCode.Done;
}

const WATCH_WORDS: Readonly<Record<Language, WatchWords>> = {
  vi: {
    waiting: "Đang chờ thay đổi; nhấn Ctrl+C để dừng.",
    failed: (reason) => `Không theo dõi được hết các tệp (${reason}); hãy chạy lại sau khi sửa.`,
  },
  en: {
    waiting: "Waiting for changes; press Ctrl+C to stop.",
    failed: (reason) => `Not all files can be watched (${reason}); run again after you edit.`,
  },
};

async function checkOnce(options: BuildOptions, format: CheckFormat): Promise<CheckResult> {
  const progress = format === "text" ? showProgress(process.stderr) : silentProgress;
  const result = await checkContent(options, progress);
  progress.end();
  return result;
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
