import type { listsText as vietnamese } from "./lists-vi.ts";
import type { SameKeys } from "./same-keys.ts";

/** Texts of the pages that list articles: the home page, years, months, listings and the calendar of all years. */
export const listsText = {
  home: {
    months: "The newest months",
    shelf: "A volume for every year",
    shelfLead: "{count} {count:article|articles}, bound by year.",
    allFeatured: "All featured news",
    newest: "Latest news",
    byCategory: "By category",
    calendar: "Calendar of the archive",
    calendarLead: "Each cell is a month; the darker the cell, the more articles the month has.",
    empty: "There are no articles in the archive yet.",
  },

  calendar: {
    year: "Year",
    day: "Day {day}: {count} {count:article|articles}",
    month: "{count} {count:article|articles}, {month}",
    less: "Fewer articles",
    more: "More articles",
  },

  days: {
    lead: "Choose a day to read what was published on it, year after year.",
  },

  year: {
    volume: "Volume",
    months: "Months of the year",
    newestMonths: "Months, newest first",
    indexes: {
      category: "Categories of the year",
      topic: "Topics of the year",
      document: "Documents mentioned in the year",
      person: "People of the year’s news",
      author: "Authors of the year",
    },
    featured: "Featured news of the year",
    neighbours: "Previous and next volume",
    previous: "Previous volume",
    next: "Next volume",
    empty: "There are no articles of this year.",
  },

  list: {
    empty: "There are no articles on this page any more.",
    goTo: "Please go on to",
    neighbours: "Previous and next page",
    previous: "Previous",
    next: "Next",
    newest: "Newest",
    years: "By year",
    feeds: "Follow this page",
    spellings: "Includes articles on all people whose names are the same without accents: {names}.",
    wholeDay: "The whole day: {count} {count:article|articles}",
    timeline: {
      heading: "Coverage over time",
      first: "First article",
      latest: "Latest article",
    },
    kind: {
      category: "Category",
      topic: "Topic",
      author: "Author",
      document: "Document",
      person: "Person",
      featured: "Selection",
    },
  },
} as const satisfies SameKeys<typeof vietnamese>;
