import { articleText } from "./article-vi.ts";
import { bodyText } from "./body-vi.ts";
import { datesText } from "./dates-vi.ts";
import { fixityText } from "./fixity-vi.ts";
import { frameText } from "./frame-vi.ts";
import { listsText } from "./lists-vi.ts";
import { noticesText } from "./notices-vi.ts";
import { oldAddressText } from "./old-addresses-vi.ts";
import { searchText } from "./search-vi.ts";
import { scriptText } from "./site-script-vi.ts";
import { viewsText } from "./views-vi.ts";

/** The parts of the catalogue, each with its own keys. */
export type Vietnamese = typeof viewsText &
  typeof datesText &
  typeof frameText &
  typeof articleText &
  typeof listsText &
  typeof noticesText &
  typeof fixityText &
  typeof bodyText & {
    readonly script: typeof scriptText;
    readonly searchScript: typeof searchText;
    readonly oldAddresses: typeof oldAddressText;
  };

/** All texts that readers see, in Vietnamese, by the page or part that shows them. */
export const vietnamese: Vietnamese = {
  // articles, title, description
  ...viewsText,
  // number, date
  ...datesText,
  // frame, mark, markNote, featured
  ...frameText,
  // article, figures, cite, picture, print
  ...articleText,
  // home, calendar, days, year, list
  ...listsText,
  // tombstone, redirect, search, offline, notFound
  ...noticesText,
  // fixity
  ...fixityText,
  // body
  ...bodyText,
  script: scriptText,
  searchScript: searchText,
  oldAddresses: oldAddressText,
};
