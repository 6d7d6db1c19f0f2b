import type { JobKind, Jobs } from "./jobs.ts";

/** A round of jobs of one kind: a job for each item. */
export interface Round<Item, Kind extends JobKind> {
  readonly kind: Kind;
  readonly items: readonly Item[];
  /** What every job of the round needs. */
  readonly common: Jobs[Kind]["common"];
  /** The same as plain values, where `common` has others: they are sent once to each worker. */
  readonly commonToSend?: () => Jobs[Kind]["common"];
  readonly inputOf: (item: Item) => Jobs[Kind]["input"];
  /** How much work the job of an item is, in articles. */
  readonly weightOf: (item: Item) => number;
  /** How long the job of an item takes, compared to the others of the round, where that is not as its weight. */
  readonly lengthOf?: (item: Item) => number;
  readonly onDone: (item: Item, result: Jobs[Kind]["result"]) => void;
  /** Whether more work waits for this round: its jobs then come before those of other rounds. */
  readonly isAwaited?: boolean;
}
