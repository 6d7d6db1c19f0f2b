import { lookFields, lookFiles } from "../support/a-look.ts";
import { aPicture } from "../support/a-picture.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import type { Files } from "../support/site-of.ts";

/** One word of 80 letters, as a name of a company or a file pasted without its spaces. */
export const WORD = "Côngtytráchnhiệmhữuhạnmộtthànhviênxâydựngvàpháttriểnhạtầngkhucôngnghiệpmẫusố1234";
const ADDRESS = `https://cong-thong-tin.thanhpho-mau.example/${"van-ban-dieu-hanh/".repeat(6)}tep.pdf?ma=${"0123456789".repeat(8)}`;
/** A name as long as offices have them. */
const NAME =
  "Ban Chỉ đạo phong trào Toàn dân đoàn kết xây dựng đời sống văn hóa và Ban Quản lý dự án đầu tư xây dựng các công trình giao thông";

const config = aSiteConfig({
  title: `Kho tin ${WORD}`,
  shortTitle: WORD.slice(0, 60),
  organisation: NAME,
  superior: [{ name: `${NAME} ${WORD}`, href: ADDRESS }],
  editorInChief: WORD,
  address: `${NAME}, ${ADDRESS}`,
  phone: "0208 3 123 456, 0208 3 123 457, 0208 3 123 458",
  email: `${"van-phong-".repeat(6)}@thanhpho-mau.example`,
  licence: `${NAME} ${WORD}`,
  categories: [
    { slug: "mot", name: NAME, description: `${WORD} ${ADDRESS}` },
    { slug: "hai", name: WORD },
    { slug: "ba", name: "Y tế" },
  ],
  pageSize: 6,
  ...lookFields,
  menu: [{ name: WORD.slice(0, 60), href: ADDRESS }, { name: NAME.slice(0, 60), href: "/" }, ...lookFields.menu],
  footer: `${WORD} [${NAME}](${ADDRESS})\n\n- ${WORD} ${ADDRESS}\n`,
});

/** A table of 14 columns with long heads, an address and a long word among its cells. */
function wideTable(): string {
  const columns = Array.from({ length: 14 }, (_, index) => index + 1);
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    row(columns.map((column) => `Cột ${column}: Tổng giá trị sản xuất công nghiệp`)),
    row(columns.map(() => "---")),
    row(columns.map((column) => (column === 3 ? WORD : column === 7 ? ADDRESS : `1.234.567,8${column}`))),
    row(columns.map((column) => `Phường Mẫu ${column}`)),
  ].join("\n");
}

const body = [
  `Mở đầu ${WORD} rồi ${ADDRESS} và \`${WORD}${WORD}\`, [${ADDRESS}](${ADDRESS}).`,
  `## ${WORD}`,
  wideTable(),
  `### ${NAME}`,
  "| Tên | Số |\n|---|---|\n| Một | 1 |",
  `\`\`\`\n${"lệnh --tham-số=giá-trị ".repeat(12)}\n${WORD}${WORD}\n\`\`\``,
  `> ${WORD}\n>\n> ${ADDRESS}`,
  `- ${WORD}\n  - ${ADDRESS}\n    1. ${WORD}`,
  `#### ${ADDRESS}`,
  `![${NAME}](ngang.jpg "${WORD} ${ADDRESS}")`,
  `![${WORD}](ngang.jpg "${WORD}")\n![${WORD}](doc.jpg "${ADDRESS}")`,
  `![${WORD} ${NAME}](missing:)`,
  `Ghi chú[^1] và ![${WORD}](missing:) trong câu.\n\n[^1]: ${ADDRESS}`,
].join("\n\n");

const fields = {
  topics: [WORD, NAME],
  author: [WORD, NAME],
  people: [{ name: WORD, role: `${NAME} ${WORD}` }, { name: NAME }],
  documents: ["123456789/2024/QĐ-UBND"],
};

const rich = anArticle({
  ...fields,
  title: `${WORD} ${NAME}`,
  publishedAt: "2024-05-20T07:08:00+07:00",
  updatedAt: "2024-05-21T07:08:00+07:00",
  category: "mot",
  source: ADDRESS.slice(0, 200),
  summary: `${WORD} ${ADDRESS}`,
  featured: true,
  cover: "ngang.jpg",
  coverAlt: WORD,
  coverCaption: `${WORD} ${ADDRESS}`,
  places: [WORD, NAME],
  figures: [
    { name: `${WORD} ${NAME}`, value: `trên 10.100 ${WORD}`, unit: WORD, change: 10.8, ofPlan: 125 },
    { name: NAME, value: "1.234.567.890.123", unit: "đồng", ofPlan: 90 },
  ],
  legacy: { url: ADDRESS, views: 1234567, capturedAt: "2024-06-01" },
  aliases: ["/tin-cu/1/"],
  corrections: [{ at: "2024-06-01", note: `${WORD} ${ADDRESS}` }],
  body,
});

/** Enough articles under the long names for a year of each to have a page. */
function others(): Files {
  const days = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
  return Object.fromEntries(
    days.map((day) => [
      `content/articles/2024/05/bai-${day}.md`,
      anArticle({
        ...fields,
        title: Number(day) % 2 === 0 ? `${day} ${WORD}` : `${day} ${NAME} ${ADDRESS}`,
        publishedAt: `2024-05-${day}T07:00:00+07:00`,
        category: ["mot", "hai", "ba"][Number(day) % 3]!,
        featured: Number(day) % 3 === 0,
        body: `${WORD} ${ADDRESS}`,
      }),
    ]),
  );
}

/** A site whose words, names, addresses and tables are longer than any line. */
export async function hostileFiles(): Promise<Files> {
  const folder = "content/articles/2024/05/bai-dai";
  return {
    ...lookFiles,
    "content/site.yaml": config,
    [`${folder}/index.md`]: rich,
    [`${folder}/ngang.jpg`]: await aPicture(1200, 800),
    [`${folder}/doc.jpg`]: await aPicture(600, 900),
    ...others(),
    "content/articles/2023/01/bai-go.md": anArticle({
      title: WORD,
      publishedAt: "2023-01-01",
      category: "hai",
      withdrawn: {
        at: "2024-01-01",
        reason: `${WORD} ${ADDRESS}`,
        kind: "error",
        authority: `${NAME} ${WORD}`,
        replacement: "/2024/05/bai-dai/",
      },
    }),
    "content/articles/2022/01/bai-xua.md": anArticle({
      ...fields,
      title: WORD,
      publishedAt: "2022-01-01",
      category: "hai",
    }),
    "content/pages/gioi-thieu.md": `---\ntitle: ${WORD}\nsummary: ${ADDRESS}\n---\n\n## ${WORD}\n\n${ADDRESS}\n\n${wideTable()}\n`,
  };
}
