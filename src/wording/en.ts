import { articleText } from "./article-en.ts";
import { bodyText } from "./body-en.ts";
import { datesText } from "./dates-en.ts";
import { fixityText } from "./fixity-en.ts";
import { frameText } from "./frame-en.ts";
import { listsText } from "./lists-en.ts";
import { noticesText } from "./notices-en.ts";
import { oldAddressText } from "./old-addresses-en.ts";
import { searchText } from "./search-en.ts";
import { scriptText } from "./site-script-en.ts";
import { viewsText } from "./views-en.ts";

/** The parts of the catalogue, each with its own keys. */
export type English = typeof viewsText &
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

/** All texts that readers see, in English, by the page or part that shows them. */
export const english: English = {
  ...viewsText,
  ...datesText,
  ...frameText,
  ...articleText,
  ...listsText,
  ...noticesText,
  ...fixityText,
  ...bodyText,
  script: scriptText,
  searchScript: searchText,
  oldAddresses: oldAddressText,
};
