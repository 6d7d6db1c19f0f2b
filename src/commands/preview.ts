import { basename, join } from "node:path";
import { LEDGER_FILE } from "../addresses/ledger.ts";
import { publicDirOf } from "../content/sources/public-folder.ts";
import type { BuiltOutcome } from "../preview/outcome.ts";
import { type PreviewNews, previewDirOf, startPreview } from "../preview/preview.ts";
import { terminalText } from "../preview/text.ts";
import type { WordedProblem } from "../problems/problem.ts";
import { programRoot } from "../program/root.ts";
import { outputFault } from "../publishing/output-folder.ts";
import { type Arguments, type Command, ExitCode, UsageError } from "./command.ts";
import { problemText } from "./problem-text.ts";
import { baseUrlFlag, baseUrlOf, cacheFlag, contentDirOf, contentFlag, nowFlag, nowOf } from "./shared-flags.ts";

const HOST = "127.0.0.1";
const PORT = 8080;

export const previewCommand: Command = {
  about: "Xem trước trên máy này; sửa tệp nào, trang cập nhật ngay.",
  usage: "npm start -- [tùy chọn]",
  flags: {
    content: contentFlag,
    cache: cacheFlag,
    "base-url": baseUrlFlag,
    now: nowFlag,
    port: { value: "N", about: `Cổng (mặc định: ${PORT}; nếu có chương trình khác dùng thì lấy cổng kế tiếp).` },
    host: {
      value: "HOST",
      about: `Tên hay địa chỉ của máy này (mặc định: ${HOST}, chỉ máy này xem được; 0.0.0.0: máy khác xem được cả bài nháp).`,
    },
  },
  takesPositionals: false,
  run,
};

async function run(given: Arguments): Promise<ExitCode> {
  const contentDir = contentDirOf(given);
  const cacheDir = given.text("cache") ?? ".cache";
  const port = portOf(given);
  nowOf(given, 0);
  refuseUnsafeCache(cacheDir, contentDir);
  const ended = waitForEnd();
  const printNews = newsPrinter({ port, contentDir });
  const preview = await startPreview({
    contentDir,
    cacheDir,
    baseUrl: baseUrlOf(given),
    publishedLedger: join("_site", LEDGER_FILE),
    host: given.text("host") ?? HOST,
    port,
    nowMs: () => nowOf(given, Date.now()),
    showsProgress: true,
    report: printNews,
  }).catch((error: unknown) => {
    throw usageErrorOf(error) ?? error;
  });
  await ended;
  await preview.close();
  console.log(terminalText.stopped);
  return ExitCode.Done;
}

function portOf(given: Arguments): number {
  const written = given.text("port") ?? String(PORT);
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN;
  if (!(port <= 65_535)) throw new UsageError(`--port là một số từ 0 đến 65535, không phải "${written}".`);
  return port;
}

/** The preview is built inside the cache folder, which therefore must not lie in the content folder. */
function refuseUnsafeCache(cacheDir: string, contentDir: string): void {
  const found = outputFault(previewDirOf(cacheDir, contentDir), contentDir, [join(programRoot, "src")]);
  if (found !== null)
    throw new UsageError(
      `Không thể xem trước trong "${cacheDir}"; hãy chọn --cache ở chỗ khác, ngoài thư mục nội dung.`,
    );
}

/** Resolves when the program is asked to end: with Ctrl+C or another signal. A second signal ends it at once. */
function waitForEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}

/** The error as wrong use, where a host or port cannot be listened on; `null` for other errors. */
function usageErrorOf(error: unknown): UsageError | null {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall !== "listen" && syscall !== "getaddrinfo") return null;
  return new UsageError(`Không mở được địa chỉ xem trước (${code}); hãy đổi --host hoặc --port.`);
}

/**
 * Makes the function that prints what happens while the preview runs. Problems are printed only where they are not those
 * printed last.
 */
function newsPrinter({ port, contentDir }: { readonly port: number; readonly contentDir: string }) {
  let printed: readonly WordedProblem[] = [];
  let isFirst = true;
  const printBuilt = ({ problems, files }: BuiltOutcome, seconds: number): void => {
    if (JSON.stringify(problems) !== JSON.stringify(printed)) {
      for (const problem of problems) console.error(problemText(problem, "vi"));
    }
    if (printed.some(isError) && !problems.some(isError)) console.log(terminalText.mended);
    printed = problems;
    if (files === null) console.error(terminalText.kept(problems));
    else {
      console.log(terminalText.built(files, seconds, isFirst));
      if (problems.length > 0) console.error(terminalText.noted(problems));
      isFirst = false;
    }
  };
  return (news: PreviewNews): void => {
    if (news.kind === "watch-failed") console.error(terminalText.watchFailed(news.reason));
    else if (news.kind === "editing") console.log(terminalText.editing(news.href));
    else if (news.kind === "listening") {
      if (port !== 0 && news.port !== port) console.log(terminalText.portTaken(port, news.port));
      console.log(terminalText.listening(news.href, [contentDir, basename(publicDirOf(contentDir)), "templates"]));
      if (news.isOpenToOthers) console.log(terminalText.openToOthers);
    } else if (news.outcome.kind === "failed") console.error(terminalText.failed(news.outcome.detail));
    else printBuilt(news.outcome, news.seconds);
  };
}

function isError({ severity }: WordedProblem): boolean {
  return severity === "error";
}
