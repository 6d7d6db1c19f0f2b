import type { noticesText as vietnamese } from "./notices-vi.ts";
import type { SameKeys } from "./same-keys.ts";

/** Texts of the pages that answer where there is no article to show, and of the search page. */
export const noticesText = {
  tombstone: {
    kind: {
      error: "The article was published by mistake and has been taken back.",
      superseded: "Another article has taken its place.",
      ordered: "The article was withdrawn at the request of the competent authority.",
    },
    untitled: "The title is not made public.",
    title: "Title",
    published: "Published",
    withdrawnAt: "Withdrawn",
    reason: "Reason",
    authority: "Requested by",
    replacement: "Replaced by",
    permanence: "This address is kept for ever, so that readers learn what happened to the article.",
  },

  redirect: {
    lead: "Your browser goes to the new address by itself. If it does not, please follow this link:",
  },

  search: {
    label: "Keywords",
    placeholder: "A person, a document, an event…",
    hint: "Vietnamese words can be typed with or without accents. Put an exact phrase in quotation marks.",
    filters: "Filters",
    results: "Results",
    more: "Show more results",
    noScript:
      "Search needs JavaScript, which is turned off in your browser. The whole archive can still be read by year and by category below.",
    elsewhere: "Or search this site with DuckDuckGo, an outside service:",
    years: "By year",
    categories: "By category",
  },

  offline: {
    lead: "The page you opened is not kept on this device. Please load it again once there is a connection.",
    kept: "Articles kept on this device",
    none: "No articles are kept yet.",
  },

  notFound: {
    oldAddress: {
      heading: "Search by old address",
      label: "The article's address on the old portal",
      hint: "Paste the whole address, with what follows the question mark, such as https://old.example.org/Default.aspx?newsid=348",
      button: "Search",
    },
    lead: "This address has never been in the archive, or part of it is missing. Every published article keeps its address; please search for it, or open a year.",
    years: "Open a year",
  },
} as const satisfies SameKeys<typeof vietnamese>;
