import { writeHead } from "./cbor.ts";
import { ARTICLE_SHIFT, LOCATION_MASK } from "./posting.ts";
import { ensureLength, type PostingList } from "./posting-lists.ts";
import type { PublishedPostingList } from "./published-posting-lists.ts";

/** Posting lists as bytes of Pagefind's index files: written, and read back. */

/**
 * A posting list as Pagefind writes it in CBOR: `[term, [[article, [value], []], …], []]`. An article is written as the
 * difference from the article before. The value, where Pagefind has the positions of a word, is the location of the
 * posting or a stored count. The two empty lists would be positions of another kind, and variants of the word.
 */
export function encodePostingList({ term, postings, count, storedCount }: PublishedPostingList): Uint8Array {
  const name = Buffer.from(term);
  // A head of a list, of the name or of a number takes five bytes at most, and each list has a few single bytes.
  const bytes = Buffer.allocUnsafe(name.length + count * 13 + 12);
  let at = writeHead(bytes, 0, 4, 3);
  at = writeHead(bytes, at, 3, name.length);
  at += name.copy(bytes, at);
  at = writeHead(bytes, at, 4, count);
  let previous = 0;
  for (let index = 0; index < count; index++) {
    const posting = postings[index]!;
    const article = posting >> ARTICLE_SHIFT;
    bytes[at++] = 0x83;
    at = writeHead(bytes, at, 0, article - previous);
    bytes[at++] = 0x81;
    at = writeHead(bytes, at, 0, storedCount ?? posting & LOCATION_MASK);
    bytes[at++] = 0x80;
    previous = article;
  }
  bytes[at++] = 0x80;
  return bytes.subarray(0, at);
}

/** The content of an index file, from its posting lists as {@link encodePostingList} gave them. */
export function encodeIndexFile(lists: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([encodeListHead(1), encodeListHead(lists.length), ...lists]);
}

function encodeListHead(length: number): Uint8Array {
  const bytes = new Uint8Array(5);
  return bytes.subarray(0, writeHead(bytes, 0, 4, length));
}

/**
 * The posting lists of an index file, in order. The list of a count term has its stored count for a posting.
 *
 * @param content as {@link encodeIndexFile} gave it
 * @throws RangeError where the content is cut off
 */
export function* decodeIndexFile(content: Uint8Array): Generator<PostingList> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  let at = 1;
  const readHead = (): number => {
    const first = bytes[at++]! & 31;
    if (first < 24) return first;
    const length = first === 24 ? 1 : first === 25 ? 2 : 4;
    at += length;
    return bytes.readUIntBE(at - length, length);
  };
  let postings = new Int32Array(1 << 10);
  for (let lists = readHead(); lists > 0; lists--) {
    at++;
    const nameLength = readHead();
    at += nameLength;
    const term = bytes.toString("utf8", at - nameLength, at);
    const count = readHead();
    postings = ensureLength(postings, count);
    let article = 0;
    for (let index = 0; index < count; index++) {
      at++;
      article += readHead();
      at++;
      postings[index] = (article << ARTICLE_SHIFT) | readHead();
      at++;
    }
    at++;
    yield { term, postings, count };
  }
}
