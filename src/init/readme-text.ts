import type { ArchiveAnswers, Host } from "./archive-answers.ts";

const PUBLISHING: Readonly<Record<Host, string>> = {
  github: `Mỗi lần gửi thay đổi lên nhánh \`main\` của GitHub, máy tự kiểm tra, dựng và đăng trang. Lần đầu, vào
Settings → Pages và chọn Source là "GitHub Actions".`,
  gitlab: `Mỗi lần gửi thay đổi lên nhánh chính của GitLab, máy tự kiểm tra, dựng và đăng trang. Bài hẹn giờ cần thêm một lịch
chạy mỗi giờ: Build → Pipeline schedules.`,
  server: `Trên máy chủ, chạy \`sh dang-trang.sh /duong-dan/trang\` sau mỗi lần sửa, và mỗi giờ một lần nếu có bài hẹn giờ. Lệnh
dựng trang rồi chép sang thư mục mà máy chủ web phục vụ; người đọc không bao giờ thấy trang dở dang.`,
};

/** The text of the archive's `README.md`, one page for those who keep it. */
export function readmeText({ title, host }: ArchiveAnswers): string {
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
