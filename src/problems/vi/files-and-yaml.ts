import type { Messages } from "../messages.ts";
import { systemFaults, useOfFile, yamlFaults } from "./words.ts";

/** The messages about files and about the YAML in them. */
export const filesAndYaml = {
  "misplaced-file": {
    what: () => "Tệp không nằm đúng chỗ của một bài viết.",
    fix: (g) => `chuyển tệp về ${g.expected}.`,
  },
  "wrong-extension": {
    what: (g) =>
      g.isDocument ? "Tệp văn phòng không phải là bài viết và không được đăng." : "Tệp bài viết phải có đuôi .md.",
    fix: (g) =>
      g.isDocument
        ? `chép nội dung vào tệp bài ${g.expected} (npm run new tạo sẵn tệp bài), rồi chuyển tệp này đi nơi khác; hoặc liên kết tới tệp từ một bài để đăng kèm.`
        : `đổi tên tệp thành ${g.expected}`,
  },
  "unused-file": {
    what: () => "Không bài viết nào dùng tệp này; nó không được đăng.",
    fix: (g) => `${useOfFile(g.name)}; hoặc xóa tệp đi.`,
  },
  "bad-file-name": {
    what: () => "Tên tệp có ký tự không dùng được (ký tự điều khiển, dấu \\ hoặc chữ không ở bảng mã UTF-8).",
    fix: (g) => `đổi tên thành ${g.suggestion}`,
  },
  "unreadable-file": {
    what: (g) => `Không đọc được tệp (${systemFaults[g.reason] ?? g.reason}).`,
    fix: () => "kiểm tra quyền đọc tệp, hoặc chép lại tệp.",
  },
  "link-outside": {
    what: () => "Đây là liên kết (symlink) trỏ ra ngoài thư mục nội dung, tới một thư mục hoặc không tới đâu.",
    fix: () => "chép hẳn tệp vào thư mục nội dung thay cho liên kết.",
  },
  "not-utf8": {
    what: () => "Tệp không được lưu ở bảng mã UTF-8.",
    fix: () => "mở tệp và lưu lại với bảng mã UTF-8 (Unicode).",
  },
  "nul-byte": {
    what: () => "Tệp chứa byte rỗng (NUL): có thể tệp bị hỏng hoặc không phải tệp văn bản.",
    fix: () => "khôi phục bản lành của tệp, hoặc xóa các ký tự NUL.",
  },
  "hidden-characters": {
    what: (g) => `Đã bỏ ${g.count} ký tự vô hình (ký tự đầu tiên: ${g.example}).`,
    fix: () => "xóa các ký tự đó khỏi tệp để hết cảnh báo này.",
  },
  "decomposed-unicode": {
    what: (g) =>
      g.count === null
        ? `Tên tệp "${g.word}" viết bằng Unicode tổ hợp; chương trình hiểu là Unicode dựng sẵn.`
        : `Có ${g.count} chữ viết bằng Unicode tổ hợp (đầu tiên: "${g.word}"); trang đã đăng dùng Unicode dựng sẵn.`,
    fix: (g) =>
      g.count === null
        ? "đặt lại tên tệp, với bộ gõ chọn bảng mã Unicode (dựng sẵn)."
        : "chọn bảng mã Unicode (dựng sẵn) trong bộ gõ; muốn sửa bài này thì đổi bảng mã bằng Unikey (Ctrl+Shift+F6) rồi dán lại.",
  },
  "legacy-encoding": {
    what: (g) => `Chữ "${g.found}" ở bảng mã cũ (TCVN3 hoặc VNI), người đọc không đọc được.`,
    fix: (g) => (g.mended === null ? "chuyển đoạn này sang Unicode rồi dán lại." : `viết bằng Unicode: ${g.mended}`),
  },
  "identity-number": {
    what: (g) => `"${g.found}" giống số căn cước hoặc chứng minh nhân dân của một người.`,
    fix: (g) => `xóa số này khỏi bài, hoặc che bớt: ${g.mended}`,
  },
  "bank-account": {
    what: (g) => `"${g.found}" giống số tài khoản ngân hàng.`,
    fix: () =>
      "xóa số này; nếu là tài khoản công khai của cơ quan, quỹ, thêm waive: [{code: bank-account, reason: tài khoản công khai}].",
  },
  "mobile-number": {
    what: (g) => `"${g.found}" giống số điện thoại di động của một người.`,
    fix: () => "xóa số này; nếu người ấy muốn công khai, thêm waive: [{code: mobile-number, reason: người ấy đồng ý}].",
  },
  "mixed-letters": {
    what: (g) => `Trong "${g.found}" có chữ cái Nga hoặc Hy Lạp trông giống chữ Latinh; tìm kiếm sẽ không thấy.`,
    fix: (g) => `viết ${g.mended}`,
  },
  "bad-slug": {
    what: (g) =>
      g.suggestion === null
        ? `"${g.slug}" không có chữ cái Latinh hay chữ số nào nên không làm được địa chỉ của một danh sách.`
        : `Tên "${g.slug}" không dùng làm địa chỉ được: chỉ gồm chữ thường không dấu, chữ số và gạch nối, dài nhất 80 ký tự.`,
    fix: (g) => (g.suggestion === null ? "viết tên có chữ, hoặc xóa mục này." : `đổi tên thành "${g.suggestion}".`),
  },
  "duplicate-article": {
    what: (g) => `Hai tệp cùng muốn một địa chỉ; tệp kia là ${g.other}.`,
    fix: () => "đổi tên một trong hai tệp, hoặc xóa bản thừa.",
  },
  "no-front-matter": {
    what: (g) =>
      g.isLate ? "Dòng --- mở phần thông tin đầu bài không nằm ở dòng 1." : "Bài viết chưa có phần thông tin đầu bài.",
    fix: (g) =>
      g.isLate
        ? "xóa hết dòng trống và dấu cách phía trước dòng --- đầu tiên."
        : `thêm ở dòng 1: một dòng ---, các dòng ${g.fields.join(", ")}, rồi một dòng --- nữa.`,
  },
  "unclosed-front-matter": {
    what: () => "Phần thông tin đầu bài mở ra mà không đóng lại.",
    fix: () => "thêm một dòng --- sau trường cuối cùng, trước thân bài.",
  },
  "yaml-syntax": {
    what: (g) => `Dòng này viết sai cú pháp: ${yamlFaults[g.fault].what}.`,
    fix: (g) => (g.mended === null ? `${yamlFaults[g.fault].fix}.` : `viết ${g.mended}`),
  },
  "yaml-unclosed-quote": {
    what: () => "Dấu ngoặc kép (hoặc ngoặc đơn) mở ở đây mà không đóng lại.",
    fix: (g) => (g.mended === null ? "thêm dấu ngoặc đóng ở cuối giá trị." : `viết ${g.mended}`),
  },
  "yaml-duplicate-key": {
    what: (g) => `Trường "${g.key}" viết hai lần.`,
    fix: () => "giữ một dòng, xóa dòng kia.",
  },
  "yaml-anchor": {
    what: () => "Không dùng neo và tham chiếu YAML (&, *, <<).",
    fix: (g) =>
      g.mended === null
        ? "viết giá trị ra đầy đủ; nếu đó là chữ thường, đặt trong ngoặc kép."
        : `nếu đó là chữ thường, viết ${g.mended}`,
  },
  "yaml-tag": {
    what: (g) => `Không dùng nhãn kiểu YAML "${g.tag}".`,
    fix: (g) =>
      g.mended === null
        ? "bỏ nhãn; nếu đó là chữ thường, đặt giá trị trong ngoặc kép."
        : `bỏ nhãn; nếu đó là chữ thường, viết ${g.mended}`,
  },
  "yaml-tab": {
    what: () => "Dòng này thụt vào bằng phím Tab; YAML chỉ nhận dấu cách.",
    fix: () => "thay mỗi Tab bằng hai dấu cách.",
  },
  "yaml-comment": {
    what: (g) => `Phần sau dấu # là ghi chú, không được đăng: "#${g.text}".`,
    fix: (g) =>
      `nếu là ghi chú, thêm dấu cách sau dấu #; nếu đó là nội dung, ${g.mended === null ? "đặt cả giá trị trong ngoặc kép." : `viết ${g.mended}`}`,
  },
  "yaml-not-fields": {
    what: () => 'Phần thông tin phải gồm các dòng "tên: giá trị".',
    fix: () => 'viết lại theo mẫu, ví dụ title: "Tiêu đề".',
  },
} satisfies Partial<Messages>;
