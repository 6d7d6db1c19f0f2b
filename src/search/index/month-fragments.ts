import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { digestOf } from "../../cache/digest.ts";
import { readSealed, type SealedDraft } from "../../cache/sealed-folder.ts";
import { readLines } from "../../cache/sealed-lines.ts";
import { createPacker } from "./create-packer.ts";
import { MONTHS_FOLDER } from "./earlier-parts.ts";
import { isPack, type Pack, type PackMember, packMembers } from "./packs.ts";
import { SIGNATURE } from "./pagefind-entry.ts";
import { packFile, unpackFile } from "./pagefind-files.ts";
import type { SearchRecord } from "./record.ts";
import { type SuggestedTitle, suggestedTitle } from "./segment-summary.ts";

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
  /** The articles of its fragments, in order. */
  readonly articles: readonly ListedArticle[];
}

/** An article of a month, as the cache lists it beside its fragment. */
export interface ListedArticle {
  /** Says everything that the fragment is made from. */
  readonly key: string;
  /** The digest of the fragment as it is before compression. */
  readonly digest: string;
  readonly title: SuggestedTitle;
}

/** A fragment in the cache, compressed. */
export interface KeptFragment {
  readonly listed: ListedArticle;
  readonly content: Uint8Array;
}

/** An article whose fragment is to be written: its record, under the key of the article, or the fragment as an earlier month has it. */
export type MonthArticle = { readonly key: string; readonly record: SearchRecord } | KeptFragment;

/** Writes the fragments of a month from its articles, which are given oldest first. */
export function writeFragments(articles: readonly MonthArticle[], { write, keep }: SealedDraft): void {
  const packer = createPacker(write);
  const listed = articles.map((article) => {
    const { listed, content } = "record" in article ? makeFragment(article.key, article.record) : article;
    packer.add(content);
    return listed;
  });
  const kept = packer.finish().map((pack): KeptPack => ({ pack, articles: listed.splice(0, pack[1].length) }));
  keep(PACKS_FILE, kept);
}

function makeFragment(key: string, record: SearchRecord): KeptFragment {
  const { url, text, ...meta } = record;
  const fragment: Fragment = { url, content: text, word_count: 0, filters: {}, meta, anchors: [] };
  const bytes = Buffer.from(JSON.stringify(fragment));
  return { listed: { key, digest: digestOf(bytes), title: suggestedTitle(record) }, content: packFile(bytes) };
}

/**
 * The fragments of a month by the keys of their articles, from the folder of the month in the cache.
 *
 * @throws Error where anything of them is missing or damaged
 */
export function keptFragments(folder: string): ReadonlyMap<string, KeptFragment> {
  const packs = readSealed(folder, isPack);
  return new Map(
    placesOf(folder).map(({ listed, fileName, offset, sizeBytes }) => {
      const content = packs.get(fileName)!.subarray(offset, offset + sizeBytes);
      return [listed.key, { listed, content }] as const;
    }),
  );
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

/**
 * The articles of a month, oldest first, from the folder of the month in the cache.
 *
 * @throws Error where the folder has no list of them, or a damaged one
 */
export function listedArticles(folder: string): readonly ListedArticle[] {
  return keptPacks(folder).flatMap(({ articles }) => articles);
}

/** The digests of the fragments of a month, from the folder of the month in the cache. */
export function fragmentDigests(folder: string): readonly string[] {
  return listedArticles(folder).map(({ digest }) => digest);
}

/** The articles of a month with the places of their fragments, oldest first. */
function placesOf(folder: string): readonly (PackMember & { readonly listed: ListedArticle })[] {
  return keptPacks(folder).flatMap(({ pack, articles }) =>
    packMembers([pack]).map((member, index) => ({ ...member, listed: articles[index]! })),
  );
}

/**
 * The records a month's fragments were written from, each with its number in the month.
 *
 * @param isWanted whether an article's record is wanted, by its key
 */
export function* readFragments(
  folder: string,
  isWanted: (key: string) => boolean,
): Generator<readonly [number: number, record: SearchRecord]> {
  const contents = new Map<string, Uint8Array>();
  for (const [number, { listed, fileName, offset, sizeBytes }] of placesOf(folder).entries()) {
    if (!isWanted(listed.key)) continue;
    // Fragments are read pack by pack, so no more than one pack is held.
    if (!contents.has(fileName)) contents.clear();
    const content = contents.get(fileName) ?? readFileSync(join(folder, fileName));
    contents.set(fileName, content);
    yield [number, recordOf(content.subarray(offset, offset + sizeBytes))];
  }
}

function recordOf(content: Uint8Array): SearchRecord {
  const { url, content: text, meta } = JSON.parse(Buffer.from(unpackFile(content)).toString("utf8")) as Fragment;
  return { ...meta, url, text };
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
