import type { Entry } from "./entry.ts";

/**
 * Entries of this process as they are written down: an entry that is carried over from reading to reading is written,
 * compared and digested as the text it was read from.
 */
const texts = new WeakMap<Entry, string>();

export function entryText(entry: Entry): string {
  const text = texts.get(entry) ?? JSON.stringify(entry);
  texts.set(entry, text);
  return text;
}

export function readEntry(text: string): Entry {
  const entry = JSON.parse(text) as Entry;
  texts.set(entry, text);
  return entry;
}
