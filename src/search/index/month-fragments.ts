import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SealedDraft } from "../../cache/sealed-folder.ts";
import { packed, unpacked } from "./pagefind-files.ts";
import type { SearchRecord } from "./record.ts";

/**
 * Fragments, what is loaded of an article once it is found, are published by month and apart from the index: an article
 * added writes those of its month anew and no others. They are read back when their segment is indexed again.
 */

/** The articles of one month, of the same segment. */
export interface SearchMonth {
  /** `2024-06` */
  readonly month: string;
  /** Of all that is in its fragments. */
  readonly key: string;
  readonly articleCount: number;
  /** Digest it was planned with, which tells without reading its articles that the key is the same. */
  readonly planned: string;
}

/** A fragment as Pagefind knows it, the record being its `meta`. */
interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly word_count: number;
  readonly filters: Readonly<Record<string, never>>;
  readonly meta: Omit<SearchRecord, "url" | "text">;
  readonly anchors: readonly never[];
}

/** Writes the fragments of a month, oldest article first. */
export function writeFragments(records: readonly SearchRecord[], { write }: SealedDraft): void {
  records.forEach(({ url, text, ...meta }, number) => {
    const fragment: Fragment = { url, content: text, word_count: 0, filters: {}, meta, anchors: [] };
    write(fragmentFile(number), packed(Buffer.from(JSON.stringify(fragment))));
  });
}

/** The records a month's fragments were written from. */
export function* readFragments(month: SearchMonth, folder: string): Generator<SearchRecord> {
  for (let number = 0; number < month.articleCount; number++) {
    const text = Buffer.from(unpacked(readFileSync(join(folder, fragmentFile(number))))).toString("utf8");
    const { url, content, meta } = JSON.parse(text) as Fragment;
    yield { ...meta, url, text: content };
  }
}

/** The folder of a month's fragments, beside the segments. Its name changes with its content. */
export function monthFolder({ month, key }: SearchMonth): string {
  return `bai/${month}-${key.slice(0, 8)}`;
}

/** A fragment's name in its segment's index: Pagefind looks for it in the segment's folder `fragment/`. */
export function fragmentName(month: SearchMonth, number: number): string {
  return `../../${monthFolder(month)}/${number.toString(36)}`;
}

function fragmentFile(number: number): string {
  return `${number.toString(36)}.pf_fragment`;
}
