import type { Messages } from "../messages.ts";

/** The messages about what an archive adds to the program. They are written for programmers. */
export const extensions = {
  "unknown-part": {
    what: (g) => `Chương trình không có phần trang nào tên là "${g.part}".`,
    fix: (g) =>
      g.suggestion === null
        ? "xem tên các phần bằng lệnh khotin override; tệp dùng chung thì đặt ở thư mục khác."
        : `đổi tên tệp thành ${g.suggestion}.tsx.`,
  },
  "part-no-component": {
    what: (g) => `Tệp không xuất (export) thành phần nào mà phần này cần có: ${g.components.join(", ")}.`,
    fix: (g) => `viết export function ${g.components.at(-1)}(…) trong tệp này.`,
  },
  "part-fails": {
    what: (g) =>
      g.page === "" ? `Phần trang báo lỗi khi nạp: ${g.detail}` : `Phần trang báo lỗi khi dựng ${g.page}: ${g.detail}`,
    fix: () => "sửa mã ở dòng này; xóa tệp thì phần của chương trình lại được dùng.",
  },
  "bad-own-field": {
    what: (g) => `Trường "${g.field}": ${g.detail}`,
    fix: () => "viết lại giá trị; trường này do phần mở rộng của kho tin đặt ra.",
  },
  "hook-fails": {
    what: (g) => (g.hook === "" ? `Mã báo lỗi khi nạp: ${g.detail}` : `Phần mở rộng ${g.hook} báo lỗi: ${g.detail}`),
    fix: () => "sửa mã ở dòng này.",
  },
  "hook-bad-value": {
    what: (g) => `Phần mở rộng ${g.hook} không đúng dạng.`,
    fix: (g) => `viết theo dạng: ${g.detail}.`,
  },
  "code-syntax": {
    what: (g) => `Mã không dịch được: ${g.detail}`,
    fix: () => "sửa mã ở dòng này.",
  },
  "code-import": {
    what: (g) => `Không nhập (import) được "${g.path}".`,
    fix: () =>
      'chỉ nhập tệp có thật của kho tin này, viết cả đuôi ("./ten.ts"), hoặc khotin, khotin/parts/TÊN, khotin/text/TÊN và preact.',
  },
} satisfies Partial<Messages>;
