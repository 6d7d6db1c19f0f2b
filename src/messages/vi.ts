import type { AliasFault, Messages, ValueKind, YamlFault } from "./catalogue.ts";
import { looksAttached, looksForeign } from "./written-links.ts";

const kinds: Readonly<Record<ValueKind, string>> = {
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

const faults: Readonly<Record<AliasFault, string>> = {
  "not-absolute": "phải bắt đầu bằng dấu /",
  query: "phần sau dấu ? hoặc # không lưu thành trang được",
  dots: "không được có . hoặc .. đứng riêng giữa hai dấu /",
  characters: "có ký tự không dùng được trong tên tệp",
  "too-long": "quá dài",
  "own-address": "đó chính là địa chỉ của bài này",
};

const yamlFaults: Readonly<Record<YamlFault, { readonly what: string; readonly fix: string }>> = {
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

/** What the system says of a file, in words. */
const systemFaults: Readonly<Record<string, string>> = {
  EACCES: "không có quyền đọc",
  EPERM: "không có quyền đọc",
  EIO: "ổ đĩa báo lỗi",
  ENOENT: "tệp vừa bị xóa",
  ENOTDIR: "đây phải là một thư mục",
  EISDIR: "đây là một thư mục",
};

function advice(expected: ValueKind, found: ValueKind): string {
  if (expected === "textOrList" && (found === "number" || found === "boolean")) return advice("text", found);
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

/** What is probably wrong with a link that leads nowhere, as it was written. */
function linkAdvice(href: string): string {
  if (looksForeign(href)) return `nếu đó là trang ở nơi khác, viết đầy đủ https://${href}`;
  if (looksAttached(href))
    return "đặt tệp trong thư mục public/ rồi viết địa chỉ từ dấu /, ví dụ /tai-lieu/bao-cao.pdf";
  return "sửa địa chỉ, hoặc bỏ liên kết; bài nháp, bài hẹn giờ chưa có trang";
}

/** The words of every Problem in Vietnamese, written for editors who are not programmers. */
export const vietnamese: Messages = {
  "misplaced-file": {
    severity: "error",
    what: () => "Tệp không nằm đúng chỗ của một bài viết.",
    fix: (g) => `chuyển tệp về ${g.expected}.`,
  },
  "wrong-extension": {
    severity: "error",
    what: () => "Tệp bài viết phải có đuôi .md.",
    fix: (g) => `đổi tên tệp thành ${g.expected}.`,
  },
  "unused-file": {
    severity: "warning",
    what: () => "Không bài viết nào dùng tệp này; nó không được đăng.",
    fix: () => "chèn tệp vào một bài viết, hoặc xóa tệp đi.",
  },
  "bad-file-name": {
    severity: "error",
    what: () => "Tên tệp có ký tự không dùng được (ký tự điều khiển, dấu \\ hoặc chữ không ở bảng mã UTF-8).",
    fix: () => "đổi tên tệp, tốt nhất chỉ dùng chữ không dấu, chữ số và gạch nối.",
  },
  "unreadable-file": {
    severity: "error",
    what: (g) => `Không đọc được tệp (${systemFaults[g.reason] ?? g.reason}).`,
    fix: () => "kiểm tra quyền đọc tệp, hoặc chép lại tệp.",
  },
  "link-outside": {
    severity: "error",
    what: () => "Đây là liên kết (symlink) trỏ ra ngoài thư mục nội dung, tới một thư mục hoặc không tới đâu.",
    fix: () => "chép hẳn tệp vào thư mục nội dung thay cho liên kết.",
  },
  "not-utf8": {
    severity: "error",
    what: () => "Tệp không được lưu ở bảng mã UTF-8.",
    fix: () => "mở tệp và lưu lại với bảng mã UTF-8 (Unicode).",
  },
  "nul-byte": {
    severity: "error",
    what: () => "Tệp chứa byte rỗng (NUL): có thể tệp bị hỏng hoặc không phải tệp văn bản.",
    fix: () => "khôi phục bản lành của tệp, hoặc xóa các ký tự NUL.",
  },
  "hidden-characters": {
    severity: "warning",
    what: (g) => `Đã bỏ ${g.count} ký tự vô hình (ký tự đầu tiên: ${g.example}).`,
    fix: () => "xóa các ký tự đó khỏi tệp để hết cảnh báo này.",
  },
  "bad-slug": {
    severity: "error",
    what: (g) =>
      g.suggestion === null
        ? `"${g.slug}" không có chữ cái Latinh hay chữ số nào nên không làm được địa chỉ của một danh sách.`
        : `Tên "${g.slug}" không dùng làm địa chỉ được: chỉ gồm chữ thường không dấu, chữ số và gạch nối, dài nhất 80 ký tự.`,
    fix: (g) => (g.suggestion === null ? "viết tên có chữ, hoặc xóa mục này." : `đổi tên thành "${g.suggestion}".`),
  },
  "duplicate-article": {
    severity: "error",
    what: (g) => `Hai tệp cùng muốn một địa chỉ; tệp kia là ${g.other}.`,
    fix: () => "đổi tên một trong hai tệp, hoặc xóa bản thừa.",
  },
  "no-front-matter": {
    severity: "error",
    what: (g) =>
      g.isLate ? "Dòng --- mở phần thông tin đầu bài không nằm ở dòng 1." : "Bài viết chưa có phần thông tin đầu bài.",
    fix: (g) =>
      g.isLate
        ? "xóa hết dòng trống và dấu cách phía trước dòng --- đầu tiên."
        : `thêm ở dòng 1: một dòng ---, các dòng ${g.fields.join(", ")}, rồi một dòng --- nữa.`,
  },
  "unclosed-front-matter": {
    severity: "error",
    what: () => "Phần thông tin đầu bài mở ra mà không đóng lại.",
    fix: () => "thêm một dòng --- sau trường cuối cùng, trước thân bài.",
  },
  "yaml-syntax": {
    severity: "error",
    what: (g) => `Dòng này viết sai cú pháp: ${yamlFaults[g.fault].what}.`,
    fix: (g) => `${yamlFaults[g.fault].fix}.`,
  },
  "yaml-unclosed-quote": {
    severity: "error",
    what: () => "Dấu ngoặc kép (hoặc ngoặc đơn) mở ở đây mà không đóng lại.",
    fix: () => "thêm dấu ngoặc đóng ở cuối giá trị.",
  },
  "yaml-duplicate-key": {
    severity: "error",
    what: (g) => `Trường "${g.key}" viết hai lần.`,
    fix: () => "giữ một dòng, xóa dòng kia.",
  },
  "yaml-anchor": {
    severity: "error",
    what: () => "Không dùng neo và tham chiếu YAML (&, *, <<).",
    fix: () => "viết giá trị ra đầy đủ; nếu đó là chữ thường, đặt trong ngoặc kép.",
  },
  "yaml-tag": {
    severity: "error",
    what: (g) => `Không dùng nhãn kiểu YAML "${g.tag}".`,
    fix: () => "bỏ nhãn; nếu đó là chữ thường, đặt giá trị trong ngoặc kép.",
  },
  "yaml-tab": {
    severity: "error",
    what: () => "Dòng này thụt vào bằng phím Tab; YAML chỉ nhận dấu cách.",
    fix: () => "thay mỗi Tab bằng hai dấu cách.",
  },
  "yaml-comment": {
    severity: "warning",
    what: (g) => `Phần sau dấu # là ghi chú, không được đăng: "#${g.text}".`,
    fix: () => "nếu đó là nội dung, đặt cả giá trị trong ngoặc kép; nếu là ghi chú, thêm dấu cách sau dấu #.",
  },
  "yaml-not-fields": {
    severity: "error",
    what: () => 'Phần thông tin phải gồm các dòng "tên: giá trị".',
    fix: () => 'viết lại theo mẫu, ví dụ title: "Tiêu đề".',
  },
  "unknown-field": {
    severity: "error",
    what: (g) => `Không có trường nào tên là "${g.field}".`,
    fix: (g) =>
      `${g.suggestion === null ? "xóa dòng này; các trường dùng được liệt kê trong tài liệu cho biên tập viên" : `có phải ${g.suggestion}? Nếu đúng, đổi tên trường`}.`,
  },
  "missing-field": {
    severity: "error",
    what: (g) => `Thiếu trường "${g.field}".`,
    fix: (g) => `thêm ở đây một dòng "${g.field}: …".`,
  },
  "wrong-type": {
    severity: "error",
    what: (g) => `Trường "${g.field}" cần ${kinds[g.expected]}, nhưng đang là ${kinds[g.found]}.`,
    fix: (g) => `${advice(g.expected, g.found)}.`,
  },
  "empty-field": {
    severity: "error",
    what: (g) => `Trường "${g.field}" để trống.`,
    fix: () => "điền giá trị, hoặc xóa cả dòng nếu không cần.",
  },
  "too-long": {
    severity: "error",
    what: (g) => `Trường "${g.field}" dài quá ${g.limit} ký tự.`,
    fix: () => "rút gọn lại; nội dung dài đặt trong thân bài.",
  },
  "bad-date": {
    severity: "error",
    what: (g) => `Ngày "${g.value}" không tồn tại hoặc không rõ.`,
    fix: (g) => `viết lại theo dạng ${g.suggestion}.`,
  },
  "wrong-folder": {
    severity: "error",
    what: (g) => `Ngày đăng ${g.value} không khớp với thư mục của tệp.`,
    fix: (g) => `chuyển tệp vào ${g.expected}, hoặc sửa publishedAt.`,
  },
  "updated-before-published": {
    severity: "error",
    what: (g) => `Ngày cập nhật ${g.updated} trước ngày đăng ${g.published}.`,
    fix: () => "sửa updatedAt, hoặc xóa dòng đó.",
  },
  "correction-in-future": {
    severity: "error",
    what: (g) => `Đính chính ghi ngày ${g.value}, là ngày chưa tới.`,
    fix: () => "sửa lại ngày của đính chính.",
  },
  "withdrawn-before-published": {
    severity: "error",
    what: (g) => `Ngày gỡ bài ${g.withdrawn} trước ngày đăng ${g.published}.`,
    fix: () => "sửa lại ngày gỡ bài (withdrawn.at).",
  },
  "unknown-category": {
    severity: "error",
    what: (g) => `Không có chuyên mục "${g.slug}" trong site.yaml.`,
    fix: (g) => `${g.suggestion === null ? `chọn một trong: ${g.known.join(", ")}` : `có phải ${g.suggestion}?`}.`,
  },
  "bad-choice": {
    severity: "error",
    what: (g) => `Trường "${g.field}" không nhận giá trị "${g.value}".`,
    fix: (g) => `chọn một trong: ${g.choices.join(", ")}.`,
  },
  "bad-url": {
    severity: "error",
    what: (g) =>
      g.isFolder === true
        ? `"${g.value}" không dùng làm địa chỉ gốc của trang được.`
        : `"${g.value}" không phải là địa chỉ web.`,
    fix: (g) =>
      `viết đầy đủ, bắt đầu bằng https:// hoặc http://${g.isFolder === true ? ", không có ?, #, dấu cách hay tên đăng nhập" : ""}.`,
  },
  "bad-email": {
    severity: "error",
    what: (g) => `"${g.value}" không phải là địa chỉ thư điện tử.`,
    fix: () => "viết theo dạng ten@co-quan.gov.vn.",
  },
  "bad-time-zone": {
    severity: "error",
    what: (g) => `Không có múi giờ "${g.value}".`,
    fix: () => "viết Asia/Ho_Chi_Minh.",
  },
  "bad-number": {
    severity: "error",
    what: (g) => `Trường "${g.field}" không nhận số "${g.value}".`,
    fix: (g) =>
      g.bounds === undefined
        ? "viết một số hợp lệ, không có ký tự nào khác."
        : `viết một số nguyên từ ${g.bounds[0]} đến ${g.bounds[1]}.`,
  },
  "bad-alias": {
    severity: "error",
    what: (g) => `Địa chỉ cũ "${g.value}" không dùng được: ${faults[g.reason]}.`,
    fix: () => "viết lại phần đường dẫn của địa chỉ cũ, ví dụ /tin-tuc/1234.html.",
  },
  "address-taken": {
    severity: "error",
    what: (g) =>
      `Địa chỉ ${g.address} đã thuộc về ${g.by.startsWith("/") ? `phần ${g.by} chương trình tự làm` : g.by}.`,
    fix: () => "chọn địa chỉ khác, hoặc xóa một trong hai.",
  },
  "duplicate-category": {
    severity: "error",
    what: (g) => `Chuyên mục "${g.slug}" khai hai lần.`,
    fix: () => "giữ một, xóa hoặc đổi tên cái kia.",
  },
  "empty-body": {
    severity: "error",
    what: () => "Bài viết chưa có nội dung.",
    fix: (g) => `viết thân bài sau dòng --- thứ hai${g.canBeDraft ? "; bài chưa viết xong thì thêm draft: true" : ""}.`,
  },
  "unsafe-link": {
    severity: "error",
    what: (g) => `Liên kết "${g.href}" không an toàn nên không được đăng.`,
    fix: () => "dùng địa chỉ bắt đầu bằng https://, http://, mailto:, tel: hoặc /.",
  },
  "dead-link": {
    severity: "error",
    what: (g) => `Liên kết "${g.href}" không dẫn tới trang nào của kho tin.`,
    fix: (g) => `${linkAdvice(g.href)}.`,
  },
  "dead-anchor": {
    severity: "warning",
    what: (g) => `Trang có thật nhưng không có mục nào ứng với "${g.href}".`,
    fix: () => "sửa phần sau dấu #, hoặc bỏ phần đó.",
  },
  "raw-html": {
    severity: "warning",
    what: (g) => `Thẻ HTML "${g.tag}" không được dùng; nó hiện ra nguyên văn.`,
    fix: () => "viết bằng Markdown, hoặc đặt trong dấu ` nếu muốn hiện đúng như vậy.",
  },
  "too-deep": {
    severity: "error",
    what: (g) => `Các giá trị lồng nhau quá ${g.limit} tầng.`,
    fix: () => "viết lại cho đơn giản hơn.",
  },
  "picture-missing": {
    severity: "error",
    what: (g) => `Không tìm thấy ảnh "${g.path}".`,
    fix: () => "đặt tệp ảnh cạnh bài viết, sửa tên ảnh, hoặc viết ![chú thích](missing:) nếu ảnh đã mất.",
  },
  "picture-foreign": {
    severity: "error",
    what: (g) => `Ảnh "${g.href}" nằm ở trang khác; kho tin chỉ đăng ảnh của chính mình.`,
    fix: () => "tải ảnh về, đặt cạnh bài viết và trỏ tới tệp đó.",
  },
  "picture-outside": {
    severity: "error",
    what: (g) => `Ảnh "${g.path}" nằm ngoài thư mục nội dung.`,
    fix: () => "chép ảnh vào thư mục của bài viết.",
  },
  "picture-no-text": {
    severity: "warning",
    what: (g) => `Ảnh "${g.path}" chưa có lời mô tả cho người không nhìn thấy.`,
    fix: (g) => `viết mô tả giữa hai ngoặc vuông: ![mô tả](${g.path}).`,
  },
  "picture-unreadable": {
    severity: "error",
    what: (g) => `Ảnh "${g.path}" bị hỏng hoặc chép dở (${g.detail}).`,
    fix: () => "chép lại tệp ảnh gốc.",
  },
  "picture-disguised": {
    severity: "error",
    what: (g) => `Ảnh "${g.path}" không phải loại tệp như tên gọi (${g.detail}).`,
    fix: () => "đổi đuôi tệp cho đúng, hoặc xuất lại ảnh.",
  },
  "picture-too-large": {
    severity: "error",
    what: (g) => `Ảnh "${g.path}" quá lớn (${g.detail}).`,
    fix: () => "thu nhỏ ảnh xuống dưới 100 triệu điểm ảnh và 60 MB.",
  },
  "picture-empty": {
    severity: "error",
    what: (g) => `Tệp ảnh "${g.path}" rỗng.`,
    fix: () => "chép lại tệp ảnh gốc.",
  },
  "picture-format": {
    severity: "error",
    what: (g) => `Ảnh "${g.path}" thuộc loại không dùng được (${g.detail}).`,
    fix: () => "đổi ảnh sang JPEG hoặc PNG.",
  },
  "svg-unsafe": {
    severity: "error",
    what: (g) => `Hình SVG "${g.path}" chứa thành phần không an toàn (${g.detail}).`,
    fix: () => "xuất lại hình không có mã lệnh và liên kết ngoài, hoặc dùng PNG.",
  },
  "lost-address": {
    severity: "error",
    what: (g) => `Địa chỉ ${g.address} đã từng công bố, nay không còn gì trả lời.`,
    fix: (g) =>
      `${g.movedTo === null ? `khôi phục bài viết; hoặc thêm ${g.address} vào aliases của bài thay thế; hoặc giữ tệp và thêm withdrawn để đăng trang báo gỡ` : `thêm ${g.address} vào aliases của ${g.movedTo}`}.`,
  },
  "bad-ledger": {
    severity: "error",
    what: (g) =>
      g.reason === "ENOENT"
        ? "Thư mục trang đã đăng không còn tệp ledger.json, sổ các địa chỉ đã công bố."
        : `Không đọc được sổ địa chỉ (${g.reason}).`,
    fix: () =>
      "khôi phục ledger.json của lần đăng trước; không có nó thì không bảo đảm được các địa chỉ cũ. Muốn bắt đầu sổ mới, xóa cả thư mục trang đã đăng.",
  },
};
