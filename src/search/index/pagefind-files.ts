import { promisify } from "node:util";
import { gunzipSync, gzip, gzipSync } from "node:zlib";
import { writeCbor } from "./cbor.ts";
import { listsBytes, wordBytes } from "./pagefind-posting-lists.ts";
import type { PublishedList } from "./published-posting-lists.ts";

/**
 * The files of a Pagefind index, as Pagefind 1.5.2 reads them. They are written here and not by Pagefind's own indexer,
 * which keeps every place of every word, cuts its files ten times as large, names them by what they hold and takes 0.3 MB
 * of memory an article (docs/decisions/0010).
 */

/** A file of the bundle; `path` is relative to its folder. */
export interface BundleFile {
  readonly path: string;
  readonly content: Uint8Array;
}

const PAGEFIND_VERSION = "1.5.2";
export const LANGUAGE = "vi";

/** Pagefind begins the content of each of its files with this. */
const SIGNATURE = Buffer.from("pagefind_dcd");
/** Uncompressed. A word's file is read whole, so a smaller file is less to read, but there are more to list. */
const CHUNK_BYTES = 12_000;
const COMPRESSION = 9;
/** Of the files of words: a third of the time it takes to write an index, and 1 % more than at level 7. */
const WORDS_COMPRESSION = 6;
/** An entry of a list, about. */
const ENTRY_BYTES = 5;

/** Content as Pagefind keeps it: signed and compressed, the same on every machine. */
export function packed(bytes: Uint8Array): Uint8Array {
  return onAnySystem(gzipSync(signed(bytes), { level: COMPRESSION }));
}

const compress = promisify<Uint8Array, { readonly level: number }, Uint8Array>(gzip);

/** The same for a file of words, of which there are many: on another core where there is one. */
async function packedAside(bytes: Uint8Array): Promise<Uint8Array> {
  return onAnySystem(await compress(signed(bytes), { level: WORDS_COMPRESSION }));
}

function signed(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([SIGNATURE, bytes]);
}

/** The header names the operating system (RFC 1952, 2.3): 255 is "unknown", the same everywhere. */
function onAnySystem(content: Uint8Array): Uint8Array {
  content[9] = 255;
  return content;
}

/** What {@link packed} was given. */
export function unpacked(content: Uint8Array): Uint8Array {
  return gunzipSync(content).subarray(SIGNATURE.length);
}

/** Files of words being compressed at a time. */
const ASIDE = 3;

/**
 * The bundle of some articles.
 *
 * @param articles names of their fragments, in the order of their numbers
 * @param lists in order
 */
export async function* indexFiles(
  articles: readonly string[],
  lists: Iterable<PublishedList>,
): AsyncGenerator<BundleFile> {
  const chunks: [from: string, to: string, name: string][] = [];
  const waiting: Promise<BundleFile>[] = [];
  for (const { begins, bytes } of chunksOf(lists)) {
    const path = indexFile(chunks.length);
    const last = chunks.at(-1);
    if (last !== undefined) last[1] = begins;
    // The last chunk ends beyond every word; each other where the next begins.
    chunks.push([begins, "\uffff", chunks.length.toString(36)]);
    waiting.push(packedAside(bytes).then((content) => ({ path, content })));
    if (waiting.length > ASIDE) yield await waiting.shift()!;
  }
  for (const file of waiting) yield await file;
  // Version; fragments and lengths in words, which our ranking leaves aside; chunks; filters, sorts and fields: none.
  const meta = [PAGEFIND_VERSION, articles.map((fragment) => [fragment, 1]), chunks, [], [], []];
  yield { path: `pagefind.${LANGUAGE}.pf_meta`, content: packed(writeCbor(meta)) };
  yield { path: "pagefind-entry.json", content: Buffer.from(entryText(articles.length)) };
}

/** Where the words are, the files in the order of their words. */
export function indexFile(number: number): string {
  return `index/${number.toString(36)}.pf_index`;
}

/** What Pagefind loads first of a bundle. */
function entryText(articleCount: number): string {
  const languages = { [LANGUAGE]: { hash: LANGUAGE, wasm: null, page_count: articleCount } };
  return `${JSON.stringify({ version: PAGEFIND_VERSION, languages, include_characters: [] })}\n`;
}

interface Chunk {
  /** Sorts after every word of the chunk before, and not after the first of this one. */
  readonly begins: string;
  readonly bytes: Uint8Array;
}

/** Words, cut where one chunk is full; those that are read together stay together. */
function* chunksOf(lists: Iterable<PublishedList>): Generator<Chunk> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let begins = "";
  let before = "";
  const chunk = (): Chunk => ({ begins, bytes: listsBytes(parts) });
  for (const list of lists) {
    const bytes = wordBytes(list);
    const isFull = size + list.groupCount * ENTRY_BYTES > CHUNK_BYTES && size > CHUNK_BYTES / 8;
    if (isFull && !list.isForm) {
      yield chunk();
      [parts, size, begins] = [[], 0, parting(before, list.text)];
    }
    if (parts.length === 0 && begins === "") begins = list.text.slice(0, 1);
    parts.push(bytes);
    size += bytes.length;
    before = list.text;
  }
  if (parts.length > 0) yield chunk();
}

/** The shortest beginning of `word` that sorts after `before`. */
function parting(before: string, word: string): string {
  let length = 1;
  while (word.slice(0, length) <= before) length++;
  return word.slice(0, length);
}
