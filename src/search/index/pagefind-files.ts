import { promisify } from "node:util";
import { gunzipSync, gzip, gzipSync } from "node:zlib";
import { createPacker } from "./create-packer.ts";
import { packMembers } from "./packs.ts";
import { ENTRY_FILE, entryJson, SIGNATURE, TABLE_FILE } from "./pagefind-entry.ts";
import { encodeIndexFile, encodePostingList } from "./pagefind-posting-lists.ts";
import type { PublishedPostingList } from "./published-posting-lists.ts";
import { INDEX_FOLDER, type SegmentTable } from "./segment-table.ts";

/**
 * The files of a Pagefind index, as Pagefind 1.5.2 reads them. They are not written by Pagefind's own indexer, because
 * it keeps every position of every word, makes its files ten times as large, names them by their content and takes 0.3
 * MB of memory an article (docs/decisions/0010).
 */

/** A file of a Pagefind bundle; `path` is relative to the bundle's folder. */
export interface BundleFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * The size of an index file before compression, about. Pagefind reads a term's file whole, so smaller files mean less
 * to read for a query, but a longer list of files to read for the first query.
 */
const INDEX_FILE_BYTES = 12_000;
const COMPRESSION_LEVEL = 9;
/**
 * Compressing takes a third of the time of writing an index. At level 6 it is a third faster than at 7, for 1 % more
 * bytes.
 */
const INDEX_COMPRESSION_LEVEL = 6;
/** The size of a posting before compression, about. */
const POSTING_BYTES = 5;
/** Index files being compressed at the same time. */
const MAX_FILES_COMPRESSED_AT_ONCE = 3;

/** Content as Pagefind reads it: signed and compressed, with the same bytes on every machine. */
export function packFile(bytes: Uint8Array): Uint8Array {
  return hideSystem(gzipSync(addSignature(bytes), { level: COMPRESSION_LEVEL }));
}

const compress = promisify<Uint8Array, { readonly level: number }, Uint8Array>(gzip);

/** Packs an index file, of which there are many, on another core where there is one. */
async function packIndexFile(bytes: Uint8Array): Promise<Uint8Array> {
  return hideSystem(await compress(addSignature(bytes), { level: INDEX_COMPRESSION_LEVEL }));
}

function addSignature(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(SIGNATURE), bytes]);
}

/** Sets the operating system, which the header of gzip names (RFC 1952, section 2.3), to 255: "unknown". */
function hideSystem(content: Uint8Array): Uint8Array {
  content[9] = 255;
  return content;
}

/** What {@link packFile} was given. */
export function unpackFile(content: Uint8Array): Uint8Array {
  return gunzipSync(content).subarray(SIGNATURE.length);
}

/**
 * The files of a segment, without fragments and Pagefind's program: packs of index files, the segment's table and
 * Pagefind's entry.
 *
 * @param months the months of the segment, as its table names them
 * @param lists in order of their terms
 */
export async function* makeSegmentFiles(
  months: SegmentTable["months"],
  lists: Iterable<PublishedPostingList>,
): AsyncGenerator<BundleFile> {
  const full: BundleFile[] = [];
  const packer = createPacker((fileName, content) => full.push({ path: `${INDEX_FOLDER}/${fileName}`, content }));
  const begins: string[] = [];
  const waiting: Promise<Uint8Array>[] = [];
  for (const chunk of cutChunks(lists)) {
    begins.push(chunk.begins);
    waiting.push(packIndexFile(chunk.bytes));
    if (waiting.length > MAX_FILES_COMPRESSED_AT_ONCE) packer.add(await waiting.shift()!);
    yield* full.splice(0);
  }
  for (const file of waiting) packer.add(await file);
  const table: SegmentTable = { months, begins, indexFiles: packer.finish() };
  yield* full;
  yield { path: TABLE_FILE, content: packFile(Buffer.from(JSON.stringify(table))) };
  const articleCount = months.reduce((sum, [, fragments]) => sum + packMembers(fragments).length, 0);
  yield { path: ENTRY_FILE, content: Buffer.from(entryJson(articleCount)) };
}

/** The index files of a segment, compressed, in order. */
export function readIndexFiles(
  { indexFiles }: SegmentTable,
  packs: ReadonlyMap<string, Uint8Array>,
): readonly Uint8Array[] {
  return packMembers(indexFiles).map(({ fileName, offset, sizeBytes }) => {
    const path = `${INDEX_FOLDER}/${fileName}`;
    const content = packs.get(path);
    if (content === undefined) throw new Error(`${path} is missing`);
    return content.subarray(offset, offset + sizeBytes);
  });
}

/** The content of one index file. */
interface Chunk {
  /** A text that sorts after every term of the chunk before, and not after the first term of this chunk. */
  readonly begins: string;
  readonly bytes: Uint8Array;
}

/** Cuts lists into chunks of about {@link INDEX_FILE_BYTES}. The lists of a group stay in one chunk. */
function* cutChunks(lists: Iterable<PublishedPostingList>): Generator<Chunk> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let begins = "";
  let before = "";
  const chunk = (): Chunk => ({ begins, bytes: encodeIndexFile(parts) });
  for (const list of lists) {
    const bytes = encodePostingList(list);
    const isFull = size + list.groupPostings * POSTING_BYTES > INDEX_FILE_BYTES && size > INDEX_FILE_BYTES / 8;
    if (isFull && !list.continuesGroup) {
      yield chunk();
      [parts, size, begins] = [[], 0, shortestSeparator(before, list.term)];
    }
    if (parts.length === 0 && begins === "") begins = list.term.slice(0, 1);
    parts.push(bytes);
    size += bytes.length;
    before = list.term;
  }
  if (parts.length > 0) yield chunk();
}

/** The shortest beginning of `term` that sorts after `before`, which sorts before `term`. */
function shortestSeparator(before: string, term: string): string {
  let length = 1;
  while (term.slice(0, length) <= before) length++;
  return term.slice(0, length);
}
