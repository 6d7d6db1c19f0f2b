import { newArticleText } from "../content/new-article.ts";
import { slugOf } from "../text/slug.ts";
import type { ArchiveAnswers } from "./archive-answers.ts";
import { publishingFiles } from "./publishing-files.ts";
import { readmeText } from "./readme-text.ts";
import { siteYaml } from "./site-yaml.ts";

/** The files of a new archive's repository: path, with `/` between its parts, and text. */
export function archiveFiles(answers: ArchiveAnswers): ReadonlyMap<string, string> {
  const [year, month] = answers.createdAt.iso.split("-");
  const folder = `content/articles/${year}/${month}`;
  return new Map([
    ["package.json", packageText(answers)],
    ["README.md", readmeText(answers)],
    [".gitignore", "node_modules/\n_site/\n.cache/\ncontent/.schema/\n"],
    // Pictures and texts are published as they are written: nothing may change their bytes.
    [".gitattributes", "* -text\n"],
    [".editorconfig", "root = true\n\n[*]\ncharset = utf-8\nend_of_line = lf\ninsert_final_newline = true\n"],
    [".vscode/settings.json", editorSettings],
    ["content/site.yaml", siteYaml(answers)],
    ["content/pages/gioi-thieu.md", aboutPage(answers)],
    ["content/pages/lien-he.md", contactPage],
    [`${folder}/bai-mau.md`, sampleArticle(answers)],
    // So that git keeps the folder; it is not published.
    ["public/.gitkeep", ""],
    ...publishingFiles(answers),
  ]);
}

function packageText({ title, packageSpec }: ArchiveAnswers): string {
  const scripts = {
    build: "khotin build",
    check: "khotin check",
    start: "khotin preview",
    new: "khotin new",
    import: "khotin import",
  };
  const values = {
    name: slugOf(title).slice(0, 60).replace(/-$/, "") || "kho-tin",
    version: "1.0.0",
    private: true,
    type: "module",
    scripts,
    dependencies: { khotin: packageSpec },
  };
  return `${JSON.stringify(values, null, 2)}\n`;
}

const editorSettings = `${JSON.stringify(
  {
    "files.eol": "\n",
    "files.exclude": { _site: true, ".cache": true },
    "yaml.schemas": { "content/.schema/site.schema.json": "content/site.yaml" },
  },
  null,
  2,
)}\n`;

/** The standing pages are filled in by the archive's keepers; until then each says so itself. */
function aboutPage({ organisation }: ArchiveAnswers): string {
  return `---
title: Giới thiệu
---

Kho tin này lưu giữ tin, bài của ${organisation}, mỗi năm một tập, mỗi bài một địa chỉ không đổi.

Phạm vi của kho, người phụ trách và cách đính chính đang được bổ sung.
`;
}

const contactPage = `---
title: Liên hệ
---

Địa chỉ liên hệ của người phụ trách kho tin đang được bổ sung.
`;

function sampleArticle({ categories, createdAt }: ArchiveAnswers): string {
  const title = "Bài mẫu: xóa đi khi đã xem";
  return newArticleText({ title, publishedAt: createdAt, category: categories[0]!.slug }, SAMPLE_BODY);
}

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
