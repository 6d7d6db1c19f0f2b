/** Told of what a build is doing, for a bar or lines on the terminal. */
export interface Progress {
  /** A step begins; `total` is how much of it there is, where that is known. */
  readonly step: (name: StepName, total: number | null) => void;
  readonly advance: (count: number) => void;
  /** Another build has the output folder; this one waits. */
  readonly waiting: (pid: number) => void;
}

export type StepName = "find" | "read" | "check" | "render" | "catalogue" | "search" | "publish";
