import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readSiteConfig } from "../content/site-config.ts";
import { isKnownCategory } from "../import/compose-article.ts";
import { namedSource } from "../import/list-sources.ts";
import type { Source } from "../import/reader.ts";
import { outcomeLines, wordsLine } from "../import/report-text.ts";
import { type ImportResult, importSources } from "../import/run-import.ts";
import { hasErrors } from "../problems/problem.ts";
import { type Arguments, type Command, ExitCode, UsageError } from "./command.ts";
import { kindOf, mapOf, sinceOf } from "./import-flags.ts";
import { problemText, problemTotals } from "./problem-text.ts";
import { nowFlag, nowOf } from "./shared-flags.ts";
import { showCount } from "./show-count.ts";

export const importCommand: Command = {
  about: "Nhập tin cũ: trang đã lưu, tệp chữ, bản xuất của hệ thống cũ.",
  usage: "npm run import -- NGUỒN… [tùy chọn]",
  flags: {
    out: { value: "DIR", about: "Thư mục nội dung để ghi bài vào (mặc định: content)." },
    plan: { value: null, about: "Chỉ cho biết sẽ làm gì; không ghi gì." },
    kind: { value: "LOẠI", about: "Loại nguồn: text, html, … (mặc định: tự nhận ra từng nguồn)." },
    category: { value: "SLUG", about: "Chuyên mục cho mọi bài, thay cho chuyên mục của nguồn." },
    since: { value: "NGÀY", about: "Chỉ nhập bài đăng từ ngày này, ví dụ 2015-01-31." },
    map: {
      value: "TỆP",
      about: "JSON hoặc YAML: cột của bảng (columns), bộ chọn CSS của trang (select), thứ tự ngày (dates).",
    },
    originals: { value: "DIR", about: "Nơi giữ bản gốc của nguồn (mặc định: .originals trong thư mục nội dung)." },
    json: { value: null, about: "In kết quả từng mục dạng JSON." },
    now: nowFlag,
  },
  takesPositionals: true,
  run,
};

async function run(given: Arguments): Promise<ExitCode> {
  const sources = sourcesOf(given);
  const outDir = outDirOf(given);
  const { map, dayOrder } = mapOf(given);
  const count = showCount(process.stderr);
  const result = await importSources({
    sources,
    outDir,
    map,
    dayOrder,
    isPlan: given.isSet("plan"),
    kind: kindOf(given),
    category: categoryOf(given, outDir),
    sinceMs: sinceOf(given),
    originalsDir: given.text("originals"),
    nowMs: nowOf(given, Date.now()),
    onRead: () => count.step("Đọc nguồn"),
    onWritten: () => count.step("Viết bài"),
  });
  count.end();
  try {
    if (given.isSet("json")) for (const part of result.json()) process.stdout.write(part);
    else tell(result, given.isSet("plan"));
    return hasErrors(result.problems) ? ExitCode.Problems : ExitCode.Done;
  } finally {
    result.end();
  }
}

function sourcesOf(given: Arguments): readonly Source[] {
  if (given.positionals.length === 0) throw new UsageError("Cần ít nhất một nguồn: npm run import -- thu-muc-trang-cu");
  return given.positionals.map((written) => {
    const source = namedSource(written);
    if (source === null) throw new UsageError(`Không thấy hoặc không đọc được "${written}".`);
    return source;
  });
}

function outDirOf(given: Arguments): string {
  const folder = given.text("out") ?? "content";
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw new UsageError(`"${folder}" không phải là thư mục.`);
  return folder;
}

function categoryOf(given: Arguments, outDir: string): string | null {
  const named = given.text("category");
  if (named === null) return null;
  const file = join(outDir, "site.yaml");
  const config = readSiteConfig(existsSync(file) ? readFileSync(file, "utf8") : null, file, null, []);
  if (isKnownCategory(named, config)) return named;
  const known = config.categories?.map(({ slug }) => slug).join(", ");
  throw new UsageError(
    known === undefined
      ? `Mã chuyên mục "${named}" chỉ được gồm chữ thường không dấu, chữ số và gạch nối.`
      : `Không có chuyên mục "${named}" trong site.yaml. Chọn một trong: ${known}.`,
  );
}

function tell({ report, reportFile }: ImportResult, isPlan: boolean): void {
  const { totals } = report;
  for (const each of totals.problems) console.error(problemText(each, "vi"));
  const lines = [
    isPlan ? "Dự kiến (chưa ghi gì):" : "Đã nhập:",
    ...outcomeLines(totals).map((line) => `  ${line}`),
    wordsLine(totals),
    ...(totals.problems.length === 0 ? [] : [problemTotals(totals.problems, 0, "vi", true)]),
    ...(reportFile === null ? [] : [`Báo cáo: ${reportFile}`]),
  ];
  console.log(lines.join("\n"));
}
