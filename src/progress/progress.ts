/** What a build calls as it goes on, so that its progress can be shown. */
export interface Progress {
  /** Says that a step begins, and how many things it has to do, where that is known. */
  readonly step: (name: StepName, total: number | null) => void;
  /** Says that some more of these things are done. */
  readonly advance: (count: number) => void;
  /** Says that this build waits, because the process with this id is writing into the output folder. */
  readonly waiting: (pid: number) => void;
  /**
   * Says that the output folder has no ledger, and that the one kept in the cache since the last publication is used.
   *
   * @param file where that ledger is kept
   */
  readonly keptLedger: (file: string) => void;
}

export type StepName = "find" | "read" | "check" | "render" | "catalogue" | "search" | "publish";
