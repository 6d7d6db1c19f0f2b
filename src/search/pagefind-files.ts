import { promisify } from "node:util";
import { gunzipSync, gzip, gzipSync } from "node:zlib";
import { writeCbor } from "./cbor.ts";
import { ARTICLE_SHIFT, WHERE_MASK } from "./postings.ts";
import type { PublishedList } from "./published-lists.ts";
import { type WordList, withRoom } from "./word-lists.ts";

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
  const chunk = (): Chunk => ({ begins, bytes: Buffer.concat([listHead(1), listHead(parts.length), ...parts]) });
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

/** `[word, [[articles since the last, [where], []], …], []]`: the word, who has it, its forms with accents (none). */
function wordBytes({ text, entries, count, mark }: PublishedList): Uint8Array {
  const name = Buffer.from(text);
  // The heads of lists, the name's and the numbers of articles take up to five bytes each, what is said up to five.
  const bytes = Buffer.allocUnsafe(name.length + count * 13 + 12);
  let at = writeHead(bytes, 0, 4, 3);
  at = writeHead(bytes, at, 3, name.length);
  at += name.copy(bytes, at);
  at = writeHead(bytes, at, 4, count);
  let previous = 0;
  for (let index = 0; index < count; index++) {
    const entry = entries[index]!;
    bytes[at++] = 0x83;
    at = writeHead(bytes, at, 0, (entry >> ARTICLE_SHIFT) - previous);
    bytes[at++] = 0x81;
    at = writeHead(bytes, at, 0, mark ?? entry & WHERE_MASK);
    bytes[at++] = 0x80;
    previous = entry >> ARTICLE_SHIFT;
  }
  bytes[at++] = 0x80;
  return bytes.subarray(0, at);
}

function listHead(length: number): Uint8Array {
  const bytes = new Uint8Array(5);
  return bytes.subarray(0, writeHead(bytes, 0, 4, length));
}

/** Writes the beginning of a CBOR value, its major type and number, and gives the place after it. */
function writeHead(bytes: Uint8Array, at: number, major: number, size: number): number {
  if (size < 24) {
    bytes[at] = (major << 5) | size;
    return at + 1;
  }
  const length = size < 0x100 ? 1 : size < 0x10000 ? 2 : 4;
  bytes[at] = (major << 5) | (length === 1 ? 24 : length === 2 ? 25 : 26);
  for (let index = length; index > 0; index--, size = Math.floor(size / 256)) bytes[at + index] = size % 256;
  return at + 1 + length;
}

/**
 * The lists in a file of words, as {@link indexFiles} wrote it, in order.
 *
 * @throws RangeError where it is cut off
 */
export function* readLists(content: Uint8Array): Generator<WordList> {
  const bytes = Buffer.from(unpacked(content));
  let at = 1;
  const head = (): number => {
    const first = bytes[at++]! & 31;
    if (first < 24) return first;
    const length = first === 24 ? 1 : first === 25 ? 2 : 4;
    at += length;
    return bytes.readUIntBE(at - length, length);
  };
  let entries = new Int32Array(1 << 10);
  for (let words = head(); words > 0; words--) {
    at++;
    const nameLength = head();
    at += nameLength;
    const text = bytes.toString("utf8", at - nameLength, at);
    const count = head();
    entries = withRoom(entries, count);
    let article = 0;
    for (let index = 0; index < count; index++) {
      at++;
      article += head();
      at++;
      entries[index] = (article << ARTICLE_SHIFT) | head();
      at++;
    }
    at++;
    yield { text, entries, count };
  }
}
