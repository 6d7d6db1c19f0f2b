import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeWholeFolder } from "../whole-files.ts";
import { fragmentName, readFragments, type SearchMonth, writeFragments } from "./month-fragments.ts";
import { pagefindRuntime } from "./pagefind-runtime.ts";
import type { SearchRecord } from "./search-record.ts";
import type { SearchSegment } from "./segments.ts";
import { type PlacedRecord, writeBundle, writeSegment } from "./write-segment.ts";

const MONTHS_FILE = "months.json";

/** Whether a file of the cache's folders is to be published, not only to be kept. */
export function isPublished(path: string): boolean {
  return !path.endsWith(".json") || path === "pagefind-entry.json";
}

/** Pagefind's program, made where the cache has none under this key. Gives its folder. */
export async function ensureRuntime(cacheDir: string, key: string): Promise<string> {
  const folder = join(cacheDir, key);
  if (!existsSync(folder)) {
    const files = await pagefindRuntime();
    makeWholeFolder(folder, (draft) => writeBundle(files, draft));
  }
  return folder;
}

/** The months of a segment indexed before, all their fragments being in the cache; `null` where it is to be indexed. */
export function indexedMonths(segment: SearchSegment, cacheDir: string): readonly SearchMonth[] | null {
  const file = join(cacheDir, segment.key, MONTHS_FILE);
  if (!existsSync(file)) return null;
  const months = JSON.parse(readFileSync(file, "utf8")) as readonly SearchMonth[];
  return months.every(({ key }) => existsSync(join(cacheDir, key))) ? months : null;
}

/** Writes the fragments of a month into the cache. */
export function keepFragments({ key }: SearchMonth, records: readonly SearchRecord[], cacheDir: string): void {
  makeWholeFolder(join(cacheDir, key), (draft) => writeFragments(records, draft));
}

/** Indexes a segment from the fragments of its months, which are in the cache, oldest month first. */
export function indexSegment(segment: SearchSegment, months: readonly SearchMonth[], cacheDir: string): void {
  function* records(): Generator<PlacedRecord> {
    for (const month of months) {
      let number = 0;
      for (const record of readFragments(month, join(cacheDir, month.key)))
        yield { record, fragment: fragmentName(month, number++) };
    }
  }
  makeWholeFolder(join(cacheDir, segment.key), (draft) => {
    writeSegment(records(), draft);
    writeFileSync(join(draft, MONTHS_FILE), JSON.stringify(months));
  });
}
