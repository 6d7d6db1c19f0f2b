import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, relative, sep } from "node:path";
import { isWithin } from "../cache/is-within.ts";
import { readMoment } from "../content/dates.ts";
import { isFolderAddress } from "../content/text-types.ts";
import { realPlace } from "../publishing/output-folder.ts";
import { type Arguments, type Flag, UsageError } from "./command.ts";

export const contentFlag: Flag = { value: "DIR", about: "Thư mục nội dung (mặc định: content)." };
export const outFlag: Flag = { value: "DIR", about: "Thư mục trang web làm ra (mặc định: _site)." };
export const cacheFlag: Flag = { value: "DIR", about: "Thư mục nhớ tạm giữa các lần chạy (mặc định: .cache)." };
export const baseUrlFlag: Flag = { value: "URL", about: "Địa chỉ gốc của trang, thay cho baseUrl trong site.yaml." };
export const nowFlag: Flag = {
  value: "ISO",
  about: "Coi như bây giờ là thời điểm này, ví dụ 2026-11-24T08:00:00+07:00.",
};
export const langFlag: Flag = { value: "vi|en", about: "Ngôn ngữ báo lỗi (mặc định: theo site.yaml)." };

/** The content folder named, which must be there. */
export function contentDirOf(given: Arguments): string {
  const folder = given.text("content") ?? "content";
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`Không thấy thư mục nội dung "${folder}".`);
  return folder;
}

/** The folder of the cache: not among the content, unless under a name that begins with a dot, which is passed over. */
export function cacheDirOf(given: Arguments): string {
  const folder = given.text("cache") ?? ".cache";
  const content = realPlace(contentDirOf(given));
  const way = relative(content, realPlace(folder)).split(sep);
  if (isWithin(realPlace(folder), content) && !way.some((name) => name.startsWith(".")))
    throw new UsageError("Thư mục --cache nằm trong thư mục nội dung; hãy chọn chỗ khác.");
  return folder;
}

/** The base URL named: absolute, http or https, without query or fragment. */
export function baseUrlOf(given: Arguments): string | null {
  const written = given.text("base-url");
  if (written === null) return null;
  if (!isFolderAddress(written)) {
    throw new UsageError(`--base-url phải là địa chỉ đầy đủ như https://vi-du.vn/kho-tin/, không phải "${written}".`);
  }
  return written;
}

/** The moment named, else the present one. Without an offset the zone is Vietnam's. */
export function nowOf(given: Arguments, presentMs: number): number {
  const written = given.text("now");
  if (written === null) return presentMs;
  const moment = readMoment(written, "Asia/Ho_Chi_Minh");
  if (moment === null)
    throw new UsageError(`--now phải là thời điểm có thật, như 2026-11-24T08:00:00+07:00, không phải "${written}".`);
  return moment.ms;
}

/** A ledger named by file or address; `null` where none is. */
export async function previousLedgerOf(
  given: Arguments,
): Promise<{ readonly text: string; readonly name: string } | null> {
  const named = given.text("previous");
  if (named === null) return null;
  try {
    if (!/^https?:\/\//.test(named)) return { text: readFileSync(named, "utf8"), name: basename(named) };
    const response = await fetch(named);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return { text: await response.text(), name: named };
  } catch (error) {
    throw new UsageError(
      `Không đọc được sổ địa chỉ "${named}": ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}
