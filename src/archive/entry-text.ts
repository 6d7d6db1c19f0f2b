import type { Entry } from "./entry.ts";

/**
 * The JSON text of each entry of this process that was read or written as text. An entry that is carried over from
 * reading to reading is thus written, compared and digested without being turned into text again.
 */
const textByEntry = new WeakMap<Entry, string>();

/** An entry as JSON. */
export function entryText(entry: Entry): string {
  const text = textByEntry.get(entry) ?? JSON.stringify(entry);
  textByEntry.set(entry, text);
  return text;
}

/** Reads an entry from its JSON. */
export function readEntry(text: string): Entry {
  const entry = JSON.parse(text) as Entry;
  textByEntry.set(entry, text);
  return entry;
}

/**
 * An entry with texts of its own. The texts of a new entry are pieces of the article's whole text, which would stay in memory as
 * long as one of them does.
 */
export function detachedEntry(entry: Entry): Entry {
  return readEntry(JSON.stringify(entry));
}
