import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DamagedCache } from "../cache/damage.ts";
import { digestOf } from "../cache/digest.ts";
import { countCommonLines, readLines, type SealedLines, writeLines } from "../cache/sealed-lines.ts";
import { seal, unseal } from "../cache/sealed-text.ts";
import { makeWholeFolder } from "../cache/whole-files.ts";
import { rememberedEntries, rememberPut, sharedCount } from "./entries-in-memory.ts";
import { type Card, cardOf, type Entry } from "./entry.ts";
import { entryText, readEntry } from "./entry-text.ts";
import type { ListId, ListPart } from "./lists.ts";
import type { VolumeReading } from "./read-volume.ts";
import { type EarlierArticles, type Traits, traitsOf } from "./related.ts";
import type { VolumeAddresses, VolumeRecord } from "./volume-record.ts";

/**
 * The readings of volumes that are kept between builds. Each is a folder of the cache named by its key, `<source
 * key>-<digest>`: the key of what it was read from, and the digest of its record, which may differ with the moment of
 * reading. The reading under a key is therefore always the same. It is never changed, only deleted once it is unused or
 * damaged.
 */
export interface VolumeStore {
  /** Finds a reading that was made from the same sources and is still valid. */
  readonly find: (sourceKey: string, isValid: (record: VolumeRecord) => boolean) => StoredReading | null;
  /** The record of a reading; `null` where the reading is gone or damaged. */
  readonly record: (key: string) => VolumeRecord | null;
  /** The addresses of a reading. Those that were asked for last are in memory. */
  readonly addresses: (key: string) => VolumeAddresses;
  /**
   * The entries of a reading, oldest first. They are the bulk of a volume and are not held in memory: each call reads
   * them from the cache, unless they were put there just now, or were asked for last and are still in memory.
   */
  readonly entries: (key: string) => readonly Entry[];
  /** The articles of a reading as others choose related articles from them. Few of their entries are parsed. */
  readonly earlierArticles: (key: string) => EarlierArticles;
  /** How many entries, from the oldest on, are the same in two readings; 0 where one of these is gone or damaged. */
  readonly countSameEntries: (key: string, otherKey: string) => number;
  /** The card of an article, by the index of its entry. Only the cards that are asked for are parsed. */
  readonly cards: (key: string) => (index: number) => Card;
  /** All the parts that the volume has in listings. */
  readonly parts: (key: string) => ReadonlyMap<ListId, ListPart>;
  /** The part that the volume has in one listing. */
  readonly part: (key: string, id: ListId) => ListPart | undefined;
  /** Removes a reading: its volume is read again. */
  readonly forget: (key: string) => void;
  /**
   * Keeps a reading and returns its key.
   *
   * @param earlier the stored reading that some of its entries were taken from
   */
  readonly put: (sourceKey: string, reading: NewReading, earlier: ReadingEntries | null) => string;
}

/** The part of a reading that is kept. */
export type NewReading = Pick<VolumeReading, "record" | "addresses" | "entries" | "parts">;

/** The entries of a stored reading. */
export interface ReadingEntries {
  readonly key: string;
  readonly entries: readonly Entry[];
}

export interface StoredReading {
  readonly key: string;
  readonly record: VolumeRecord;
}

const ENTRIES_FILE = "entries.lines";
const TRAITS_FILE = "traits.json";

/** How many parts of a volume are sought one by one; once more are asked for, reading all of them takes less time. */
const MOST_PARTS_SOUGHT = 30;

