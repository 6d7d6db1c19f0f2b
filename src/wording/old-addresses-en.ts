import type { oldAddressText as vietnamese } from "./old-addresses-vi.ts";
import type { SameKeys } from "./same-keys.ts";

/** Texts that the script of the page for missing addresses shows. */
export const oldAddressText = {
  found: "This old address is now:",
  several: "Several articles had this address:",
  none: "The archive knows no article by this address. Please search by keyword.",
  failed: "The list of old addresses could not be loaded. Please try again.",
} as const satisfies SameKeys<typeof vietnamese>;
