import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SealedDraft } from "../../cache/sealed-folder.ts";
import { MONTHS_FOLDER } from "./earlier-parts.ts";
import { packFile, unpackFile } from "./pagefind-files.ts";
import type { SearchRecord } from "./record.ts";

/**
 * A fragment is the file the search page loads for an article it found. Fragments are published by month and apart from
 * segments, so that an article added rewrites the fragments of its month only. A segment is indexed from the fragments
 * of its months.
 */

/** One month of a segment, whose fragments are in the cache. */
export interface SearchMonth {
  /** `2024-06` */
  readonly month: string;
  /** A digest of all that is in the month's fragments. The cache keeps them under it. */
  readonly key: string;
  readonly articleCount: number;
  /** The digest the month was planned with. A month planned with the same digest has the same key. */
  readonly planned: string;
}

/** A fragment as Pagefind reads it. Its `meta` holds the record. */
interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly word_count: number;
  readonly filters: Readonly<Record<string, never>>;
  readonly meta: Omit<SearchRecord, "url" | "text">;
  readonly anchors: readonly never[];
}

/** Writes the fragments of a month from its records, which are given oldest first. */
export function writeFragments(records: readonly SearchRecord[], { write }: SealedDraft): void {
  records.forEach(({ url, text, ...meta }, number) => {
    const fragment: Fragment = { url, content: text, word_count: 0, filters: {}, meta, anchors: [] };
    write(fragmentFile(number), packFile(Buffer.from(JSON.stringify(fragment))));
  });
}

/** The records a month's fragments were written from. */
export function* readFragments(month: SearchMonth, folder: string): Generator<SearchRecord> {
  for (let number = 0; number < month.articleCount; number++) {
    const text = Buffer.from(unpackFile(readFileSync(join(folder, fragmentFile(number))))).toString("utf8");
    const { url, content, meta } = JSON.parse(text) as Fragment;
    yield { ...meta, url, text: content };
  }
}

/**
 * The path of the folder a month's fragments are published in, beside the segments. The path changes with the content.
 */
export function monthFolder({ month, key }: SearchMonth): string {
  return `${MONTHS_FOLDER}/${month}-${key.slice(0, 8)}`;
}

/**
 * The name of a fragment in the index, which is its path from the folder `fragment/` that Pagefind expects in a
 * segment.
 */
export function fragmentName(month: SearchMonth, number: number): string {
  return `../../${monthFolder(month)}/${number.toString(36)}`;
}

function fragmentFile(number: number): string {
  return `${number.toString(36)}.pf_fragment`;
}
