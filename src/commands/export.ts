import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { LEDGER_FILE } from "../addresses/ledger.ts";
import { type Period, writeBook } from "../books/write-book.ts";
import { isWithin } from "../cache/is-within.ts";
import { readSiteConfig } from "../content/site-config.ts";
import { decodeText } from "../content/sources/decode-text.ts";
import { readWords } from "../content/words-file.ts";
import { exportTable, type tableForms } from "../export/articles-table.ts";
import { yearsIn } from "../export/content-files.ts";
import { exportBag, isForeign } from "../export/volume-bag.ts";
import { exportWacz } from "../export/volume-wacz.ts";
import { baseUrlOfSite } from "../hosting/read-site.ts";
import { type Problem, sortProblems, wordProblem } from "../problems/problem.ts";
import { severityOf } from "../problems/severity.ts";
import { realPlace } from "../publishing/output-folder.ts";
import { catalogues } from "../wording/catalogues.ts";
import { wordsOf } from "../wording/words.ts";
import { type Arguments, type Command, ExitCode, UsageError } from "./command.ts";
import { ownFieldsIn } from "./own-fields-in.ts";
import { problemText } from "./problem-text.ts";
import { baseUrlFlag, baseUrlOf, contentDirOf, contentFlag, nowFlag, nowOf } from "./shared-flags.ts";
import { showCount } from "./show-count.ts";
import { yearRangeOf } from "./year-range.ts";

const FORMATS = ["bagit", "wacz", "jsonl", "csv", "epub"] as const;
type Format = (typeof FORMATS)[number];

export const exportCommand: Command = {
  about: "Xuất kho tin để lưu trữ lâu dài hoặc để chương trình khác đọc.",
  usage: "npx khotin export --format bagit|wacz|jsonl|csv|epub --out DIR [tùy chọn]",
  flags: {
    format: {
      value: "DẠNG",
      about:
        "bagit: mỗi năm một gói lưu trữ; wacz: mỗi năm một bản chụp trang; jsonl, csv: mỗi bài một dòng; epub: mỗi năm một sách điện tử.",
    },
    out: { value: "DIR", about: "Thư mục để ghi vào." },
    volumes: { value: "A..B", about: "Chỉ các năm này, ví dụ 2019..2021 hoặc 2021 (mặc định: mọi năm)." },
    month: { value: "NĂM-THÁNG", about: "Cho epub: sách của một tháng, ví dụ 2021-01, thay cho cả năm." },
    content: contentFlag,
    site: { value: "DIR", about: "Thư mục trang đã dựng, cho bagit, wacz và epub (mặc định: _site)." },
    "base-url": {
      ...baseUrlFlag,
      about: "Địa chỉ gốc của trang (mặc định: của trang đã dựng; với jsonl và csv: baseUrl trong site.yaml).",
    },
    now: nowFlag,
  },
  takesPositionals: false,
  run,
};

async function run(given: Arguments): Promise<ExitCode> {
  const format = formatOf(given);
  const contentDir = resolve(contentDirOf(given));
  const siteDir = resolve(given.text("site") ?? "_site");
  const outDir = outDirOf(given, [contentDir, siteDir]);
  const month = monthOf(given, format);
  const years = month === null ? yearsOf(given, contentDir) : [month.year];
  const isTable = format === "jsonl" || format === "csv";
  if (!isTable) refuseUnbuilt(siteDir);
  if (format === "bagit") refuseForeign(years, outDir);
  const problems: Problem[] = [];
  // What is exported with published pages has the addresses under which these were published.
  const baseUrl = baseUrlOf(given) ?? (isTable ? null : baseUrlOfSite(siteDir));
  const { config, words, ...reading } = await contextOf(given, contentDir, baseUrl);
  const context = { ...reading, config, words: words.body, problems };
  const count = showCount(process.stderr);
  const source = { contentDir, siteDir, context };
  const faults: string[] = [];
  if (format === "bagit")
    for (const year of years) await exportBag(year, outDir, source, () => count.step(`Gói ${year}`));
  else if (format === "wacz")
    for (const year of years) await exportWacz(year, outDir, source, () => count.step(`Bản chụp ${year}`));
  else if (format === "epub")
    for (const period of month === null ? years.map((year) => ({ year, month: null })) : [month])
      faults.push(...(await writeOneBook(period, outDir, { ...source, words: wordsOf(words) }, count.step)));
  else exportTable(format, years, join(outDir, `articles.${format}`), source, () => count.step("Xuất bài"));
  count.end();
  const errors = sortProblems(problems.filter(({ code }) => severityOf(code) === "error"));
  for (const each of errors) console.error(problemText(wordProblem(each, config.language), config.language));
  for (const each of faults) console.error(each);
  console.log(`${years.length} tập → ${isTable ? join(outDir, `articles.${format}`) : outDir}`);
  return errors.length + faults.length > 0 ? ExitCode.Problems : ExitCode.Done;
}

