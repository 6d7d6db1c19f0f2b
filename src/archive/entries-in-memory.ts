import type { Entry } from "./entry.ts";

/**
 * The entries of readings that this process still has in memory. A volume is often rendered right after it was read, and the next step
 * of a build often asks for the same entries again: reading a file of them takes long.
 */
export interface EntriesOf {
  /** The folder of their reading. */
  readonly folder: string;
  readonly entries: readonly Entry[];
}

/** The entries that were put into the cache last, until they are asked for. */
let lastPut: EntriesOf | null = null;

/** The entries that were asked for last, until the runtime collects them. */
let lastAsked: { readonly folder: string; readonly entries: WeakRef<readonly Entry[]> } | null = null;

/** What the reading that was put last has in common with the one that it was made from. */
let lastShared: { readonly earlier: string; readonly folder: string; readonly count: number } | null = null;

/**
 * Remembers entries that were put into the cache.
 *
 * @param earlier those that some of them were taken from
 */
export function rememberPut(put: EntriesOf, earlier: EntriesOf | null): void {
  lastPut = put;
  if (earlier === null) lastShared = null;
  else {
    const different = earlier.entries.findIndex((entry, index) => entry !== put.entries[index]);
    const count = different < 0 ? earlier.entries.length : different;
    lastShared = { earlier: earlier.folder, folder: put.folder, count };
  }
}

/** The entries of a reading: those in memory, or else those that are read. */
export function rememberedEntries(folder: string, read: () => readonly Entry[]): readonly Entry[] {
  const asked = lastAsked?.folder === folder ? lastAsked.entries.deref() : undefined;
  const put = lastPut?.folder === folder ? lastPut.entries : undefined;
  if (put !== undefined) lastPut = null;
  const entries = asked ?? put ?? read();
  lastAsked = { folder, entries: new WeakRef(entries) };
  return entries;
}

/** How many entries, from the oldest on, a reading took from an earlier one; `null` where it was not put last. */
export function sharedCount(earlier: string, folder: string): number | null {
  return lastShared?.earlier === earlier && lastShared.folder === folder ? lastShared.count : null;
}
