/**
 * Sample views of every kind of page: rich ones with every field, bare ones with the required fields alone. All is
 * invented.
 */
import type { PageKind, PageProps, PageViews } from "../../src/views/pages.ts";
import { bareArticle, richArticle, sampleBody } from "./sample-article.ts";
import { sampleArchive, sampleCards, sampleLine, sampleMonth, sampleMonths, sampleShelf } from "./sample-cards.ts";
import { bareSite, sampleCategories, sampleDay, sampleHead, sampleSite } from "./sample-site.ts";

const home = { text: "Trang chủ", href: "/" };
const counted = sampleCategories.map((category, index) => ({ ...category, count: 640 - index * 83 }));
const topics = ["Chuyển đổi số", "Nông thôn mới", "Phòng, chống dịch", "Thi đua yêu nước", "Quy hoạch chung"].map(
  (text, index) => ({ text, href: `/chu-de/mau-${index}/`, count: 31 - index * 5 }),
);
const years = [...sampleShelf].reverse().map(({ text, href, count }) => ({ text, href, count }));

const fixity = {
  year: 2021,
  breadcrumb: [home, { text: "Năm 2021", href: "/2021/" }],
  articlesText: "1.204",
  picturesText: "3.481",
  filesText: "9.870",
  sizeText: "412\u00a0MB",
  manifest: { text: "manifest-sha256.txt", href: "/2021/manifest-sha256.txt" },
  manifestSha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
} as const;

const signature = {
  publicKey: "RWT3OAPqCywRbJWi99PCPr26D7do6JnELQw8nMmD1Aeq5Qo37BYvQkm0",
  previousKeys: ["RWQJI1NZo4LEBRm2cSa7gKn4A4WkF5lIgjZTS579JPRMwq2g1lKhM2a+"],
  siteManifest: { text: "manifest-sha256.txt", href: "/manifest-sha256.txt" },
} as const;

export const richViews: PageViews = {
  article: richArticle,
  home: {
    months: sampleMonths.toReversed().map(({ month }) => ({ text: month.text, note: "Năm 2021", href: month.href })),
    featured: sampleCards(4),
    newest: sampleCards(8),
    byCategory: counted.map((category) => ({ category, cards: sampleCards(4) })),
    shelf: sampleShelf,
    calendar: sampleArchive,
    articleCount: 12_480,
  },
  year: {
    year: 2021,
    articleCount: 1_204,
    breadcrumb: [home],
    months: sampleMonths,
    indexes: [
      { kind: "category", links: counted },
      { kind: "topic", links: topics },
    ],
    featured: sampleCards(4),
    fixityHref: "/2021/kiem-chung/",
    previous: { text: "Tập 2020", href: "/2020/" },
    next: { text: "Tập 2022", href: "/2022/" },
  },
  daylist: {
    heading: "Tháng 1 năm 2021",
    lead: "Tất cả bài đăng trong tháng, mới nhất trước.",
    breadcrumb: [home, { text: "Năm 2021", href: "/2021/" }],
    articleCount: 96,
    calendar: sampleMonth(1, 31, 4),
    days: [28, 25, 12].map((day, group) => ({
      id: `ngay-${day}`,
      day: sampleDay(1, day, "Thứ Năm"),
      lines: [0, 1, 2, 3].map((index) => sampleLine(group * 3 + index)),
      more: { text: "Cả ngày: 14 bài", href: `/2021/01/#ngay-${day}` },
    })),
    previous: { text: "Tháng 12 năm 2020", href: "/2020/12/" },
    next: { text: "Tháng 2 năm 2021", href: "/2021/02/" },
    parent: { text: "Năm 2021", href: "/2021/" },
  },
  days: {
    breadcrumb: [home],
    months: sampleMonths.map((_, index) => ({
      text: `Tháng ${index + 1}`,
      days: Array.from({ length: 31 }, (_, at) => {
        const [day, label] = [at + 1, `Ngày ${at + 1} tháng ${index + 1}`];
        return { day, label, href: `/ngay-nay/${String(index + 1).padStart(2, "0")}-${String(day).padStart(2, "0")}/` };
      }),
    })),
  },
  listing: {
    kind: "category",
    heading: "Giáo dục",
    lead: "Trường lớp, tuyển sinh, khuyến học trên địa bàn thành phố.",
    breadcrumb: [home],
    articleCount: 640,
    timeline: {
      columns: years
        .slice(0, 7)
        .toReversed()
        .map(({ text, href, count }, index) => ({ text, href, label: `Năm ${text}`, count, share: 20 + index * 10 })),
      first: { title: "Bài đầu", href: "/2004/01/bai-dau/", day: sampleDay(1, 2) },
      latest: { title: "Bài cuối", href: "/2021/01/bai-cuoi/", day: sampleDay(1, 28) },
    },
    spellings: ["Nguyễn Văn Mẫu", "Nguyễn Vân Mẫu"],
    newest: sampleCards(7),
    years: years.slice(0, 7).map((year, index) => ({
      id: `nam-${year.text}`,
      year,
      hasPage: index < 5,
      lines: index < 5 ? [] : [sampleLine(index, { timeText: "12/01" }), sampleLine(index + 1)],
    })),
    feeds: [
      { title: "Atom", type: "application/atom+xml", href: "/chuyen-muc/giao-duc/feed.xml" },
      { title: "RSS", type: "application/rss+xml", href: "/chuyen-muc/giao-duc/rss.xml" },
    ],
    parent: home,
  },
  standing: {
    title: "Giới thiệu",
    breadcrumb: [home],
    summary: "Kho tin lưu giữ mọi bài đã đăng, mỗi bài một địa chỉ không đổi.",
    language: "vi",
    bodyHtml: sampleBody,
  },
  tombstone: {
    title: "Danh sách hộ được hỗ trợ đợt 2",
    breadcrumb: [home, { text: "Năm 2021", href: "/2021/" }],
    published: sampleDay(3, 2, "Thứ Ba", "09:00"),
    withdrawnAt: sampleDay(3, 9),
    reason: "Bài có thông tin cá nhân không được phép công khai.",
    kind: "ordered",
    authority: "Ủy ban nhân dân thành phố",
    replacement: { text: "Danh sách hộ được hỗ trợ (bản rút gọn)", href: "/2021/03/ban-rut-gon/" },
  },
  redirect: { to: { text: "Thông xe kỹ thuật cầu Bến Mẫu", href: "/2021/01/bai-mau-0/" } },
  search: { host: "mau.example", categories: sampleCategories, years },
  notfound: { years, oldAddresses: { digits: 1, script: "/js/old-addresses.js" } },
  offline: {},
  fixity: { ...fixity, withdrawnText: "3", changed: sampleDay(1, 12), signature },
};

