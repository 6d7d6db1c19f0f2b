import type { SameKeys } from "./same-keys.ts";
import type { scriptText as vietnamese } from "./site-script-vi.ts";

/** Texts that the site script shows. */
export const scriptText = {
  tools: {
    copyLink: "Copy address",
    copyCitation: "Copy citation",
    share: "Share",
    print: "Print",
    save: "Save",
  },
  shareOn: "Share on {network}",
  copied: "Copied.",
  copyFailed: "Your browser does not allow copying; please select and copy by hand.",
  saved: "The article has been saved to your device.",

  reading: {
    open: "Text size",
    size: "Text size",
    smaller: "Smaller",
    larger: "Larger",
    wide: "Wide column",
    offline: "Keep articles I have read on this device, to read without a connection",
  },
  voice: { start: "Listen", stop: "Stop reading" },
  offlineNow: "No connection: the copy kept on this device may not be the latest.",

  today: "Today, {day}: read the news of this day in earlier years",

  code: "Scroll sideways to see all of it",
  pictures: "Pictures in this article",
  close: "Close",
  previous: "Previous picture",
  next: "Next picture",
  position: "Picture {index} of {total}",
} as const satisfies SameKeys<typeof vietnamese>;
