import type { oldAddressText as vietnamese } from "./old-addresses-vi.ts";
import type { SameKeys } from "./same-keys.ts";

/** Texts of the search by old address, which the page for missing addresses offers. */
export const oldAddressText = {
  heading: "Search by old address",
  label: "The article's address on the old portal",
  hint: "Paste the whole address, with what follows the question mark, such as https://old.example.org/Default.aspx?newsid=348",
  button: "Search",
  found: "This old address is now:",
  several: "Several articles had this address:",
  none: "The archive knows no article by this address. Please search by keyword.",
  failed: "The list of old addresses could not be loaded. Please try again.",
} as const satisfies SameKeys<typeof vietnamese>;