/** Views with the required fields alone. */
export const bareViews: PageViews = {
  days: { breadcrumb: [home], months: [{ text: "Tháng 1", days: [{ day: 1, label: "Ngày 1 tháng 1" }] }] },
  article: bareArticle,
  home: { months: [], featured: [], newest: [], byCategory: [], shelf: [], calendar: [], articleCount: 0 },
  year: {
    year: 2019,
    articleCount: 0,
    breadcrumb: [home],
    months: [],
    indexes: [],
    featured: [],
    fixityHref: "/2019/kiem-chung/",
  },
  daylist: { heading: "Tháng 2 năm 2019", breadcrumb: [home], articleCount: 0, days: [], parent: home },
  listing: {
    kind: "topic",
    heading: "Chuyển đổi số",
    breadcrumb: [home],
    articleCount: 0,
    spellings: [],
    newest: [],
    years: [],
    feeds: [],
    parent: home,
  },
  standing: { title: "Liên hệ", breadcrumb: [home], bodyHtml: "<p>Số 1, đường Thử Nghiệm.</p>" },
  tombstone: {
    breadcrumb: [home],
    published: sampleDay(3, 2),
    withdrawnAt: sampleDay(3, 9),
    reason: "Đăng nhầm.",
  },
  redirect: { to: { text: "/2021/01/abc/", href: "/2021/01/abc/" } },
  search: { host: "mau.example", categories: [], years: [] },
  notfound: { years: [] },
  offline: {},
  fixity,
};

export const pageKinds = Object.keys(richViews) as readonly PageKind[];

/** The props of the sample page of a kind. */
export function sampleProps<Kind extends PageKind>(kind: Kind, look: "rich" | "bare"): PageProps<Kind> {
  return look === "rich"
    ? { site: sampleSite, head: sampleHead(kind), view: richViews[kind] }
    : { site: bareSite, head: sampleHead(kind), view: bareViews[kind] };
}
