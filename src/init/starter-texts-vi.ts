import type { ArchiveAnswers, Host } from "./archive-answers.ts";
import type { StarterTexts } from "./starter-text-types.ts";

const PUBLISHING: Readonly<Record<Host, string>> = {
  github: `Mỗi lần gửi thay đổi lên nhánh \`main\` của GitHub, máy tự kiểm tra, dựng và đăng trang. Lần đầu, vào
Settings → Pages và chọn Source là "GitHub Actions".`,
  gitlab: `Mỗi lần gửi thay đổi lên nhánh chính của GitLab, máy tự kiểm tra, dựng và đăng trang. Bài hẹn giờ cần thêm một lịch
chạy mỗi giờ: Build → Pipeline schedules.`,
  server: `Trên máy chủ, chạy \`sh dang-trang.sh /duong-dan/trang\` sau mỗi lần sửa, và mỗi giờ một lần nếu có bài hẹn giờ. Lệnh
dựng trang rồi chép sang thư mục mà máy chủ web phục vụ; người đọc không bao giờ thấy trang dở dang.`,
};

const SAMPLE_BODY = `Đây là bài nháp, chỉ hiện khi xem trước. Câu đầu nói ngay việc gì, ở đâu, khi nào; máy lấy đoạn này làm tóm tắt nếu trường \`summary\` để trống.

## Đầu mục bắt đầu bằng hai dấu thăng

Chữ **đậm** đặt giữa hai cặp dấu sao, chữ *nghiêng* giữa một cặp. Liên kết viết [như thế này](https://chinhphu.vn); liên kết tới bài khác thì ghi đường dẫn của tệp bài ấy.

- Danh sách: mỗi dòng một gạch.
- Dòng thứ hai.

1. Danh sách đánh số.
2. Mục thứ hai.

| Chỉ tiêu | Kế hoạch | Thực hiện |
|---|---:|---:|
| Hàng thứ nhất | 100 | 104 |
| Hàng thứ hai | 20 | 19 |

> Lời trích dẫn bắt đầu bằng dấu lớn hơn.

Ảnh để cạnh tệp bài, rồi ghi trên một dòng riêng: \`![Mô tả ảnh](ten-anh.jpg "Chú thích")\`. Văn bản PDF, Word cũng để cạnh bài và ghi: \`[Kế hoạch năm](ke-hoach.pdf)\`.`;

/** What a new archive's repository says, in Vietnamese. */
export const vietnameseTexts: StarterTexts = {
  slugs: { about: "gioi-thieu", contact: "lien-he", sample: "bai-mau" },
  about: ({ organisation }) => `---
title: Giới thiệu
---

Kho tin này lưu giữ tin, bài của ${organisation}, mỗi năm một tập, mỗi bài một địa chỉ không đổi.

Phạm vi của kho, người phụ trách và cách đính chính đang được bổ sung.
`,
  contact: `---
title: Liên hệ
---

Địa chỉ liên hệ của người phụ trách kho tin đang được bổ sung.
`,
  sampleTitle: "Bài mẫu: xóa đi khi đã xem",
  sampleBody: SAMPLE_BODY,
  settingsHead: "# Cấu hình của kho tin. Cần trường nào thì bỏ dấu # ở đầu dòng rồi điền.",
  menuExample: "Giới thiệu",
  footerExample: "Bản quyền thuộc **tên cơ quan**.",
  readme: readmeText,
};

/** The text of the archive's `README.md`, one page for those who keep it. */
function readmeText({ title, host }: ArchiveAnswers): string {
  return `# ${title}

Kho tin này được dựng bằng Khotin: mỗi bài là một tệp Markdown trong \`content/articles/\`, mỗi năm là một tập, địa chỉ đã
đăng thì giữ mãi.

## Chuẩn bị máy, một lần

Cài Node.js từ https://nodejs.org, mở cửa sổ lệnh trong thư mục này, rồi chạy:

    npm install

## Việc hằng ngày

| Việc | Lệnh |
|---|---|
| Viết bài mới | \`npm run new -- "Tiêu đề bài"\` |
| Xem trước | \`npm start\` |
| Tìm lỗi | \`npm run check\` |
| Dựng trang vào \`_site/\` | \`npm run build\` |
| Nhập tin từ trang cũ, tệp Word | \`npm run import -- THƯ-MỤC\` |

Bài mẫu trong \`content/articles/\` cho thấy mọi thứ một bài có thể có. Bài còn dòng \`draft: true\` thì chưa đăng.

## Đăng

${PUBLISHING[host]}

## Điền cho đủ

- \`content/site.yaml\`: tên kho, địa chỉ, chuyên mục. Mỗi trường có ghi chú.
- \`content/pages/\`: trang giới thiệu và trang liên hệ.
- \`look\`, \`menu\`, \`footer\` trong \`content/site.yaml\`: màu nhấn, biểu trưng, biểu tượng, trình đơn, lời ở chân trang.
- \`public/\`: tệp đăng nguyên như thế.

## Lên phiên bản mới

    npm install khotin@latest && npm run build
`;
}
