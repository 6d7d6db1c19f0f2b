/** A link as shown: its text and where it leads. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

/** A link with the number of articles behind it. */
export interface CountedLink extends Link {
  readonly count: number;
}

/** A month on a strip of months. */
export interface StripMonth extends Link {
  /** What stands under the month's name: its year, or how many articles it has. */
  readonly note: string;
}
