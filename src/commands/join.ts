import type { BuildOptions } from "../pipeline/build-options.ts";
import { type Arguments, type Command, type ExitCode, UsageError } from "./command.ts";
import { languageNamed } from "./problem-text.ts";
import { runBuild } from "./run-build.ts";
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

export const joinCommand: Command = {
  about: "Ghép các phần do build --volumes dựng thành trang web.",
  usage: "npm run join -- PHẦN… --out DIR [tùy chọn]",
  flags: {
    content: contentFlag,
    out: outFlag,
    cache: cacheFlag,
    "base-url": baseUrlFlag,
    now: nowFlag,
    previous: previousFlag,
    move: {
      value: null,
      about:
        "Dời tệp của các phần sang trang web thay vì liên kết: nhanh hơn, nhưng ghép xong thì phần không dùng lại được.",
    },
    "no-search": { value: null, about: "Không làm chỉ mục tìm kiếm." },
    quiet: { value: null, about: "Chỉ in lỗi và cảnh báo." },
    json: { value: null, about: "In kết quả dạng JSON." },
    lang: langFlag,
  },
  takesPositionals: true,
  run,
};

async function run(given: Arguments): Promise<ExitCode> {
  const startedMs = Date.now();
  if (given.positionals.length === 0)
    throw new UsageError("Cần các phần để ghép: những thư mục mà build --volumes đã ghi.");
  const options: BuildOptions = {
    ...(await siteOptionsOf(given, startedMs)),
    clean: false,
    search: !given.isSet("no-search"),
    parts: given.positionals,
    movesParts: given.isSet("move"),
    signingKey: signingKeyOf(process.env),
  };
  languageNamed(given);
  return runBuild(options, given, startedMs);
}
