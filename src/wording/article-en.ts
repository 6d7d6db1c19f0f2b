import type { articleText as vietnamese } from "./article-vi.ts";
import type { SameKeys } from "./same-keys.ts";

/** Texts of an article's page. */
export const articleText = {
  article: {
    published: "Published",
    updated: "Updated",
    source: "Source",
    authors: "By",
    placeInVolume: "Place in the archive",
    credit: "Photo",
    contents: "In this article",
    people: "People in this article",
    places: "Places",
    documents: "Documents mentioned",
    topics: "Topics",
    missingPictures:
      "{count} {count:picture|pictures} of the original {count:is|are} missing here; the {count:caption is|captions are} kept in the article.",
    legacy: "Original",
    legacyLink: "The page that first published this article",
    capturedAt: "noted on",
    views: "{count} {count:view|views} at the source",
    fileNote: "({type}, {size})",
    corrections: "Corrections",
    history: "History of this article",
    undated: "day of the change not given",
    bodyDigest: "digest of the text",
    later: "Later articles that refer to this one",
    related: "Related news",
    neighbours: "Previous and next article",
    previous: "Previous article",
    next: "Next article",
  },

  figures: {
    heading: "Figures in this article",
    scroll: "Table of figures, scroll sideways to see all of it",
    name: "Indicator",
    value: "Result",
    change: "Change",
    ofPlan: "Against plan",
    none: "not stated",
    chart: "Results against plan",
    chartKey: "The upright line is 100% of the plan.",
  },

  cite: {
    summary: "Cite this article",
    citation: "Citation",
    sentence: "{author}, “{title}”, {site}, {day}, {href}.",
    permanent: "Permanent address",
    files: "Files for citation software",
    filesNote: "(with all articles of the month)",
  },

  picture: {
    enlarge: "Enlarge the picture: {name}",
    enlargeUnnamed: "Enlarge the picture",
  },

  print: {
    permanent: "Permanent address of this article:",
    code: "QR code of the permanent address",
  },
} as const satisfies SameKeys<typeof vietnamese>;
