import type { Messages } from "../messages.ts";
import { twoPlaces } from "../two-places.ts";
import { aliasFaults, kindAdvice, kindNames, unfitAdvice, unfitReasons } from "./words.ts";

/** The messages about fields and their values. */
export const fields = {
  "unknown-field": {
    what: (g) => `Không có trường nào tên là "${g.field}".`,
    fix: (g) =>
      `${g.suggestion === null ? "xóa dòng này; các trường dùng được liệt kê trong tài liệu cho biên tập viên" : `có phải ${g.suggestion}? Nếu đúng, đổi tên trường`}.`,
  },
  "missing-field": {
    what: (g) => `Thiếu trường "${g.field}".`,
    fix: (g) => `thêm ở đây một dòng "${g.field}: …".`,
  },
  "wrong-type": {
    what: (g) => `Trường "${g.field}" cần ${kindNames[g.expected]}, nhưng đang là ${kindNames[g.found]}.`,
    fix: (g) => (g.mended === null ? `${kindAdvice(g.expected, g.found)}.` : `viết ${g.mended}`),
  },
  "empty-field": {
    what: (g) => `Trường "${g.field}" để trống.`,
    fix: () => "điền giá trị, hoặc xóa cả dòng nếu không cần.",
  },
  "too-long": {
    what: (g) => `Trường "${g.field}" dài quá ${g.limit} ký tự.`,
    fix: () => "rút gọn lại; nội dung dài đặt trong thân bài.",
  },
  "bad-date": {
    what: (g) => `Ngày "${g.value}" không tồn tại hoặc không rõ.`,
    fix: (g) =>
      g.suggestion === null
        ? "viết theo dạng năm-tháng-ngày, như 2021-01-12, hoặc có giờ, như 2021-01-12T14:12:27+07:00."
        : `viết lại theo dạng ${g.suggestion}.`,
  },
  "wrong-folder": {
    what: (g) => `Ngày đăng ${g.value} không khớp với thư mục của tệp.`,
    fix: (g) => `chuyển tệp vào ${g.expected}, hoặc sửa publishedAt.`,
  },
  "updated-before-published": {
    what: (g) => `Ngày cập nhật ${g.updated} trước ngày đăng ${g.published}.`,
    fix: () => "sửa updatedAt, hoặc xóa dòng đó.",
  },
  "correction-in-future": {
    what: (g) => `Đính chính ghi ngày ${g.value}, là ngày chưa tới.`,
    fix: () => "sửa lại ngày của đính chính.",
  },
  "withdrawn-before-published": {
    what: (g) => `Ngày gỡ bài ${g.withdrawn} trước ngày đăng ${g.published}.`,
    fix: () => "sửa lại ngày gỡ bài (withdrawn.at).",
  },
  "unknown-category": {
    what: (g) => `Không có chuyên mục "${g.slug}" trong site.yaml.`,
    fix: (g) =>
      g.suggestion === null
        ? `chọn một trong: ${g.known.join(", ")}; hoặc khai thêm chuyên mục trong site.yaml.`
        : `viết category: ${g.suggestion}`,
  },
  "bad-choice": {
    what: (g) => `Trường "${g.field}" không nhận giá trị "${g.value}".`,
    fix: (g) =>
      g.suggestion === null ? `chọn một trong: ${g.choices.join(", ")}.` : `viết ${g.field}: ${g.suggestion}`,
  },
  "bad-url": {
    what: (g) =>
      g.isFolder === true
        ? `"${g.value}" không dùng làm địa chỉ gốc của trang được.`
        : `"${g.value}" không phải là địa chỉ web.`,
    fix: (g) =>
      g.suggestion !== null
        ? `viết ${g.suggestion}`
        : `viết đầy đủ, bắt đầu bằng https:// hoặc http://${g.isFolder === true ? ", không có ?, #, dấu cách hay tên đăng nhập" : ""}.`,
  },
  "bad-email": {
    what: (g) => `"${g.value}" không phải là địa chỉ thư điện tử.`,
    fix: (g) => (g.suggestion === null ? "viết theo dạng ten@co-quan.gov.vn." : `viết ${g.suggestion}`),
  },
  "bad-repository": {
    what: (g) => `"${g.value}" không phải tên kho mã: tên kho mã gồm tên chủ, dấu gạch chéo và tên kho.`,
    fix: (g) => `viết ${g.field}: ${g.suggestion ?? "ten-chu/ten-kho, như trong địa chỉ của kho mã."}`,
  },
  "bad-public-key": {
    what: (g) =>
      g.isSecret
        ? `Trường "${g.field}" chứa khóa bí mật. Ai đọc được tệp này cũng ký thay được kho tin.`
        : `Trường "${g.field}" không phải khóa công khai của minisign: 56 ký tự, bắt đầu bằng RW.`,
    fix: (g) =>
      g.isSecret
        ? "xóa khóa ấy khỏi tệp, tạo cặp khóa mới bằng minisign -G, rồi ghi khóa công khai mới vào đây."
        : "chép dòng thứ hai của tệp minisign.pub.",
  },
  "bad-time-zone": {
    what: (g) => `Không có múi giờ "${g.value}".`,
    fix: (g) => `viết ${g.field}: Asia/Ho_Chi_Minh`,
  },
  "bad-number": {
    what: (g) => `Trường "${g.field}" không nhận số "${g.value}".`,
    fix: (g) =>
      g.suggestion !== undefined
        ? `viết ${g.field}: ${g.suggestion}`
        : g.bounds === undefined
          ? "viết một số hợp lệ, không có ký tự nào khác."
          : `viết một số nguyên từ ${g.bounds[0]} đến ${g.bounds[1]}.`,
  },
  "bad-colour": {
    what: (g) =>
      `"${g.value}" không dùng làm màu được: màu viết bằng dấu # và sáu chữ số, chữ cái a–f, trong dấu nháy.`,
    fix: (g) => `viết ${g.field}: "${g.suggestion ?? "#9d1f17"}"${g.suggestion === null ? " (hoặc mã màu khác)" : ""}`,
  },
  "weak-colour": {
    what: (g) =>
      `Chữ màu ${g.value} khó đọc trên nền giấy: độ tương phản ${twoPlaces(g.contrast).replace(".", ",")}, cần ít nhất 4,5.`,
    fix: (g) => `dùng màu gần nhất đọc được: viết ${g.field}: "${g.nearest}"`,
  },
  "look-picture-missing": {
    what: (g) => `Không có tệp "${g.path}" trong thư mục content.`,
    fix: (g) =>
      g.suggestion === null
        ? `đặt tệp SVG hoặc PNG cạnh site.yaml, rồi ghi tên tệp, như ${g.field}: ${g.field}.svg`
        : `viết ${g.field}: ${g.suggestion}`,
  },
  "look-picture-unfit": {
    what: (g) => `Tệp "${g.path}" không dùng cho ${g.field} được: ${unfitReasons[g.reason]} (${g.detail}).`,
    fix: (g) => unfitAdvice[g.reason],
  },
  "bad-alias": {
    what: (g) => `Địa chỉ cũ "${g.value}" không dùng được: ${aliasFaults[g.reason]}.`,
    fix: (g) =>
      g.suggestion === null
        ? g.reason === "own-address"
          ? "xóa dòng này."
          : "viết lại phần đường dẫn của địa chỉ cũ, ví dụ /tin-tuc/1234.html; không giữ được thì xóa dòng này."
        : `viết ${g.suggestion}`,
  },
  "address-taken": {
    what: (g) =>
      `Địa chỉ ${g.address} đã thuộc về ${g.by.startsWith("/") ? `phần ${g.by} chương trình tự làm` : g.by}.`,
    fix: () => "chọn địa chỉ khác, hoặc xóa một trong hai.",
  },
  "duplicate-category": {
    what: (g) => `Chuyên mục "${g.slug}" khai hai lần.`,
    fix: () => "giữ một, xóa hoặc đổi tên cái kia.",
  },
  "bad-waiver": {
    what: (g) =>
      g.isError ? `"${g.code}" là lỗi; chỉ cảnh báo mới được miễn.` : `Không có cảnh báo nào mang mã "${g.code}".`,
    fix: (g) =>
      g.isError
        ? "sửa lỗi ấy, rồi xóa mục này."
        : g.suggestion === null
          ? "chép đúng mã của cảnh báo, hoặc xóa mục này."
          : `viết code: ${g.suggestion}`,
  },
  "undeclared-change": {
    what: () => "Thân bài đã đổi so với lần đăng trước, mà bài không có đính chính mới, updatedAt cũng không mới hơn.",
    fix: () =>
      "thêm corrections (ngày, sửa gì) hoặc updatedAt; nếu chỉ sửa lỗi gõ không đáng kể thì ghi vào waive mã undeclared-change và lý do.",
  },
  "unused-waiver": {
    what: (g) => `Bài này không còn cảnh báo "${g.code}" nào để miễn.`,
    fix: () => "xóa mục này khỏi waive.",
  },
  "empty-body": {
    what: () => "Bài viết chưa có nội dung.",
    fix: (g) => `viết thân bài sau dòng --- thứ hai${g.canBeDraft ? "; bài chưa viết xong thì thêm draft: true" : ""}.`,
  },
} satisfies Partial<Messages>;
