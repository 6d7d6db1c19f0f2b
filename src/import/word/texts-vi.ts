import type { LegacyEncoding } from "../../text/legacy-encodings.ts";
import type { WordLoss } from "./converted-word.ts";
import type { WordFaultKind } from "./fault.ts";

/** What is said of Word files. `{…}` is a place for a value. */
export interface WordTexts {
  readonly losses: Readonly<Record<WordLoss, string>>;
  readonly encodings: Readonly<Record<LegacyEncoding, string>>;
  readonly converted: string;
  readonly unread: string;
  readonly mergedCells: string;
  readonly lostPictures: string;
  readonly otherForm: string;
  /** Why a Word file became nothing. */
  readonly faults: Readonly<Record<WordFaultKind, string>>;
}

/** The encodings that have one name in every language. */
export const encodingNames = {
  tcvn3: "TCVN3 (ABC)",
  vni: "VNI",
  viscii: "VISCII",
  vps: "VPS",
  "windows-1258": "Windows-1258",
} as const;

/** The same in Vietnamese. */
export const textsVi: WordTexts = {
  losses: {
    comments: "Ghi chú bên lề (comment) của tệp Word không vào bài.",
    formulas: "Công thức trong tệp chỉ còn là chữ trên một dòng; cần xem lại.",
    headers: "Đầu trang và chân trang của tệp Word không vào bài.",
    deleted: "Tệp còn giữ những chữ đã đánh dấu xóa (Track Changes); những chữ ấy không vào bài.",
    embedded: "Tệp có biểu đồ, bảng tính hay tài liệu nhúng; phần nhúng không vào bài.",
    macros: "Tệp có macro; macro không được chạy và không vào bài.",
    pictures: "Tệp có ảnh mà chương trình không lấy ra được; cần đưa ảnh vào bài bằng tay.",
    marks: "Không đọc được định dạng của tệp; bài chỉ có chữ, chia theo đoạn.",
  },
  encodings: { ...encodingNames, "utf-8": "UTF-8 bị đọc sai" },
  converted: "Chữ được chuyển từ bảng mã {encodings} sang Unicode; cần đọc lại.",
  unread: "Có dòng không rõ bảng mã, giữ nguyên: “{line}”.",
  mergedCells: "Bảng có ô gộp: nội dung ô gộp được lặp lại ở từng ô. Xin xem lại bảng.",
  lostPictures:
    "Có {count} hình trong tệp Word không phải là ảnh (hình vẽ EMF, WMF, biểu đồ); chỗ của hình để trống trong bài. Hãy mở tệp bằng Word, bấm chuột phải vào hình, chọn lưu thành ảnh (Save as Picture), loại PNG, rồi thả ảnh vào bài.",
  otherForm: "Tệp này không phải tệp Word (.docx, .doc).",
  faults: {
    broken: "Tệp Word hỏng hoặc bị cắt cụt, không mở được. Hãy tìm bản khác của tệp.",
    hostile: "Tệp khai báo thực thể XML, điều mà Word không bao giờ làm; không mở tệp này.",
    bomb: "Tệp khi giải nén lớn quá mức một văn bản có thể có; không mở tệp này.",
    encrypted: "Tệp đặt mật khẩu. Hãy mở bằng Word, bỏ mật khẩu rồi lưu lại.",
    slow: "Đọc tệp mất quá nhiều thời gian hoặc bộ nhớ; đã dừng lại.",
  },
};
