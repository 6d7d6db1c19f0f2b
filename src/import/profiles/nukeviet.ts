import type { Profile } from "./profile.ts";

/** NukeViet 3 and 4, module news, with the themes that come with it. */
export const nukeviet: Profile = {
  name: "NukeViet",
  signs: [
    "meta[name=generator][content*=NukeViet i]",
    "#news-bodyhtml",
    ".news_column",
    "[data-nv-module-name]",
    "link[href*='/themes/'][href*='nv_']",
  ],
  fields: {
    title: [".news_column h1", "h1[itemprop=headline]", "h1.title", ".detail-title", ".news_column .title", "h1"],
    body: ["#news-bodyhtml", "[itemprop=articleBody]", ".bodytext", ".bodyhtml", ".news_column .content"],
    publishedAt: [
      "[itemprop=datePublished]",
      ".news_column .h5",
      ".news_column em.h5",
      ".news_column .time",
      ".news_column .small",
      ".date",
      ".time",
    ],
    views: [".news_column .views", ".viewed", "[class*=hitstotal]"],
    author: [".news_column .author", "[itemprop=author]", "p.text-right", ".tacgia", ".bodytext ~ p.text-right"],
    source: [".news_column .source", ".nguon", "p.text-right ~ p.text-right"],
    summary: ["#news-hometext", ".hometext", ".news_column .lead"],
    category: ["[data-catname]", ".news_column .catname a"],
    topics: [".keywords a", ".news_column .tags a", "a[rel=tag]", ".panel a[href*='/tag/']"],
    attachments: [".news-download-file a[href]", ".list-group a[href*=download]"],
  },
  drop: [
    ".socialicon",
    ".socialbutton",
    ".news_column ul.related",
    ".show_google",
    ".rating",
    "#newscommentcontent",
    ".others",
    ".adv-box",
  ],
  entries: [".news_column .panel-body", ".news-item", ".viewcat-item", ".block_tophits li", ".list-news li"],
  entryDate: [".time", ".text-muted", "em", ".date"],
  breadcrumb: [".breadcrumbs-wrap .breadcrumb a", ".breadcrumb a", "[itemtype$=BreadcrumbList] a", ".breadcrumbs a"],
};
