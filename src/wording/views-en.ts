import type { SameKeys } from "./same-keys.ts";
import type { viewsText as vietnamese } from "./views-vi.ts";

/** Texts that pages of every kind are made with: titles and descriptions. */
export const viewsText = {
  articles: "{count} {count:article|articles}",

  title: {
    home: "Home",
    featured: "Featured news",
    days: "On this day",
    search: "Search",
    notFound: "Page not found",
    offline: "No connection",
    redirect: "This article has moved",
    withdrawn: "This article has been withdrawn",
    listYear: "{name}, {year}",
    topic: "Topic: {name}",
    author: "Author: {name}",
    document: "Document: {name}",
    person: "Person: {name}",
  },

  description: {
    year: "{count} {count:article|articles} published in {year}: {site}.",
    list: "{name}: articles in {site}.",
    day: "{day} through the years: articles in {site}.",
    days: "Articles of different years that were published on the same day: {site}.",
  },
} as const satisfies SameKeys<typeof vietnamese>;
