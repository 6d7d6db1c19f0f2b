import { lookFields, lookFiles } from "./a-look.ts";
import { aPicture } from "./a-picture.ts";
import { anArticle, aSiteConfig } from "./an-article.ts";
import type { Files } from "./site-of.ts";

/** A word that stands in the body of one published article, of no language and no other word's part. */
export const PUBLIC_WORD = "Kwicongkhai";

/** Words that stand only in what must not be published. */
export const SECRETS = {
  withdrawnTitle: "Kwitieude",
  withdrawnBody: "Kwinoidung",
  withdrawnSummary: "Kwitomtat",
  withdrawnTopic: "Kwichude",
  withdrawnAuthor: "Kwitacgia",
  withdrawnPerson: "Kwinhanvat",
  draft: "Kwibannhap",
  scheduled: "Kwibaihen",
  unfinished: "Kwidodang",
} as const;

/** When the scheduled article is due. */
export const DUE = "2026-12-01T06:30:00+07:00";

const config = {
  title: "Kho tin & tư liệu",
  shortTitle: "Kho tin",
  description: "Tin cũ, giữ nguyên <như> đã đăng & tra được.",
  superior: [{ name: "Cơ quan cấp trên", href: "https://cap-tren.example/?a=1&b=2" }],
  editorInChief: "Trần Văn Mẫu",
  address: "Số 1, đường Mẫu",
  phone: "0208 3 123 456",
  email: "lien-he@kho.example",
  licence: "Ghi rõ nguồn khi dùng lại.",
  categories: [
    { slug: "giao-duc", name: "Giáo dục", description: "Trường lớp.", aliases: ["giao-duc-cu"] },
    { slug: "y-te", name: "Y tế" },
    { slug: "chua-co-bai", name: "Chưa có bài" },
  ],
  pageSize: 4,
};

/** The files that give the rich site everything that a look can have. */
export const richLook: Files = { ...lookFiles, "content/site.yaml": aSiteConfig({ ...config, ...lookFields }) };

const rich = anArticle({
  title: 'Đại hội "Đổi mới" & phát triển: <b>Ký</b> kết',
  shortTitle: "Đại hội đổi mới & phát triển",
  publishedAt: "2021-01-12T14:12:27+07:00",
  updatedAt: "2021-01-13T08:00:00+07:00",
  category: "giao-duc",
  topics: ["Đại hội", "Môi trường"],
  author: ["Minh Hà", "Đỗ Thị Ước"],
  source: "Cổng cũ",
  summary: "Một câu & hai nghĩa <tóm tắt>.",
  featured: true,
  cover: "dai-hoi.jpg",
  coverAlt: "Hội trường đại hội",
  coverCaption: "Toàn cảnh đại hội",
  people: [{ name: "Phan Mạnh", role: "Bí thư" }, { name: "Nguyễn Bình" }],
  places: ["Hội trường lớn"],
  documents: ["35-CT/TW"],
  figures: [
    { name: "Thu ngân sách", value: "2.670", unit: "tỷ đồng", change: 10.8, ofPlan: 125 },
    { name: "Việc làm", value: "trên 5.500", unit: "lao động" },
  ],
  legacy: { url: "https://cong-cu.example/tin/1?x=1&y=2", views: 12345, capturedAt: "2021-02-03" },
  aliases: ["/tin-tuc/1234.html", "/tin-cu/đại-hội/"],
  corrections: [{ at: "2021-02-01", note: "Sửa tên người ký & ngày ký." }],
  body: [
    `${PUBLIC_WORD} mở đầu, theo Nghị quyết số 02/NQ-TU và [bài trước](/2020/12/bai-cu/#muc-hai).`,
    "## Mục một",
    "![Đại biểu dự họp](dai-hoi.jpg 'Đại biểu dự họp')",
    "## Mục hai",
    "![Ảnh một](trao-1.jpg 'Trao thưởng lần một')\n![Ảnh hai](trao-2.jpg 'Trao thưởng lần hai')",
    "## Mục ba",
    "![Ảnh lễ ký đã mất.](missing:)",
    "| Đơn vị | Kết quả |\n|---|---:|\n| Phường Một | 12 |",
    "Xem [số liệu](/tai-lieu/so-lieu.csv), [giới thiệu](/gioi-thieu/) và ghi chú (1).\n\n(1) Lời ghi chú.",
  ].join("\n\n"),
});

