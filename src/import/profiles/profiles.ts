import { dotnetnuke } from "./dotnetnuke.ts";
import { joomla } from "./joomla.ts";
import { khotin } from "./khotin.ts";
import { liferay } from "./liferay.ts";
import { nukeviet } from "./nukeviet.ts";
import type { Profile } from "./profile.ts";
import { sharepoint } from "./sharepoint.ts";
import { wordpress } from "./wordpress.ts";

/** The profiles, those with the surest signs first: the first that has a sign on the page is taken. */
export const PROFILES: readonly Profile[] = [khotin, liferay, nukeviet, wordpress, dotnetnuke, sharepoint, joomla];

/** Where no profile fits: what pages of many systems have in common. */
export const UNKNOWN_SYSTEM: Profile = {
  name: "không rõ hệ thống",
  signs: [],
  fields: {
    title: ["h1[itemprop=headline]", "article h1", "h1.title", "h1", ".article-title", ".post-title", ".news-title"],
    publishedAt: [
      "time[itemprop=datePublished]",
      "[itemprop=datePublished]",
      "article time[datetime]",
      "article time",
      ".publish-date",
      ".post-date",
      ".article-date",
      ".news-date",
      ".ngaydang",
      ".ngay-dang",
    ],
    views: [".views", ".view-count", ".luotxem", ".luot-xem"],
    author: [
      "[itemprop=author] [itemprop=name]",
      "[itemprop=author]",
      "[rel=author]",
      ".article-author",
      ".author",
      ".tac-gia",
      ".tacgia",
    ],
    summary: ["article .summary", ".sapo", ".article-summary", ".lead", "h2.description", ".tom-tat"],
    category: ["[itemprop=articleSection]", ".article-category a"],
    topics: ["[rel=tag]", ".tags a", ".tag-list a"],
  },
  drop: [
    ".share",
    ".social",
    ".related",
    ".tin-lien-quan",
    ".tinlienquan",
    ".qc",
    ".ads",
    ".banner",
    ".comments",
    "#comments",
  ],
  entries: [],
  entryDate: [],
  breadcrumb: [
    "[itemtype$=BreadcrumbList] [itemprop=name]",
    ".breadcrumb a, .breadcrumb .active",
    ".breadcrumbs a",
    "nav.breadcrumb a",
  ],
};
