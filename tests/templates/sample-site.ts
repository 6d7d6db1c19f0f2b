/** Sample data: the site of an invented town, with which templates are tested without content. */
import type { HeadView } from "../../src/views/head-view.ts";
import type { MomentView } from "../../src/views/moment-view.ts";
import type { PictureView } from "../../src/views/picture-view.ts";
import type { SiteView } from "../../src/views/site-context.ts";
import { vietnamese } from "../../src/wording/vi.ts";

const categories = [
  ["tin-tuc-su-kien", "Tin tức, sự kiện"],
  ["xay-dung-dang", "Xây dựng Đảng"],
  ["kinh-te", "Kinh tế"],
  ["giao-duc", "Giáo dục"],
  ["y-te", "Y tế"],
  ["van-hoa-the-thao", "Văn hóa, thể thao"],
  ["cai-cach-hanh-chinh", "Cải cách hành chính"],
] as const;

export const sampleCategories = categories.map(([slug, text]) => ({ text, href: `/chuyen-muc/${slug}/` }));

export const sampleSite: SiteView = {
  title: "Kho tin thành phố Bến Mẫu",
  shortTitle: "Kho tin Bến Mẫu",
  description: "Dữ liệu mẫu: kho tin của một thành phố không có thật.",
  language: "vi",
  organisation: "Ủy ban nhân dân thành phố Bến Mẫu (dữ liệu mẫu)",
  superior: [
    { text: "Cổng thông tin điện tử tỉnh Sông Mẫu", href: "https://tinh.example.vn/" },
    { text: "Công báo tỉnh Sông Mẫu", href: "https://congbao.example.vn/" },
  ],
  editorInChief: "Lê Thị Mẫu, Chánh Văn phòng",
  address: "Số 1, đường Thử Nghiệm, phường Giữa, thành phố Bến Mẫu",
  phone: "0200 3 000 000",
  email: "banbientap@example.vn",
  licence: "Giấy phép số 00/GP-STTTT (mẫu). Ghi rõ nguồn khi phát hành lại thông tin từ trang này.",
  homeHref: "/",
  searchHref: "/tim-kiem/",
  featuredHref: "/noi-bat/",
  daysHref: "/ngay-nay/",
  featuredDataHref: "/noi-bat/danh-sach.json",
  categories: sampleCategories,
  menu: [
    { text: "Trang nhất", href: "/", canonical: "https://kho.example.vn/" },
    { text: "Cổng thông tin", href: "https://benmau.example.vn/" },
  ],
  footerHtml: "<p>Bản quyền thuộc <strong>thành phố Bến Mẫu</strong>.</p>",
  standing: [
    { text: "Giới thiệu", href: "/gioi-thieu/" },
    { text: "Liên hệ", href: "/lien-he/" },
    { text: "Trợ giúp", href: "/tro-giup/" },
  ],
  themeColours: { light: "#9d1f17", dark: "#171513" },
  feeds: { atom: "/feed.xml", rss: "/rss.xml", json: "/feed.json" },
  assets: {
    style: "/css/site.css",
    script: "/js/site.js",
    searchStyle: "/css/search.css",
    searchScript: "/js/search.js",
    loadAheadScript: "/js/load-ahead.js",
    suggestionScript: "/js/suggestions.js",
    oldAddressScript: "/js/old-addresses.js",
    fonts: [],
    icon: "/icon.svg",
    ownIcons: { 32: "/i-32.png", 180: "/i-180.png", 192: "/i-192.png", 512: "/i-512.png", maskable: "/i-mask.png" },
    logo: { href: "/anh/logo.svg", widthPx: 56, heightPx: 56 },
    manifest: "/site.webmanifest",
    openSearch: "/opensearch.xml",
  },
  words: vietnamese,
};

/** A site whose `site.yaml` is absent. */
export const bareSite: SiteView = {
  title: "Kho tin",
  shortTitle: "Kho tin",
  description: "Kho tin",
  language: "vi",
  organisation: "Kho tin",
  superior: [],
  homeHref: sampleSite.homeHref,
  searchHref: sampleSite.searchHref,
  featuredHref: sampleSite.featuredHref,
  daysHref: sampleSite.daysHref,
  featuredDataHref: sampleSite.featuredDataHref,
  categories: [],
  menu: [],
  standing: [],
  themeColours: sampleSite.themeColours,
  feeds: sampleSite.feeds,
  assets: sampleSite.assets,
  words: vietnamese,
};

export function sampleHead(title: string): HeadView {
  return {
    title: `${title} – Kho tin Bến Mẫu`,
    description: "Trang mẫu để thử giao diện.",
    canonical: "https://kho.example.vn/trang-mau/",
    noIndex: false,
    type: "website",
    meta: [{ property: "og:title", content: title }],
    feeds: [{ title: "Kinh tế", type: "application/atom+xml", href: "/chuyen-muc/kinh-te/feed.xml" }],
  };
}

/** A day of 2021 as pages show it; the weekday is given, not computed. */
export function sampleDay(month: number, day: number, weekday = "Thứ Ba", timeText?: string): MomentView {
  const two = (value: number) => String(value).padStart(2, "0");
  return {
    iso: `2021-${two(month)}-${two(day)}${timeText === undefined ? "" : `T${timeText}:00+07:00`}`,
    dayText: `${two(day)}/${two(month)}/2021`,
    longDayText: `${weekday}, ngày ${day} tháng ${month} năm 2021`,
    ...(timeText === undefined ? {} : { timeText }),
  };
}

export function samplePicture(name: string, alt: string, widthPx = 1200, heightPx = 800): PictureView {
  return {
    alt,
    src: `/anh/${name}.jpg`,
    widthPx,
    heightPx,
    sources: [{ type: "image/webp", srcset: `/anh/${name}-640.webp 640w, /anh/${name}.webp ${widthPx}w` }],
  };
}
