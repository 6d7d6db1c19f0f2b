import type { Messages } from "../messages.ts";

/** The messages about Markdown that loses text or is not read as it is meant. */
export const markdown = {
  "table-cells-lost": {
    what: () => "Hàng này nhiều ô hơn dòng đầu bảng; chữ từ đây đến hết hàng không được đăng.",
    fix: (g) => `viết dòng đầu bảng là ${g.head} và dòng gạch là ${g.dashes}; dấu | nằm trong chữ thì viết \\|.`,
  },
  "table-unread": {
    what: () => "Các dòng này trông như một bảng nhưng hiện ra thành một đoạn chữ liền.",
    fix: (g) =>
      `viết dòng đầu là ${g.head}, dòng ngay dưới là ${g.dashes}, rồi mỗi hàng một dòng, các ô cách nhau bằng |.`,
  },
  "link-definition-unused": {
    what: () => "Không liên kết nào nhắc tới nhãn của dòng này nên cả dòng không được đăng.",
    fix: (g) => `nếu đây là chữ để người đọc thấy, viết ${g.mended}; nếu không, xóa dòng.`,
  },
  "picture-unread": {
    what: () => "Ảnh này viết chưa đúng nên trang hiện ra chữ chứ không hiện ảnh.",
    fix: (g) => `viết ${g.mended}, sát lề trái.`,
  },
  "left-over-mark": {
    what: (g) => `Dấu ${g.mark} hiện nguyên ra trang.`,
    fix: (g) => `viết lại: ${g.mended}`,
  },
  "paragraph-as-code": {
    what: () => "Đoạn này thụt vào từ bốn dấu cách trở lên nên hiện ra như mã máy tính.",
    fix: (g) => `bỏ các dấu cách ở đầu dòng: ${g.mended}`,
  },
  "paragraph-as-heading": {
    what: (g) => `Dòng ${g.mark} đứng sát dưới một đoạn nên cả đoạn hiện ra thành tiêu đề.`,
    fix: (g) => `để một dòng trống trước dòng ${g.mark}, hoặc xóa dòng ${g.mark}.`,
  },
  "hand-typed-list": {
    what: () => "Các dòng này trông như một danh sách nhưng hiện ra thành một đoạn chữ liền.",
    fix: (g) => `để một dòng trống phía trước, rồi viết từng mục: ${g.mended}`,
  },
  "merge-marks": {
    what: () => "Dòng này là dấu của hai bản sửa chưa được ghép lại.",
    fix: () => "giữ một trong hai bản (hoặc cả hai), rồi xóa ba dòng <<<<<<<, ======= và >>>>>>>.",
  },
  "prompt-text-left": {
    what: (g) => `Lời nhắc của mẫu bài mới vẫn còn trong bài: "${g.text}"`,
    fix: () => "viết nội dung thay cho dòng này, hoặc xóa dòng.",
  },
} satisfies Partial<Messages>;
