import { writeHead } from "./cbor.ts";
import { type WordList, withRoom } from "./posting-lists.ts";
import { ARTICLE_SHIFT, WHERE_MASK } from "./posting-store.ts";
import type { PublishedList } from "./published-posting-lists.ts";

/** Lists of words as bytes of a Pagefind index: written, and read back. */

/** `[word, [[articles since the last, [where], []], …], []]`: the word, who has it, its forms with accents (none). */
export function wordBytes({ text, entries, count, mark }: PublishedList): Uint8Array {
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

/** The content of a file of words. */
export function listsBytes(words: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([listHead(1), listHead(words.length), ...words]);
}

function listHead(length: number): Uint8Array {
  const bytes = new Uint8Array(5);
  return bytes.subarray(0, writeHead(bytes, 0, 4, length));
}

/**
 * The lists in a file of words, as {@link listsBytes} gave them, in order.
 *
 * @throws RangeError where it is cut off
 */
export function* readLists(content: Uint8Array): Generator<WordList> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
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