export function volumeStore(cacheDir: string): VolumeStore {
  const root = join(cacheDir, "volumes");
  const forget = (key: string): void => rmSync(join(root, key), { recursive: true, force: true });
  const read = <Value>(key: string, name: string, parse: (file: string) => Value): Value => {
    try {
      return parse(join(root, key, name));
    } catch {
      forget(key);
      throw new DamagedCache(`volumes/${key}`);
    }
  };
  const cardsByKey = new Map<string, SealedLines<Card>>();
  const listsByKey = new Map<string, SealedLines<[ListId, ListPart]>>();
  const partsByKey = new Map<string, ReadonlyMap<ListId, ListPart>>();
  type Lists = SealedLines<[ListId, ListPart]>;
  const lists = <Value>(key: string, take: (lists: Lists) => Value): Value =>
    read(key, "lists.lines", (file) => take(memoised(listsByKey, key, () => readLines(file))));
  const allParts = (key: string): ReadonlyMap<ListId, ListPart> => {
    const all = new Map(lists(key, (each) => each.all()));
    listsByKey.delete(key);
    return all;
  };
  const parts = (key: string) => memoised(partsByKey, key, () => allParts(key));
  const soughtByKey = new Map<string, number>();
  let lastAddresses: { readonly key: string; readonly addresses: VolumeAddresses } | null = null;
  const record = (key: string): VolumeRecord | null => {
    try {
      return existsSync(join(root, key)) ? read(key, "record.json", unsealFile<VolumeRecord>) : null;
    } catch {
      return null;
    }
  };
  let names: readonly string[] | null = null;
  return {
    find: (sourceKey, isValid) => {
      names ??= existsSync(root) ? readdirSync(root).sort() : [];
      for (const key of names.filter((name) => name.startsWith(`${sourceKey}-`) && !name.includes("."))) {
        const found = record(key);
        if (found !== null && isValid(found)) return { key, record: found };
      }
      return null;
    },
    record,
    addresses: (key) => {
      if (lastAddresses?.key !== key)
        lastAddresses = { key, addresses: read(key, "addresses.json", unsealFile<VolumeAddresses>) };
      return lastAddresses.addresses;
    },
    entries: (key) =>
      rememberedEntries(join(root, key), () => read(key, ENTRIES_FILE, (file) => readLines(file, readEntry).all())),
    earlierArticles: (key) => {
      const lines = read(key, ENTRIES_FILE, (file) => readLines(file, readEntry));
      const entries = new Map<number, Entry>();
      return {
        traits: read(key, TRAITS_FILE, unsealFile<readonly Traits[]>),
        entryAt: (index) => memoised(entries, index, () => read(key, ENTRIES_FILE, () => lines.at(index))),
      };
    },
    countSameEntries: (one, other) => {
      const shared = sharedCount(join(root, one), join(root, other));
      if (shared !== null) return shared;
      const files = [one, other].map((key) => join(root, key, ENTRIES_FILE));
      try {
        return files.every(existsSync) ? countCommonLines(files[0]!, files[1]!) : 0;
      } catch {
        return 0;
      }
    },
    cards: (key) => (index) =>
      read(key, "cards.lines", (file) => memoised(cardsByKey, key, () => readLines<Card>(file)).at(index)),
    parts,
    part: (key, id) => {
      const sought = (soughtByKey.get(key) ?? 0) + 1;
      soughtByKey.set(key, sought);
      if (sought > MOST_PARTS_SOUGHT || partsByKey.has(key)) return parts(key).get(id);
      return lists(key, (all) => all.find(`[${JSON.stringify(id)},`)?.[1]);
    },
    forget,
    put: (sourceKey, reading, earlier) => {
      const key = `${sourceKey}-${digestOf(reading.record).slice(0, 8)}`;
      writeReading(join(root, key), reading);
      const inFolder = ({ key: name, entries }: ReadingEntries) => ({ folder: join(root, name), entries });
      rememberPut(inFolder({ key, entries: reading.entries }), earlier === null ? null : inFolder(earlier));
      return key;
    },
  };
}

function unsealFile<Value>(file: string): Value {
  return unseal(readFileSync(file, "utf8"));
}

/** The value that a map has for a key. Where it has none, the value is made and added. */
function memoised<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

function writeReading(folder: string, { record, addresses, entries, parts }: NewReading): void {
  makeWholeFolder(folder, (draft) => {
    writeLines(join(draft, ENTRIES_FILE), entries, entryText);
    writeLines(join(draft, "cards.lines"), entries.map(cardOf));
    writeLines(join(draft, "lists.lines"), [...parts]);
    writeFileSync(join(draft, TRAITS_FILE), seal(entries.map(traitsOf)));
    writeFileSync(join(draft, "addresses.json"), seal(addresses));
    writeFileSync(join(draft, "record.json"), seal(record));
  });
}
