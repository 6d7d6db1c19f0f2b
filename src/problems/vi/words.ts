import type { AliasFault, UnfitReason, ValueKind, YamlFault } from "../messages.ts";
import { isPictureName, looksAttached, looksForeign, tagWord } from "../written-names.ts";

// The phrases that messages in Vietnamese are put together from.

/** Kinds of YAML values. */
export const kindNames: Readonly<Record<ValueKind, string>> = {
  text: "một dòng chữ",
  number: "một số",
  boolean: "true hoặc false",
  list: "một danh sách",
  fields: "một nhóm trường",
  nothing: "để trống",
  date: "một ngày",
  textOrList: "một dòng chữ hoặc một danh sách",
  numberOrText: "một số hoặc một dòng chữ",
};

/** Why a path cannot be an alias. */
export const aliasFaults: Readonly<Record<AliasFault, string>> = {
  "not-absolute": "phải bắt đầu bằng dấu /",
  fragment: "phần từ dấu # trở đi trình duyệt không gửi đi",
  dots: "không được có . hoặc .. đứng riêng giữa hai dấu /",
  characters: "có ký tự không dùng được trong tên tệp (có thể là ký tự vô hình)",
  "too-long": "quá dài",
  "own-address": "đó chính là địa chỉ của bài này",
};

/** What is wrong with YAML that cannot be parsed, and how to mend it. */
export const yamlFaults: Readonly<Record<YamlFault, { readonly what: string; readonly fix: string }>> = {
  colon: {
    what: "giá trị có dấu hai chấm mà không đặt trong ngoặc kép",
    fix: 'đặt cả giá trị trong ngoặc kép, ví dụ title: "Tổng kết: năm 2020"',
  },
  indent: {
    what: "thụt vào không đúng số dấu cách",
    fix: "tên trường chính viết sát lề trái; trường con và các mục của danh sách thụt vào hai dấu cách, thẳng hàng với nhau",
  },
  escape: {
    what: "sau dấu gạch chéo ngược \\ là ký tự không hợp lệ",
    fix: "viết \\\\ thay cho \\, hoặc đổi ngoặc kép ở hai đầu thành ngoặc đơn",
  },
  "first-sign": {
    what: "giá trị bắt đầu bằng ký hiệu YAML dành riêng (@, `, %, [, {, |…)",
    fix: 'đặt cả giá trị trong ngoặc kép, ví dụ title: "[Ảnh] Lễ hội"',
  },
  "missing-sign": {
    what: "thiếu một dấu ngoặc hoặc dấu phẩy",
    fix: "giữa hai mục trong [ ] phải có dấu phẩy; hoặc viết mỗi mục một dòng, bắt đầu bằng gạch ngang và dấu cách",
  },
  "no-colon": {
    what: "thiếu dấu hai chấm và dấu cách sau tên trường",
    fix: 'viết theo mẫu "tên: giá trị"; nếu đây đã là thân bài, thêm một dòng --- phía trên',
  },
  "after-quote": {
    what: "sau dấu ngoặc đóng của giá trị còn có chữ",
    fix: "nếu trong giá trị có ngoặc kép thì đặt cả giá trị trong ngoặc đơn: 'Hội nghị \"Dân vận khéo\"'",
  },
  "open-bracket": {
    what: "dấu [ hoặc { mở ở đây mà không đóng lại",
    fix: "thêm dấu đóng ] hoặc }; hoặc viết mỗi mục một dòng, bắt đầu bằng gạch ngang và dấu cách",
  },
  "second-document": {
    what: "có thừa một dòng ---",
    fix: "xóa dòng này; phần thông tin chỉ có một phần",
  },
  other: {
    what: "chương trình không hiểu được",
    fix: 'viết theo mẫu "tên: giá trị"; giá trị có dấu hai chấm hoặc ký hiệu lạ thì đặt trong ngoặc kép',
  },
};

/** Code of the system → why it does not give a file. */
export const systemFaults: Readonly<Record<string, string>> = {
  EFBIG: "tệp quá lớn",
  EACCES: "không có quyền đọc",
  EPERM: "không có quyền đọc",
  EIO: "ổ đĩa báo lỗi",
  ENOENT: "tệp vừa bị xóa",
  ENOTDIR: "đây phải là một thư mục",
  EISDIR: "đây là một thư mục",
};

