import type { Messages } from "../messages.ts";

/** Problems of sources that articles are imported from. */
export const importing = {
  "import-unreadable": {
    what: (g) => `This could not be imported: ${g.detail}`,
    fix: () => "see whether the source is whole, or write this article by hand; the others were imported.",
  },
  "import-no-date": {
    what: (g) => `It is not known when this was published, so it became no article. ${g.detail}`,
    fix: () =>
      "open the draft in nhap-lieu/cho-ngay/, add publishedAt and move it to articles/YEAR/MONTH/; or import again with a --map that has dates: day-first or month-first.",
  },
  "import-address-taken": {
    what: (g) =>
      `The article of the former archive stood at ${g.address}, where this archive has another one; it got another name.`,
    fix: () =>
      "tell those who linked to it; or rename the other article and put the old address into this one's aliases.",
  },
  "import-words-lost": {
    what: (g) => `The article has only ${g.kept} of the ${g.source} words of its source.`,
    fix: () => "compare the article with its source and add what is missing.",
  },
} satisfies Partial<Messages>;
