import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DamagedCache } from "../cache/damage.ts";
import { digestOf } from "../cache/digest.ts";
import { commonLines, readLines, type SealedLines, writeLines } from "../cache/sealed-lines.ts";
import { seal, unseal } from "../cache/sealed-text.ts";
import { makeWholeFolder } from "../cache/whole-files.ts";
import { type Card, cardOf, type Entry } from "./entry.ts";
import { entryText, readEntry } from "./entry-text.ts";
import type { ListId, ListPart } from "./lists.ts";
import type { VolumeReading } from "./read-volume.ts";
import type { VolumeAddresses, VolumeRecord } from "./volume-record.ts";

/**
 * Readings of volumes kept between builds, each in a folder named `<sources>-<result>`: after the files it was read from
 * and after what was read, which may differ with the moment of reading. What is found under a key is therefore always
 * the same, and never renewed, only dropped when unused.
 */
export interface VolumeStore {
  /** A reading of the same sources that still holds. */
  readonly find: (sourceKey: string, holds: (record: VolumeRecord) => boolean) => StoredReading | null;
  /** `null` where there is none, or it is damaged. */
  readonly record: (key: string) => VolumeRecord | null;
  readonly addresses: (key: string) => VolumeAddresses;
  /** Read anew each time, for they are the bulk of a volume, but for those this process has just put. */
  readonly entries: (key: string) => readonly Entry[];
  /** How many entries, oldest first, two readings begin with in common; 0 where one is gone or damaged. */
  readonly sameEntries: (key: string, other: string) => number;
  /** What lists show of each entry, by its index; those asked for alone are parsed. */
  readonly cards: (key: string) => (index: number) => Card;
  /** All the parts a volume has in listings. */
  readonly parts: (key: string) => ReadonlyMap<ListId, ListPart>;
  /** One of them. */
  readonly part: (key: string, id: ListId) => ListPart | undefined;
  /** Keeps a reading and returns its key. */
  readonly put: (sourceKey: string, reading: NewReading) => string;
}

/** What is kept of a reading. */
export type NewReading = Pick<VolumeReading, "record" | "addresses" | "entries" | "parts">;

export interface StoredReading {
  readonly key: string;
  readonly record: VolumeRecord;
}

const ENTRIES_FILE = "entries.lines";

/** Seeking more parts of a volume than this one by one takes longer than reading them all. */
const FEW = 30;

export function volumeStore(cacheDir: string): VolumeStore {
  const root = join(cacheDir, "volumes");
  const read = <Value>(key: string, name: string, parse: (file: string) => Value): Value => {
    try {
      return parse(join(root, key, name));
    } catch {
      rmSync(join(root, key), { recursive: true, force: true });
      throw new DamagedCache(`volumes/${key}`);
    }
  };
  const cardsByKey = new Map<string, SealedLines<Card>>();
  const listsByKey = new Map<string, SealedLines<[ListId, ListPart]>>();
  const partsByKey = new Map<string, ReadonlyMap<ListId, ListPart>>();
  type Lists = SealedLines<[ListId, ListPart]>;
  const lists = <Value>(key: string, take: (lists: Lists) => Value): Value =>
    read(key, "lists.lines", (file) => take(memoised(listsByKey, key, () => readLines(file))));
  const parts = (key: string) => memoised(partsByKey, key, () => new Map(lists(key, (all) => all.all())));
  const askedOf = new Map<string, number>();
  const record = (key: string): VolumeRecord | null => {
    try {
      return existsSync(join(root, key)) ? read(key, "record.json", readSealed<VolumeRecord>) : null;
    } catch {
      return null;
    }
  };
  let names: readonly string[] | null = null;
  return {
    find: (sourceKey, holds) => {
      names ??= existsSync(root) ? readdirSync(root).sort() : [];
      for (const key of names.filter((name) => name.startsWith(`${sourceKey}-`) && !name.includes("."))) {
        const found = record(key);
        if (found !== null && holds(found)) return { key, record: found };
      }
      return null;
    },
    record,
    addresses: (key) => read(key, "addresses.json", readSealed<VolumeAddresses>),
    entries: (key) =>
      takeLastPut(join(root, key)) ?? read(key, ENTRIES_FILE, (file) => readLines(file, readEntry).all()),
    sameEntries: (one, other) => {
      const files = [one, other].map((key) => join(root, key, ENTRIES_FILE));
      try {
        return files.every(existsSync) ? commonLines(files[0]!, files[1]!) : 0;
      } catch {
        return 0;
      }
    },
    cards: (key) => (index) =>
      read(key, "cards.lines", (file) => memoised(cardsByKey, key, () => readLines<Card>(file)).at(index)),
    parts,
    part: (key, id) => {
      const asked = (askedOf.get(key) ?? 0) + 1;
      askedOf.set(key, asked);
      if (asked > FEW || partsByKey.has(key)) return parts(key).get(id);
      return lists(key, (all) => all.find(`[${JSON.stringify(id)},`)?.[1]);
    },
    put: (sourceKey, reading) => {
      const key = `${sourceKey}-${digestOf(reading.record).slice(0, 8)}`;
      put(join(root, key), reading);
      lastPut = { folder: join(root, key), entries: reading.entries };
      return key;
    },
  };
}

/** What this process put last, until it is asked for: a volume that was read is most often rendered next. */
let lastPut: { readonly folder: string; readonly entries: readonly Entry[] } | null = null;

function takeLastPut(folder: string): readonly Entry[] | null {
  if (lastPut?.folder !== folder) return null;
  const { entries } = lastPut;
  lastPut = null;
  return entries;
}

function readSealed<Value>(file: string): Value {
  return unseal(readFileSync(file, "utf8"));
}

/** The value of a key, made once. */
function memoised<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

function put(folder: string, { record, addresses, entries, parts }: NewReading): void {
  makeWholeFolder(folder, (draft) => {
    writeLines(join(draft, ENTRIES_FILE), entries, entryText);
    writeLines(join(draft, "cards.lines"), entries.map(cardOf));
    writeLines(join(draft, "lists.lines"), [...parts]);
    writeFileSync(join(draft, "addresses.json"), seal(addresses));
    writeFileSync(join(draft, "record.json"), seal(record));
  });
}
