import { sampleCategories } from "./categories.ts";
import { yamlText } from "./yaml-text.ts";

/** The files of the sample that are no articles: path inside the content folder → text. */
export function siteFiles(seed: string): ReadonlyMap<string, string> {
  return new Map([
    ["site.yaml", siteYaml(seed)],
    ["pages/gioi-thieu.md", page("Giới thiệu", "Kho tin này chỉ gồm dữ liệu giả lập.", 1, ABOUT)],
    ["pages/tro-giup.md", page("Trợ giúp", "Cách thử tìm kiếm trên dữ liệu mẫu.", 2, HELP)],
    ["pages/lien-he.md", page("Liên hệ", "Dữ liệu mẫu không có ai đứng sau.", 3, CONTACT)],
  ]);
}

function siteYaml(seed: string): string {
  const fields = yamlText({
    title: "Kho tin mẫu (dữ liệu giả lập)",
    shortTitle: "Kho tin mẫu",
    description:
      "Bài viết do máy ghép từ một vốn từ soạn sẵn để thử kho tin. Không có người, nơi hay việc nào là thật.",
    organisation: "Đơn vị mẫu (không có thật)",
    superior: [{ name: "Cơ quan mẫu cấp trên", href: "https://cap-tren.example" }],
    baseUrl: "https://kho-tin-mau.example",
    timeZone: "Asia/Ho_Chi_Minh",
    language: "vi",
    editorInChief: "Mẫu Văn Một (không có thật)",
    address: "Số 0, đường Mẫu, phường Mẫu Một",
    phone: "000 000 0000",
    email: "lien-he@kho-tin-mau.example",
    licence: "Dữ liệu giả lập, dùng tự do.",
    categories: sampleCategories.map(({ slug, name, description }) => ({ slug, name, description })),
  });
  return `# Dữ liệu mẫu do lệnh "khotin sample" làm ra, hạt giống ${JSON.stringify(seed)}. Đừng đăng như tin thật.\n${fields}`;
}

function page(title: string, summary: string, order: number, body: string): string {
  return `---\n${yamlText({ title, summary, order })}---\n\n${body}\n`;
}

const ABOUT = `Mọi bài trong kho này là **dữ liệu mẫu**: câu chữ do máy ghép từ một vốn từ soạn sẵn, tên người và tên nơi đều
đặt cho thấy ngay là không có thật (“Mẫu Văn Ba”, “phường Mẫu Một”, “xã Thử Nghiệm”).

## Để làm gì

- Thử tốc độ dựng trang với hàng chục nghìn bài.
- Thử tìm kiếm, phân trang, mục lục và bản in.
- Xem mỗi trường của phần đầu bài hiện ra thế nào.

Cùng một hạt giống và cùng số bài thì luôn ra đúng những tệp này.`;

const HELP = `Thử gõ vào ô tìm kiếm một chủ đề như “cải cách hành chính”, một tên như “Mẫu Văn Ba” hay một số hiệu văn bản
gặp trong bài.

## Những điều nên thử

1. Gõ không dấu.
2. Để cụm từ trong dấu nháy kép.
3. Lọc theo năm và chuyên mục.

Xem thêm trang [giới thiệu](gioi-thieu.md).`;

const CONTACT = `Địa chỉ, số điện thoại và thư điện tử ở chân trang đều là giả lập; đừng gửi gì đến đó.

Muốn biết kho này từ đâu ra, xem trang [giới thiệu](gioi-thieu.md).`;
