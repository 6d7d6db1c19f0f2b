import type { Profile } from "./profile.ts";

/** Archives that this program made: an archive whose content folder is lost can be taken from its pages. */
export const khotin: Profile = {
  name: "Khotin",
  signs: ["main#noi-dung.wrap[class*=page-]"],
  fields: {
    title: [".article-title"],
    body: [".article-main > .body"],
    publishedAt: [".dateline-facts time[datetime]"],
    views: [".legacy"],
    author: [".dateline-facts a[rel=author]"],
    category: [".article-category a"],
    summary: [".article-summary"],
    cover: [".article-main > .cover img"],
  },
  drop: [],
  entries: [".page-listing .card", ".page-listing .line", ".page-home .card", ".line"],
  entryDate: ["time[datetime]"],
  breadcrumb: [".breadcrumb a"],
};