/** Writes the book of a period; returns what is amiss with it. */
async function writeOneBook(
  period: Period,
  outDir: string,
  source: Parameters<typeof writeBook>[2],
  step: (name: string) => void,
): Promise<readonly string[]> {
  const name = period.month === null ? `${period.year}` : `${period.year}-${String(period.month).padStart(2, "0")}`;
  const lost = await writeBook(join(outDir, `${name}.epub`), period, source, () => step(`Sách ${name}`));
  if (lost === null) return period.month === null ? [] : [`Tháng ${name} không có bài nào đã đăng; không có sách.`];
  return lost.map(
    (path) => `Trang đã dựng không có ảnh "${path}"; sách thiếu ảnh ấy. Hãy dựng lại trang rồi xuất lại.`,
  );
}

/** The month of `--month`; `null` where the flag was not written. */
function monthOf(given: Arguments, format: Format): (Period & { readonly month: number }) | null {
  const written = given.text("month");
  if (written === null) return null;
  if (format !== "epub") throw new UsageError("--month chỉ đi với --format epub.");
  if (given.text("volumes") !== null) throw new UsageError("Chỉ dùng một trong hai: --month hoặc --volumes.");
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(written) ?? [];
  if (year === undefined) throw new UsageError(`--month là năm và tháng như 2021-01, không phải "${written}".`);
  return { year: Number(year), month: Number(month) };
}

function formatOf(given: Arguments): Format {
  const named = given.text("format");
  const format = FORMATS.find((each) => each === named);
  if (format === undefined) throw new UsageError(`--format là ${FORMATS.join(", ")}.`);
  return format satisfies "bagit" | "wacz" | "epub" | keyof typeof tableForms;
}

/** The folder to write into; it may neither lie in the content or the site nor hold one of them. */
function outDirOf(given: Arguments, others: readonly string[]): string {
  const named = given.text("out");
  if (named === null) throw new UsageError("Cần --out: thư mục để ghi vào.");
  if (existsSync(named) && !statSync(named).isDirectory()) throw new UsageError(`"${named}" không phải là thư mục.`);
  const out = realPlace(named);
  for (const other of others.map(realPlace)) {
    if (isWithin(out, other) || out === other)
      throw new UsageError(`Thư mục --out nằm trong "${other}"; hãy chọn chỗ khác.`);
  }
  return resolve(named);
}

function yearsOf(given: Arguments, contentDir: string): readonly number[] {
  const all = yearsIn(contentDir);
  const range = yearRangeOf(given);
  if (range === null) return all;
  const years = all.filter((year) => year >= range.first && year <= range.last);
  if (years.length === 0) throw new UsageError(`Kho tin không có bài nào trong ${given.text("volumes")}.`);
  return years;
}

function refuseUnbuilt(siteDir: string): void {
  if (!existsSync(join(siteDir, LEDGER_FILE)))
    throw new UsageError(`"${siteDir}" không phải là trang đã dựng; hãy dựng trang trước, hoặc chỉ chỗ bằng --site.`);
}

function refuseForeign(years: readonly number[], outDir: string): void {
  const foreign = years.map((year) => join(outDir, String(year))).find(isForeign);
  if (foreign !== undefined) throw new UsageError(`"${foreign}" không phải là gói lưu trữ; hãy chọn thư mục khác.`);
}

/** What articles are read with, and all words that readers see. What is wrong in these files, `check` tells. */
async function contextOf(given: Arguments, contentDir: string, baseUrl: string | null) {
  const folderName = basename(contentDir);
  const textOf = (name: string) => {
    const file = join(contentDir, name);
    return existsSync(file) ? (decodeText(readFileSync(file), `${folderName}/${name}`, [])?.text ?? null) : null;
  };
  const config = readSiteConfig(textOf("site.yaml"), `${folderName}/site.yaml`, baseUrl, []);
  const [usual, own] = [catalogues[config.language], textOf("words.yaml")];
  return {
    config,
    words: own === null ? usual : readWords(own, `${folderName}/words.yaml`, usual, []),
    folderName,
    nowMs: nowOf(given, Date.now()),
    ownFields: await ownFieldsIn(contentDir),
  };
}
