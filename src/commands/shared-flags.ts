import { existsSync, statSync } from "node:fs";
import { relative, sep } from "node:path";
import { isWithin } from "../cache/is-within.ts";
import { readMoment } from "../content/dates.ts";
import { isFolderAddress } from "../content/text-types.ts";
import type { BuildOptions } from "../pipeline/build-options.ts";
import { realPlace } from "../publishing/output-folder.ts";
import { type Arguments, type Flag, UsageError } from "./command.ts";
import { previousLedger } from "./previous-ledger.ts";

export const contentFlag: Flag = { value: "DIR", about: "Thư mục nội dung (mặc định: content)." };
export const outFlag: Flag = { value: "DIR", about: "Thư mục trang web làm ra (mặc định: _site)." };
export const cacheFlag: Flag = { value: "DIR", about: "Thư mục nhớ tạm giữa các lần chạy (mặc định: .cache)." };
export const baseUrlFlag: Flag = { value: "URL", about: "Địa chỉ gốc của trang, thay cho baseUrl trong site.yaml." };
export const nowFlag: Flag = {
  value: "ISO",
  about: "Coi như bây giờ là thời điểm này, ví dụ 2026-11-24T08:00:00+07:00.",
};
export const previousFlag: Flag = {
  value: "FILE|URL",
  about: "Sổ địa chỉ (ledger.json, các phần ở ledger/ bên cạnh) của lần đăng trước, nếu không có trong --out.",
};
export const langFlag: Flag = { value: "vi|en", about: "Ngôn ngữ báo lỗi (mặc định: theo site.yaml)." };

/**
 * The options that the flags shared by `build` and `check` give.
 *
 * @param presentMs the present moment, in milliseconds since 1970
 * @throws UsageError where one of the flags has a value it cannot have
 */
export async function siteOptionsOf(
  given: Arguments,
  presentMs: number,
): Promise<Omit<BuildOptions, "clean" | "search">> {
  const previous = given.text("previous");
  return {
    contentDir: contentDirOf(given),
    outDir: given.text("out") ?? "_site",
    cacheDir: cacheDirOf(given),
    baseUrl: baseUrlOf(given),
    nowMs: nowOf(given, presentMs),
    previousLedger: previous === null ? null : await previousLedger(previous),
    preview: false,
  };
}

/**
 * The content folder.
 *
 * @throws UsageError where it does not exist
 */
export function contentDirOf(given: Arguments): string {
  const folder = given.text("content") ?? "content";
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`Không thấy thư mục nội dung "${folder}".`);
  return folder;
}

/**
 * The folder of the cache. It may lie in the content folder only under a name that begins with a dot: reading passes over
 * such names.
 *
 * @throws UsageError where it lies elsewhere in the content folder
 */
function cacheDirOf(given: Arguments): string {
  const folder = given.text("cache") ?? ".cache";
  const content = realPlace(contentDirOf(given));
  const way = relative(content, realPlace(folder)).split(sep);
  if (isWithin(realPlace(folder), content) && !way.some((name) => name.startsWith(".")))
    throw new UsageError("Thư mục --cache nằm trong thư mục nội dung; hãy chọn chỗ khác.");
  return folder;
}

/**
 * The base URL of `--base-url`; `null` where the flag was not written.
 *
 * @throws UsageError where it is not an absolute http or https address without query and fragment
 */
export function baseUrlOf(given: Arguments): string | null {
  const written = given.text("base-url");
  if (written === null) return null;
  if (!isFolderAddress(written)) {
    throw new UsageError(`--base-url phải là địa chỉ đầy đủ như https://vi-du.vn/kho-tin/, không phải "${written}".`);
  }
  return written;
}

/**
 * The moment of `--now`, else the present one, in milliseconds since 1970. A moment without an offset is in Vietnam's
 * zone.
 *
 * @throws UsageError where it is no moment
 */
export function nowOf(given: Arguments, presentMs: number): number {
  const written = given.text("now");
  if (written === null) return presentMs;
  const moment = readMoment(written, "Asia/Ho_Chi_Minh");
  if (moment === null)
    throw new UsageError(`--now phải là thời điểm có thật, như 2026-11-24T08:00:00+07:00, không phải "${written}".`);
  return moment.ms;
}

/** The numbers that a flag may give, and the usual one, for where it was not written. */
interface NumberRange {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

/**
 * The whole number that a flag gives.
 *
 * @throws UsageError where it is none, or out of range
 */
export function wholeNumberOf(given: Arguments, flag: string, { usual, least, most }: NumberRange): number {
  const written = given.text(flag);
  if (written === null) return usual;
  const value = /^\d{1,10}$/.test(written) ? Number(written) : Number.NaN;
  if (!(value >= least && value <= most))
    throw new UsageError(`--${flag} là một số từ ${least} đến ${most}, không phải "${written}".`);
  return value;
}
