import type { WordedProblem } from "../problems/problem.ts";
import { numberText } from "../views/numbers.ts";
import { vietnamese } from "../wording/vi.ts";

function number(value: number): string {
  return numberText(value, vietnamese.number);
}

/** Texts that the preview shows in the browser. */
export const shownText = {
  pageTitle: "Chưa xem trước được",
  pageLead: "Hãy sửa các lỗi dưới đây rồi lưu tệp; trang này sẽ tự đổi thành bản xem trước.",
  stale: "– trang đang hiện là bản dựng được gần nhất.",
  place: (line: number, column: number) => `dòng ${line}, cột ${column}`,
  fix: "Sửa:",
  failed: "Chương trình gặp sự cố khi dựng trang",
  failedAdvice: "Sau khi sửa và lưu tệp, trang sẽ được dựng lại.",
  badRequest: "Địa chỉ không hợp lệ.",
  badHost: "Bản xem trước chỉ trả lời ở địa chỉ đã in ra khi mở.",
  badMethod: "Bản xem trước chỉ trả lời GET và HEAD.",
  notFound: "Không có trang này.",
  editingLocalOnly: "Trang biên tập chỉ mở được trên chính máy đang chạy bản xem trước.",
  editingLocked: "Hãy mở trang biên tập bằng địa chỉ có mã, đã in trong cửa sổ lệnh đang chạy npm start.",
};

/** Texts that the preview prints on the terminal. */
export const terminalText = {
  listening: (href: string, folders: readonly string[]) =>
    [
      `Xem trước tại ${href}`,
      `Đang theo dõi ${folders.join(", ")}; lưu tệp là trình duyệt tự cập nhật. Bài nháp và bài hẹn ngày cũng hiện ra.`,
      "Tìm kiếm không có trong bản xem trước. Nhấn Ctrl+C để dừng.",
    ].join("\n"),
  editing: (href: string) => `Viết và sửa bài tại ${href}\nĐịa chỉ này có mã riêng của máy: đừng gửi cho người khác.`,
  openToOthers:
    "Chú ý: ai mở được địa chỉ này trong mạng đều đọc được cả bài nháp và bài hẹn ngày. Xem xong hãy nhấn Ctrl+C.",
  portTaken: (port: number, used: number) => `Cổng ${port} đang có chương trình khác dùng; chuyển sang cổng ${used}.`,
  built: (files: { readonly written: number; readonly removed: number }, seconds: number, isFirst: boolean) => {
    const time = secondsText(seconds);
    const removed = files.removed === 0 ? "" : `, xóa ${number(files.removed)} tệp`;
    if (files.written === 0 && files.removed === 0) return `Không có gì thay đổi (${time}).`;
    return `${isFirst ? "Đã dựng" : "Đã dựng lại"} ${number(files.written)} tệp${removed} trong ${time}.`;
  },
  mended: "Đã hết lỗi.",
  kept: (problems: readonly WordedProblem[]) =>
    `${problemCounts(problems)}: chưa dựng lại, trình duyệt vẫn hiện bản dựng được gần nhất.`,
  noted: (problems: readonly WordedProblem[]) => `${problemCounts(problems)}.`,
  failed: (detail: string) => `Chương trình gặp sự cố khi dựng trang; sửa và lưu tệp để dựng lại.\n${detail}`,
  watchFailed: (reason: string) => `Không theo dõi được mọi tệp: ${reason}`,
  stopped: "Đã dừng xem trước.",
};

/** The number of errors and warnings: `2 lỗi phải sửa, 1 cảnh báo`. */
export function problemCounts(problems: readonly WordedProblem[]): string {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  return [
    ...(errors > 0 ? [`${number(errors)} lỗi phải sửa`] : []),
    ...(warnings > 0 ? [`${number(warnings)} cảnh báo`] : []),
  ].join(", ");
}

/** A duration with one decimal, or two where it is less than a tenth of a second. */
function secondsText(seconds: number): string {
  const shown = seconds < 0.095 ? seconds.toFixed(2) : seconds.toFixed(1);
  return `${shown.replace(".", ",")} giây`;
}
