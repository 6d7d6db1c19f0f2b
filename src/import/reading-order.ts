import type { FileName } from "./list-sources.ts";
import type { ReadThing, SourceReading } from "./read-source.ts";

/** What a reading process is told: files, and how to read them. */
export interface ReadingOrder {
  readonly files: readonly FileName[];
  readonly reading: Omit<SourceReading, "stage">;
  /** Where pictures and attachments are put. */
  readonly stageFolder: string;
}

/** What a reading process answers: what it found in each file. */
export interface ReadingAnswer {
  readonly things: readonly (readonly ReadThing[])[];
}