const old = anArticle({
  title: "Bài cũ",
  publishedAt: "2020-12-31",
  people: [{ name: "Phan Mạnh", role: "Phó Bí thư" }],
  documents: ["35-CT/TW"],
  body: "Bài của năm trước.\n\n## Một\n\nLời.\n\n## Hai\n\nLời.\n\n## Ba\n\nLời.",
});

const withdrawn = anArticle({
  title: SECRETS.withdrawnTitle,
  publishedAt: "2021-03-04T05:06:07+07:00",
  category: "y-te",
  summary: SECRETS.withdrawnSummary,
  topics: [SECRETS.withdrawnTopic],
  author: SECRETS.withdrawnAuthor,
  people: [{ name: SECRETS.withdrawnPerson }],
  featured: true,
  aliases: ["/tin-tuc/da-go.html"],
  withdrawn: {
    at: "2021-04-05",
    reason: "Đăng nhầm.",
    kind: "error",
    authority: "Thường trực",
    replacement: "/2020/12/bai-cu/",
    hideTitle: true,
  },
  body: `Câu đầu. ${SECRETS.withdrawnBody}.\n\n![Ảnh của bài đã gỡ](missing:)`,
});

/** A dozen articles of one month: enough for a topic's year to have a page of its own. */
function dozen(): Files {
  const days = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
  return Object.fromEntries(
    days.map((day) => [
      `content/articles/2024/05/bai-${day}.md`,
      anArticle({
        title: `Bài thứ ${day}`,
        publishedAt: `2024-05-${day}T07:00:00+07:00`,
        category: Number(day) % 2 === 0 ? "y-te" : "giao-duc",
        topics: ["Môi trường"],
        body: `Đoạn mở đầu của bài thứ ${day}.`,
      }),
    ]),
  );
}

/** A small site that has a page of every kind, and something of everything an article can have. */
export async function richFiles(): Promise<Files> {
  const folder = "content/articles/2021/01/dai-hoi-doi-moi";
  return {
    "content/site.yaml": aSiteConfig(config),
    [`${folder}/index.md`]: rich,
    [`${folder}/dai-hoi.jpg`]: await aPicture(480, 320),
    [`${folder}/trao-1.jpg`]: await aPicture(240, 180, "#aa3311"),
    [`${folder}/trao-2.jpg`]: await aPicture(180, 240, "#117733"),
    "content/articles/2020/12/bai-cu.md": old,
    "content/articles/2021/03/bai-da-go.md": withdrawn,
    ...dozen(),
    "content/articles/2024/06/ban-nhap.md": anArticle({
      title: "Bản nháp",
      publishedAt: "2024-06-01",
      draft: true,
      body: SECRETS.draft,
    }),
    "content/articles/2026/12/bai-hen.md": anArticle({
      title: "Bài hẹn",
      publishedAt: DUE,
      topics: ["Chủ đề của bài hẹn"],
      body: SECRETS.scheduled,
    }),
    "content/drafts/do-dang/index.md": `---\ntitle: [${SECRETS.unfinished}\n---\n\n![${SECRETS.unfinished}](khong-co.jpg)\n`,
    "content/pages/gioi-thieu.md":
      "---\ntitle: Giới thiệu\nsummary: Kho tin là gì.\n---\n\n## Mục đích\n\nGiữ tin cũ.\n",
    "public/tai-lieu/so-lieu.csv": "don-vi,ket-qua\nPhường Một,12\n",
  };
}

/** An address of each kind of page of the rich site. */
export const PAGE_KINDS = {
  home: "",
  year: "2021/",
  month: "2024/05/",
  article: "2021/01/dai-hoi-doi-moi/",
  "short article": "2020/12/bai-cu/",
  tombstone: "2021/03/bai-da-go/",
  category: "chuyen-muc/giao-duc/",
  "category without articles": "chuyen-muc/chua-co-bai/",
  "year of a category": "chuyen-muc/giao-duc/2024/",
  topic: "chu-de/moi-truong/",
  "year of a topic": "chu-de/moi-truong/2024/",
  author: "tac-gia/minh-ha/",
  document: "van-ban/35-ct-tw/",
  person: "nhan-vat/phan-manh/",
  "day of all years": "ngay-nay/12-31/",
  "calendar of all years": "ngay-nay/",
  featured: "noi-bat/",
  standing: "gioi-thieu/",
  search: "tim-kiem/",
  "not found": "404.html",
  "without network": "ngoai-tuyen/",
} as const;
