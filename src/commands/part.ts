import { countArticles } from "../content/sources/count-articles.ts";
import { askGitAhead } from "../content/sources/git-index.ts";
import { PartFault, type PartFaultKind } from "../parts/fault.ts";
import type { BuildOptions } from "../pipeline/build-options.ts";
import type { PartOptions, PartResult } from "../pipeline/build-part.ts";
import { yearRanges } from "../pipeline/share-years.ts";
import { hasErrors } from "../problems/problem.ts";
import { programRoot } from "../program/root.ts";
import { showProgress, silentProgress } from "../progress/bar.ts";
import { outputFault } from "../publishing/output-folder.ts";
import { reportWork } from "./build-report.ts";
import { type Arguments, ExitCode, UsageError } from "./command.ts";
import { shareOf, yearRangeOf } from "./year-range.ts";

/**
 * What `build --volumes` is asked for; `null` where the flag was not written, `"no-years"` where the years are shared among
 * more machines than there are years, and this one has none.
 *
 * @throws UsageError where a flag is missing, or goes with `--volumes` alone
 */
export function partOptionsOf(given: Arguments, options: BuildOptions): PartOptions | "no-years" | null {
  const share = shareOf(given);
  const years =
    share === null
      ? yearRangeOf(given)
      : yearRanges(countArticles(options.contentDir), share.machines)[share.machine - 1];
  if (years === undefined) return "no-years";
  if (years === null) {
    for (const flag of ["readings", "readings-only"])
      if (given.text(flag) !== null || given.isSet(flag)) throw new UsageError(`--${flag} chỉ đi với --volumes.`);
    return null;
  }
  if (given.text("out") === null) throw new UsageError("Với --volumes cần --out: thư mục để ghi phần ấy vào.");
  const { outDir, contentDir } = options;
  const fault = outputFault(outDir, contentDir, [programRoot]);
  if (fault !== null && fault.fault !== "foreign-files")
    throw new UsageError("Thư mục --out nằm trong hoặc chứa thư mục nội dung hay chương trình; hãy chọn chỗ khác.");
  const readings = (given.text("readings") ?? "").split(",").filter((name) => name !== "");
  return { ...options, years, readings, readsOnly: given.isSet("readings-only") };
}

/** Tells that the years were shared and none is left for this machine. */
export function tellNoYears(given: Arguments): ExitCode {
  if (!given.isSet("quiet")) console.error(`Không còn năm nào cho phần ${given.text("volumes")}; không ghi gì.`);
  return ExitCode.Done;
}

/** Builds a part and prints what was done. */
export async function runPart(options: PartOptions, given: Arguments, startedMs: number): Promise<ExitCode> {
  askGitAhead(options.contentDir);
  const { buildPart } = await import("../pipeline/build-part.ts");
  const progress = given.isSet("quiet") ? silentProgress : showProgress(process.stderr);
  const result: PartResult = await withPartFaults(() => buildPart(options, progress));
  progress.end();
  const seconds = (Date.now() - startedMs) / 1000;
  const { problems, config, part } = result;
  const text = ({ years, articles, files }: NonNullable<PartResult["part"]>) =>
    `Phần ${options.outDir}: ${articles} bài của ${years.length} năm (${years[0]}–${years.at(-1)}), ${files} tệp, ${seconds.toFixed(1)} giây.`;
  const done = part === null ? null : { json: { ...part, seconds }, text: () => text(part) };
  reportWork({ problems, config, done }, given);
  return hasErrors(problems) ? ExitCode.Problems : ExitCode.Done;
}

const FAULT_TEXTS: Readonly<Record<PartFaultKind, (place: string, about: string) => string>> = {
  "not-a-part": (place) => `"${place}" không phải là một phần do build --volumes làm ra.`,
  "foreign-files": (place) => `"${place}" có tệp khác; hãy chọn thư mục trống cho phần này.`,
  damaged: (place) => `Tệp "${place}" của một phần bị mất hoặc hỏng; hãy dựng lại phần ấy.`,
  program: (place) => `Phần "${place}" do phiên bản khác của chương trình dựng; hãy dựng lại phần ấy.`,
  configuration: (place) =>
    `Phần "${place}" dựng với cấu hình, địa chỉ gốc hoặc tệp chung khác bây giờ; hãy dựng lại phần ấy.`,
  content: (place, about) => `Bài năm ${about} đã khác lúc dựng phần "${place}"; hãy dựng lại phần ấy.`,
  twice: (place, about) => `Phần "${place}" có năm mà phần khác đã có: ${about}. Mỗi năm chỉ ở một phần.`,
  "no-articles": (_, about) => `Kho tin không có bài nào trong ${about}.`,
  missing: (_, about) => `Không phần nào có năm ${about}.`,
  "readings-only": (place) => `Phần "${place}" mới chỉ đọc bài, chưa dựng trang; hãy dựng không có --readings-only.`,
};

/**
 * Does work with parts.
 *
 * @throws UsageError in the place of a PartFault
 */
export async function withPartFaults<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof PartFault ? new UsageError(FAULT_TEXTS[error.kind](error.place, error.about)) : error;
  }
}
