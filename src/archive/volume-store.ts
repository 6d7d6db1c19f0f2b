import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../digest.ts";
import type { Entry } from "./entry.ts";
import { type ListId, type ListPart, listParts } from "./lists.ts";
import type { VolumeRecord } from "./volume-record.ts";

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
  readonly entries: (key: string) => readonly Entry[];
  readonly parts: (key: string) => ReadonlyMap<ListId, ListPart>;
  /** Keeps a reading and returns its key. */
  readonly put: (sourceKey: string, record: VolumeRecord, entries: readonly Entry[], pageSize: number) => string;
}

export interface StoredReading {
  readonly key: string;
  readonly record: VolumeRecord;
}

export function volumeStore(cacheDir: string): VolumeStore {
  const root = join(cacheDir, "volumes");
  const read = (key: string, name: string): unknown => {
    try {
      return JSON.parse(sealed(readFileSync(join(root, key, name), "utf8")));
    } catch {
      rmSync(join(root, key), { recursive: true, force: true });
      throw new DamagedReading(key);
    }
  };
  const entriesByKey = new Map<string, readonly Entry[]>();
  const partsByKey = new Map<string, ReadonlyMap<ListId, ListPart>>();
  const record = (key: string): VolumeRecord | null => {
    try {
      return existsSync(join(root, key)) ? (read(key, "record.json") as VolumeRecord) : null;
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
    entries: (key) => memoised(entriesByKey, key, () => read(key, "entries.json") as readonly Entry[]),
    parts: (key) => memoised(partsByKey, key, () => new Map(read(key, "lists.json") as [ListId, ListPart][])),
    put: (sourceKey, made, entries, pageSize) => {
      const key = `${sourceKey}-${digestOf(made).slice(0, 8)}`;
      put(root, key, made, entries, pageSize);
      return key;
    },
  };
}

/** A reading in the cache is not what was put there; it has been dropped, and a second try will read the volume anew. */
class DamagedReading extends Error {
  constructor(key: string) {
    super(`the cached reading ${key} is damaged`);
    this.name = "DamagedReading";
  }
}

/** Does some work; where the cache turns out to be damaged, once more without what was damaged. */
export async function despiteDamage<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    // From another thread an error comes as its text.
    const isDamage =
      error instanceof DamagedReading || (error instanceof Error && error.message.includes("DamagedReading"));
    if (!isDamage) throw error;
    return work();
  }
}

/** A text with its digest before it, so that damage is noticed. */
function seal(text: string): string {
  return `${digestOf(text)}\n${text}`;
}

function sealed(file: string): string {
  const text = file.slice(file.indexOf("\n") + 1);
  if (!file.startsWith(`${digestOf(text)}\n`)) throw new Error("the digest is another");
  return text;
}

/** The value of a key, made once. */
function memoised<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

function put(root: string, key: string, record: VolumeRecord, entries: readonly Entry[], pageSize: number): void {
  const draft = join(root, `${key}.${process.pid}.${record.year}`);
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(draft, "entries.json"), seal(JSON.stringify(entries)));
  writeFileSync(join(draft, "lists.json"), seal(JSON.stringify([...listParts(entries, pageSize)])));
  writeFileSync(join(draft, "record.json"), seal(JSON.stringify(record)));
  rmSync(join(root, key), { recursive: true, force: true });
  renameSync(draft, join(root, key));
}