/** How to mend a value that is not of the expected kind. */
export function kindAdvice(expected: ValueKind, found: ValueKind): string {
  if (expected === "textOrList" && (found === "number" || found === "boolean")) return kindAdvice("text", found);
  switch (expected) {
    case "text":
      return 'đặt giá trị trong ngoặc kép, ví dụ "Năm 2021"';
    case "number":
      return "viết một số, không có chữ và không đặt trong ngoặc kép";
    case "boolean":
      return "viết true hoặc false, không đặt trong ngoặc kép";
    case "list":
    case "textOrList":
      return "viết mỗi mục một dòng, bắt đầu bằng gạch ngang và dấu cách";
    case "date":
      return "viết ngày theo dạng 2021-01-12 hoặc 2021-01-12T14:12:27+07:00";
    case "numberOrText":
      return "viết một số, hoặc chữ đặt trong ngoặc kép";
    case "fields":
      return "viết mỗi trường con một dòng, thụt vào hai dấu cách, theo mẫu trong docs/fields.md";
    default:
      return "xem ví dụ trong tài liệu cho biên tập viên";
  }
}

/** How to mend a link that leads nowhere, as far as the link itself tells. */
export function linkAdvice(href: string): string {
  if (looksForeign(href)) return `nếu đó là trang ở nơi khác, viết đầy đủ https://${href}`;
  if (looksAttached(href))
    return "đặt tệp cạnh bài viết và viết đúng tên tệp, như [Báo cáo](bao-cao.pdf); tệp không thuộc bài nào thì đặt trong public/ và viết địa chỉ từ dấu /, như /tai-lieu/bao-cao.pdf";
  return "sửa địa chỉ, hoặc bỏ liên kết; bài nháp, bài hẹn giờ chưa có trang";
}

/** How a file is used that stands beside articles: shown where it is a picture, linked otherwise. */
export function useOfFile(name: string): string {
  return isPictureName(name)
    ? `chèn ảnh vào bài: ![chú thích](${name})`
    : `liên kết tới tệp từ bài: [tên văn bản](${name})`;
}

/** What Markdown has in the place of an HTML tag. */
export function tagAdvice(tag: string): string {
  const written: Readonly<Record<string, string>> = {
    b: "viết **chữ đậm**",
    strong: "viết **chữ đậm**",
    i: "viết *chữ nghiêng*",
    em: "viết *chữ nghiêng*",
    br: "xuống dòng bằng dấu \\ ở cuối dòng, hoặc để một dòng trống để sang đoạn mới",
    p: "để một dòng trống giữa hai đoạn",
    a: "viết [chữ của liên kết](https://địa-chỉ)",
    img: "viết ![chú thích](tên-ảnh.jpg)",
    li: "viết mỗi mục một dòng, bắt đầu bằng gạch ngang và dấu cách: - mục",
    hr: "viết một dòng * * *",
    "!--": "xóa ghi chú này",
  };
  return written[tagWord(tag)] ?? "bỏ thẻ này, chỉ giữ chữ";
}

/** Why a picture cannot be a logo or an icon. */
export const unfitReasons: Readonly<Record<UnfitReason, string>> = {
  format: "chỉ dùng được SVG và PNG",
  bytes: "tệp quá nặng",
  small: "ảnh quá nhỏ",
  large: "ảnh quá lớn",
  words: "hình có chữ, mỗi máy vẽ chữ một khác",
};

/** How to mend such a picture. */
export const unfitAdvice: Readonly<Record<UnfitReason, string>> = {
  format: "xuất hình thành SVG, hoặc PNG.",
  bytes: "xuất SVG gọn hơn 100 kB (không nhúng ảnh), hoặc PNG dưới 5 MB.",
  small: "dùng SVG, hoặc PNG từ 512 × 512 điểm ảnh.",
  large: "thu hình xuống dưới 8000 điểm ảnh mỗi chiều.",
  words: "chuyển chữ thành đường nét khi xuất SVG, hoặc dùng PNG từ 512 × 512 điểm ảnh.",
};
