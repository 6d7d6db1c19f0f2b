import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { digestOf } from "../cache/digest.ts";
import { writeWholeFile } from "../cache/whole-files.ts";

/** What an earlier run wrote for an item. */
export interface RememberedItem {
  readonly identity: string;
  /** Path inside the content folder. */
  readonly file: string;
  /** Digest of the file's text as it was written. */
  readonly written: string;
  /** The title, which tells items apart that other portals have under the same name. */
  readonly title: string;
}

/** What earlier runs wrote, so that another changes nothing that an editor changed. It is kept with the content. */
export interface Memory {
  readonly get: (identity: string) => RememberedItem | undefined;
  /** Notes an item at once, so that a run that is killed after it knows it. */
  readonly note: (item: RememberedItem) => void;
  /** Writes the whole memory anew, sorted. */
  readonly close: () => void;
}

const MEMORY_FILE = join(".import", "items.jsonl");

/** Opens the memory in a content folder. A line that was cut off is passed over: its item is found again by its text. */
export function openMemory(outDir: string): Memory {
  const file = join(outDir, MEMORY_FILE);
  const items = new Map<string, RememberedItem>();
  for (const line of existsSync(file) ? readFileSync(file, "utf8").split("\n") : []) {
    const item = parsed(line);
    if (item !== null) items.set(item.identity, item);
  }
  return {
    get: (identity) => items.get(identity),
    note: (item) => {
      const known = items.get(item.identity);
      items.set(item.identity, item);
      if (known !== undefined && JSON.stringify(known) === JSON.stringify(item)) return;
      mkdirSync(dirname(file), { recursive: true });
      appendFileSync(file, `${JSON.stringify(item)}\n`);
    },
    close: () => {
      if (items.size === 0) return;
      const sorted = [...items.values()].sort((a, b) =>
        a.identity < b.identity ? -1 : a.identity > b.identity ? 1 : 0,
      );
      writeWholeFile(file, sorted.map((item) => `${JSON.stringify(item)}\n`).join(""));
    },
  };
}

/** A memory of nothing, which notes nothing: for a plan in an empty folder. */
export function readOnlyMemory(outDir: string): Memory {
  return { ...openMemory(outDir), note: () => {}, close: () => {} };
}

function parsed(line: string): RememberedItem | null {
  try {
    const item = JSON.parse(line) as Partial<RememberedItem>;
    const isWhole = [item.identity, item.file, item.written, item.title].every((each) => typeof each === "string");
    return isWhole ? (item as RememberedItem) : null;
  } catch {
    return null;
  }
}

/** The digest of what stands in a file; `null` where there is none. */
export function digestOfFile(file: string): string | null {
  return existsSync(file) ? digestOf(readFileSync(file)) : null;
}
