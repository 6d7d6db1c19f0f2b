import type { LegacyEncoding } from "../../text/legacy-encodings.ts";
import type { Doubt } from "../found-item.ts";
import type { ConvertedWord, WordLoss } from "./converted-word.ts";
import type { WordFaultKind } from "./fault.ts";

const LOSSES: Readonly<Record<WordLoss, string>> = {
  comments: "Ghi chú bên lề (comment) của tệp Word không vào bài.",
  formulas: "Công thức trong tệp chỉ còn là chữ trên một dòng; cần xem lại.",
  headers: "Đầu trang và chân trang của tệp Word không vào bài.",
  deleted: "Tệp còn giữ những chữ đã đánh dấu xóa (Track Changes); những chữ ấy không vào bài.",
  embedded: "Tệp có biểu đồ, bảng tính hay tài liệu nhúng; phần nhúng không vào bài.",
  macros: "Tệp có macro; macro không được chạy và không vào bài.",
  pictures: "Tệp có ảnh mà chương trình không lấy ra được; cần đưa ảnh vào bài bằng tay.",
  marks: "Không đọc được định dạng của tệp; bài chỉ có chữ, chia theo đoạn.",
};

const NAMES: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: "TCVN3 (ABC)",
  vni: "VNI",
  viscii: "VISCII",
  vps: "VPS",
  "windows-1258": "Windows-1258",
  "utf-8": "UTF-8 bị đọc sai",
};

/** What a person should look at in an article that comes from a Word file. */
export function doubtsOf({ losses, encodings, doubtful }: ConvertedWord): readonly Doubt[] {
  const lost = losses.map((loss) => ({ code: `word-${loss}`, what: LOSSES[loss] }));
  const names = encodings.map((encoding) => NAMES[encoding]).join(", ");
  const converted = { code: "legacy-encoding", what: `Chữ được chuyển từ bảng mã ${names} sang Unicode; cần đọc lại.` };
  const unread = {
    code: "unread-encoding",
    what: `Có dòng không rõ bảng mã, giữ nguyên: “${doubtful[0]?.slice(0, 80)}”.`,
  };
  return [...lost, ...(encodings.length > 0 ? [converted] : []), ...(doubtful.length > 0 ? [unread] : [])];
}

/** Why a Word file became nothing. */
export const FAULTS: Readonly<Record<WordFaultKind, string>> = {
  broken: "Tệp Word hỏng hoặc bị cắt cụt, không mở được. Hãy tìm bản khác của tệp.",
  hostile: "Tệp khai báo thực thể XML, điều mà Word không bao giờ làm; không mở tệp này.",
  bomb: "Tệp khi giải nén lớn quá mức một văn bản có thể có; không mở tệp này.",
  encrypted: "Tệp đặt mật khẩu. Hãy mở bằng Word, bỏ mật khẩu rồi lưu lại.",
  slow: "Đọc tệp mất quá nhiều thời gian hoặc bộ nhớ; đã dừng lại.",
};
