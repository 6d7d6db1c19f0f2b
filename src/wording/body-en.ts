import type { bodyText as vietnamese } from "./body-vi.ts";
import type { SameKeys } from "./same-keys.ts";

/** Texts that readers find in the body of an article and that are not the article's own. */
export const bodyText = {
  body: {
    table: "Table {number}, scroll sideways to see all of it",
    video: "Video on YouTube",
    lostPicture: "The original picture has not been preserved",
    lostInText: "[picture lost]",
    lostInTextNamed: "[picture lost: {caption}]",
  },
} as const satisfies SameKeys<typeof vietnamese>;
