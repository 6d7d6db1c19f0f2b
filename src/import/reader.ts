import type { FoundThing, SourceKind } from "./found-item.ts";

/** A file or folder that was named on the command line, or a file in such a folder. */
export interface Source {
  /** Absolute path. */
  readonly path: string;
  /** The path as reports print it: as it was named, and under a named folder with the rest of the way. `/` between names. */
  readonly label: string;
  /** The way from the named folder, its own name first: `["Tin 2015", "thang 3", "bai.doc"]`. One name for a named file. */
  readonly way: readonly string[];
  readonly isFolder: boolean;
  /** 0 for a folder. */
  readonly sizeBytes: number;
  /** The first 64 KiB; empty for a folder. */
  readonly head: Uint8Array;
}

/** Columns of a table, or CSS selectors of a page, for the fields of an article: the file of `--map`. */
export interface FieldMap {
  readonly columns: Readonly<Record<string, string>>;
  readonly select: Readonly<Record<string, string>>;
}

/** What readers are told of the import. */
export interface ReadingOptions {
  /** Time zone of the archive, which dates without an offset are in. */
  readonly timeZone: string;
  readonly map: FieldMap;
  /** Milliseconds since 1970: the moment that the run takes for the present. */
  readonly nowMs: number;
}

/**
 * A reader of one kind of source. A reader holds one item in memory at a time, whatever the size of the source: a dump is
 * read as a stream. A reader opens files below {@link Source.path} only, writes nothing and fetches nothing.
 */
export interface Reader {
  readonly kind: SourceKind;
  /**
   * Whether the source is of this kind, judged by what it holds and not by its name. A reader of folders is asked first,
   * with the named folder; where none takes the folder, every file in it is a source of its own.
   */
  readonly recognises: (source: Source) => Promise<boolean>;
  /** Yields the items in an order that depends on the source alone. Faults of the source are yielded, never thrown. */
  readonly read: (source: Source, options: ReadingOptions) => AsyncIterable<FoundThing>;
}
