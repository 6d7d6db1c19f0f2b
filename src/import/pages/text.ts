import { oneLine } from "../../text/one-line.ts";
/** How often a page says it was read: `Lượt xem: 1.234`, `View count: 1613`, `348 lượt đọc`. */
export function viewsIn(text: string): number | null {
  const line = text.replace(/\s+/g, " ");
  const named =
    /(?:lượt\s*(?:xem|đọc|truy cập)|số lần (?:xem|đọc)|số lượt (?:xem|đọc)|views?(?:\s*count)?|hits?|đã xem|đã đọc|lần xem)\s*[:：(=]?\s*(\d[\d.,\s]*)/i.exec(
      line,
    ) ?? /(\d[\d.,]*)\s*(?:lượt\s*(?:xem|đọc|truy cập)|lần (?:xem|đọc)|views?\b|hits?\b)/i.exec(line);
  return named === null ? null : wholeNumber(named[1]!);
}

/** A number as portals group it, `1.234` or `1,234`; `null` where it is none. */
export function wholeNumber(written: string): number | null {
  const digits = written.trim().replace(/[.,\s](?=\d{3}(?!\d))/g, "");
  const whole = /^\d+/.exec(digits)?.[0];
  return whole === undefined || whole.length > 12 ? null : Number(whole);
}

const LABELS =
  /^(?:(?:tin,?\s*(?:bài|ảnh)|bài(?:\s*(?:và|,)\s*ảnh)?|ảnh|tác giả(?:\s*bài viết)?|người (?:đăng|viết|viết bài)|viết bởi|đăng bởi|biên tập|written by|author|by|theo|nguồn(?:\s*tin)?|source|pv)\s*[:：]\s*)+/iu;

/** A byline without what portals write before it (`Tác giả: `, `Tin, ảnh: `), names apart. */
export function namesIn(text: string): readonly string[] {
  const line = oneLine(text).replace(LABELS, "");
  return line
    .split(/\s*(?:,|;|\s+-\s+|\s+–\s+|\s+và\s+|\s*&\s*|\s*\/\s*)\s*/u)
    .map((name) => name.replace(/^[\s(]+|[\s).]+$/g, ""))
    .filter((name) => name !== "");
}

/** A value without its label: `Nguồn tin: Báo Thái Nguyên`. */
export function withoutLabel(text: string): string {
  return oneLine(text).replace(LABELS, "").trim();
}
