import type { BuildOptions } from "../pipeline/build-options.ts";
import type { Arguments, Command, ExitCode } from "./command.ts";
import { partOptionsOf, runPart, tellNoYears } from "./part.ts";
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
    volumes: {
      value: "A..B|K/N",
      about: "Chỉ dựng các năm này, hoặc phần thứ K khi chia đều các năm cho N máy, thành một phần để ghép bằng join.",
    },
    readings: { value: "DIR,…", about: "Với --volumes: các phần đã có, để biết bài của những năm khác." },
    "readings-only": { value: null, about: "Với --volumes: chỉ đọc bài, chưa dựng trang." },
    quiet: { value: null, about: "Chỉ in lỗi và cảnh báo." },
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
  };
  languageNamed(given);
  const part = partOptionsOf(given, options);
  if (part === "no-years") return tellNoYears(given);
  if (part !== null) return runPart(part, given, startedMs);
  return runBuild({ ...options, signingKey: signingKeyOf(process.env) }, given, startedMs);
}
