import { gunzipSync, gzipSync } from "node:zlib";
import { writeCbor } from "./cbor.ts";
import type { ListedWord } from "./gather-words.ts";
import type { Postings } from "./postings.ts";

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
const COMPRESSION = 7;

/** Content as Pagefind keeps it: signed and compressed, the same on every machine. */
export function packed(bytes: Uint8Array): Uint8Array {
  const content = gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: COMPRESSION });
  // The header names the operating system (RFC 1952, 2.3): 255 is "unknown", the same everywhere.
  content[9] = 255;
  return content;
}

/** What {@link packed} was given. */
export function unpacked(content: Uint8Array): Uint8Array {
  return gunzipSync(content).subarray(SIGNATURE.length);
}

/**
 * The bundle of some articles.
 *
 * @param articles names of their fragments, in the order of their numbers
 */
export function* indexFiles(
  articles: readonly string[],
  words: readonly ListedWord[],
  postings: Postings,
): Generator<BundleFile> {
  const chunks: [from: string, to: string, name: string][] = [];
  for (const { begins, bytes } of chunksOf(words, postings)) {
    const name = chunks.length.toString(36);
    const last = chunks.at(-1);
    if (last !== undefined) last[1] = begins;
    // The last chunk ends beyond every word; each other where the next begins.
    chunks.push([begins, "\uffff", name]);
    yield { path: `index/${name}.pf_index`, content: packed(bytes) };
  }
  // Version; fragments and lengths in words, which our ranking leaves aside; chunks; filters, sorts and fields: none.
  const meta = [PAGEFIND_VERSION, articles.map((fragment) => [fragment, 1]), chunks, [], [], []];
  yield { path: `pagefind.${LANGUAGE}.pf_meta`, content: packed(writeCbor(meta)) };
  yield { path: "pagefind-entry.json", content: Buffer.from(entryText(articles.length)) };
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

/** Words in order, cut where one chunk is full; words that differ in accents alone stay together. */
function* chunksOf(words: readonly ListedWord[], postings: Postings): Generator<Chunk> {
  const sorted = words
    .filter(({ word }) => isBasic(word.open))
    .map(({ word, list }) => ({ open: word.open, text: word.open + word.accents, list }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  let parts: Uint8Array[] = [];
  let size = 0;
  let begins = "";
  let before = { open: "", text: "" };
  const chunk = (): Chunk => ({ begins, bytes: Buffer.concat([listHead(1), listHead(parts.length), ...parts]) });
  for (const word of sorted) {
    const bytes = wordBytes(word.text, word.list, postings);
    const isFull = size + bytes.length > CHUNK_BYTES && size > CHUNK_BYTES / 8;
    if (isFull && word.open !== before.open) {
      yield chunk();
      [parts, size, begins] = [[], 0, parting(before.text, word.open)];
    }
    if (parts.length === 0 && begins === "") begins = word.open.slice(0, 1);
    parts.push(bytes);
    size += bytes.length;
    before = word;
  }
  if (parts.length > 0) yield chunk();
}

/** Pagefind compares words by code point, JavaScript by half of one: the same but beyond the basic plane. */
function isBasic(word: string): boolean {
  return !/[\ud800-\udfff]/.test(word);
}

/** The shortest beginning of `word` that sorts after `before`. */
function parting(before: string, word: string): string {
  let length = 1;
  while (word.slice(0, length) <= before) length++;
  return word.slice(0, length);
}

/** `[word, [[articles since the last, [where], []], …], []]`: the word, who has it, its forms with accents (none). */
function wordBytes(text: string, list: number, postings: Postings): Uint8Array {
  const name = Buffer.from(text);
  const heads = [listHead(3), head(3, name.length), name, listHead(postings.count(list))];
  const headLength = heads.reduce((sum, part) => sum + part.length, 0);
  // Three list heads, a number of up to five bytes and one of a byte.
  const bytes = Buffer.allocUnsafe(headLength + postings.count(list) * 9 + 1);
  let at = 0;
  for (const part of heads) {
    bytes.set(part, at);
    at += part.length;
  }
  let previous = 0;
  postings.each(list, (article, where) => {
    bytes[at++] = 0x83;
    const step = head(0, article - previous);
    bytes.set(step, at);
    at += step.length;
    bytes[at++] = 0x81;
    bytes[at++] = where;
    bytes[at++] = 0x80;
    previous = article;
  });
  bytes[at++] = 0x80;
  return bytes.subarray(0, at);
}

function listHead(length: number): Uint8Array {
  return head(4, length);
}

const SMALL_HEADS = Array.from({ length: 24 }, (_, size) => Uint8Array.of(size));

/** The beginning of a CBOR value: its major type and number. */
function head(major: number, size: number): Uint8Array {
  if (major === 0 && size < 24) return SMALL_HEADS[size]!;
  if (size < 24) return Uint8Array.of((major << 5) | size);
  if (size < 0x100) return Uint8Array.of((major << 5) | 24, size);
  if (size < 0x10000) return Uint8Array.of((major << 5) | 25, size >> 8, size & 255);
  return Uint8Array.of((major << 5) | 26, size >>> 24, (size >> 16) & 255, (size >> 8) & 255, size & 255);
}
