import type { frameText as vietnamese } from "./frame-vi.ts";
import type { SameKeys } from "./same-keys.ts";

/** Texts of the frame, and of parts that stand on pages of several kinds. */
export const frameText = {
  frame: {
    skip: "Skip to the main content",
    searchLabel: "Search the archive",
    searchButton: "Search",
    menu: "Menu",
    categories: "Categories",
    breadcrumb: "You are here",
    editorInChief: "Responsible for the content",
    address: "Address",
    phone: "Telephone",
    email: "E-mail",
    superior: "Superior agencies",
    standing: "About this site",
    feeds: "Follow the news",
    atom: "Atom feed",
    rss: "RSS feed",
    json: "JSON feed",
    openSearch: "Search {site}",
  },

  mark: { draft: "Draft", scheduled: "Scheduled" },

  markNote: {
    draft: "Draft: this article is not published; only the preview shows it.",
    scheduled: "Scheduled: this article has a day of publication to come; only the preview shows it.",
  },

  featured: {
    all: "See featured news",
  },
} as const satisfies SameKeys<typeof vietnamese>;
