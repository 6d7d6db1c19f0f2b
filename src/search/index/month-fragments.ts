import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { digestOf } from "../../cache/digest.ts";
import type { SealedDraft } from "../../cache/sealed-folder.ts";
import { readLines } from "../../cache/sealed-lines.ts";
import { createPacker } from "./create-packer.ts";
import { MONTHS_FOLDER } from "./earlier-parts.ts";
import { type Pack, packMembers } from "./packs.ts";
import { SIGNATURE } from "./pagefind-entry.ts";
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

/** In the folder of a month in the cache, not published: the packs of its fragments, as {@link KeptPack}. */
const PACKS_FILE = "packs.lines";

/** What the cache keeps of a pack beside the pack. */
interface KeptPack {
  readonly pack: Pack;
  /** The digests of its fragments as they are before compression, in order. */
  readonly digests: readonly string[];
}

/** Writes the fragments of a month from its records, which are given oldest first. */
export function writeFragments(records: readonly SearchRecord[], { write, keep }: SealedDraft): void {
  const packer = createPacker(write);
  const digests = records.map(({ url, text, ...meta }) => {
    const fragment: Fragment = { url, content: text, word_count: 0, filters: {}, meta, anchors: [] };
    const bytes = Buffer.from(JSON.stringify(fragment));
    packer.add(packFile(bytes));
    return digestOf(bytes);
  });
  const kept = packer.finish().map((pack): KeptPack => ({ pack, digests: digests.splice(0, pack[1].length) }));
  keep(PACKS_FILE, kept);
}

/** Whether the cache says of the folder of a month where its fragments are. */
export function hasPackList(folder: string): boolean {
  try {
    keptPacks(folder);
    return true;
  } catch {
    return false;
  }
}

/** @throws Error where the folder has no list of packs, or a damaged one */
function keptPacks(folder: string): readonly KeptPack[] {
  return readLines<KeptPack>(join(folder, PACKS_FILE)).all();
}

/** The packs of a month's fragments, from the folder of the month in the cache. */
export function fragmentPacks(folder: string): readonly Pack[] {
  return keptPacks(folder).map(({ pack }) => pack);
}

/** The digests of the fragments of a month, from the folder of the month in the cache. */
export function fragmentDigests(folder: string): readonly string[] {
  return keptPacks(folder).flatMap(({ digests }) => digests);
}

/** The records a month's fragments were written from. */
export function* readFragments(folder: string): Generator<SearchRecord> {
  for (const pack of fragmentPacks(folder)) {
    const members = packMembers([pack]);
    const content = readFileSync(join(folder, members[0]!.fileName));
    for (const { offset, sizeBytes } of members) {
      const text = Buffer.from(unpackFile(content.subarray(offset, offset + sizeBytes))).toString("utf8");
      const { url, content: body, meta } = JSON.parse(text) as Fragment;
      yield { ...meta, url, text: body };
    }
  }
}

/**
 * Between two fragments of a pack that is unpacked whole. It cannot stand inside a fragment, which is JSON: a quotation
 * mark in a text has a backslash before it there.
 */
const FRAGMENT_START = `${SIGNATURE}{"url":"`;

/** The digests of the fragments of a published pack, whose sizes are not known. */
export function digestsInPack(content: Uint8Array): readonly string[] {
  const [, ...fragments] = gunzipSync(content).toString("utf8").split(FRAGMENT_START);
  return fragments.map((rest) => digestOf(Buffer.from(`{"url":"${rest}`)));
}

/**
 * The path of the folder a month's fragments are published in, beside the segments. What a pack is named by changes with
 * what is in it, so an article added to a month leaves the packs before it as they are.
 */
export function monthFolder(month: string): string {
  return `${MONTHS_FOLDER}/${month}`;
}
