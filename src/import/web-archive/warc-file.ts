import { createReadStream } from "node:fs";
import type { WARCRecord } from "warcio";

/** A WARC file, or the part of a file that is one. */
export interface WarcFile {
  readonly path: string;
  /** Byte of `path` that it begins at, and how many there are. */
  readonly start: number;
  readonly length: number;
}

/** What a record says of itself. */
export interface RecordHead {
  /** Byte of the WARC file that the record begins at. */
  readonly offset: number;
  readonly type: string;
  /** Absolute, without fragment; the empty text where the record has none. */
  readonly url: string;
  /** ISO 8601: when it was captured. */
  readonly date: string;
  /** The status of the HTTP answer; 200 for a resource that came without one. */
  readonly status: number;
  /** In lower case, without parameters: `text/html`. */
  readonly mime: string;
  readonly charset: string | null;
  readonly location: string | null;
  readonly lastModified: string | null;
  /** Names the bytes: a record that repeats another has its digest. */
  readonly digest: string | null;
}

/** Raised where a file ends in the midst of a record. */
class WarcCut extends Error {}

/** Behind the last record stand two line ends, and some programs write more. */
const MOST_BEHIND = 8;

/**
 * Reads the heads of all records in their order.
 *
 * @throws {WarcCut} After the records that are whole.
 */
export async function* readHeads(file: WarcFile): AsyncGenerator<RecordHead> {
  const { WARCParser } = await import("warcio");
  const stream = streamFrom(file, 0);
  const place = { isInHead: true, headBytes: 0 };
  let end = 0;
  try {
    const parser = new WARCParser(withShortHeads(stream, place));
    for await (const record of parser) {
      const head = headOf(record, parser.offset);
      Object.assign(place, { isInHead: false, headBytes: 0 });
      await passBody(record);
      place.isInHead = true;
      end = parser.offset + parser.recordLength;
      if (head !== null) yield head;
    }
  } finally {
    stream.destroy();
  }
  if (end + MOST_BEHIND < file.length)
    throw new WarcCut(`The file has ${file.length} bytes, its records end at ${end}.`);
}

/** No head of a record is longer, in bytes as they lie in the file: a file without the end of a head would fill the memory. */
const MOST_HEAD = 2 ** 18;

/** How far reading has come: whether into the head of a record, and how many bytes were fetched for that head. */
interface ReadingPlace {
  readonly isInHead: boolean;
  headBytes: number;
}

async function* withShortHeads(bytes: AsyncIterable<Uint8Array>, place: ReadingPlace) {
  for await (const chunk of bytes) {
    if (place.isInHead) place.headBytes += chunk.length;
    if (place.headBytes > MOST_HEAD) throw new WarcCut("The head of a record does not end.");
    yield chunk;
  }
}

/** Passes the body of a record. warcio's own way to do so never ends where the file ends first. */
async function passBody(record: WARCRecord): Promise<void> {
  const reader = record.reader as { readonly limit?: number } & AsyncIterable<Uint8Array>;
  for await (const chunk of reader) void chunk;
  if ((reader.limit ?? 0) > 0) throw new WarcCut("The last record is not whole.");
}

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly head: RecordHead;
  readonly bytes: Buffer;
  readonly contentEncoding: string;
  readonly transferEncoding: string;
}

/** Reads the record at a place; `null` where it holds more than `mostBytes`, or is none. */
export async function readAnswer(file: WarcFile, offset: number, mostBytes: number): Promise<RawAnswer | null> {
  const { WARCParser } = await import("warcio");
  const stream = streamFrom(file, offset);
  try {
    const record = await WARCParser.parse(stream);
    const head = record === null ? null : headOf(record, offset);
    if (record === null || head === null) return null;
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of record.reader) {
      length += chunk.length;
      if (length > mostBytes) return null;
      chunks.push(chunk);
    }
    const header = (name: string) => record.httpHeaders?.headers.get(name)?.toLowerCase() ?? "";
    return {
      head,
      bytes: Buffer.concat(chunks),
      contentEncoding: header("Content-Encoding"),
      transferEncoding: header("Transfer-Encoding"),
    };
  } finally {
    stream.destroy();
  }
}

function streamFrom({ path, start, length }: WarcFile, offset: number) {
  // `end` is the last byte, not the one behind it.
  return createReadStream(path, { start: start + offset, end: start + length - 1, highWaterMark: 2 ** 16 });
}

function headOf(record: WARCRecord, offset: number): RecordHead | null {
  const type = record.warcType ?? "";
  const http = record.httpHeaders;
  const contentType = http?.headers.get("Content-Type") ?? (type === "resource" ? (record.warcContentType ?? "") : "");
  const url = addressOf(record.warcTargetURI ?? "");
  return {
    offset,
    type,
    url,
    date: record.warcDate ?? "",
    status: http === null ? (type === "resource" ? 200 : 0) : Number(http.statusCode) || 0,
    mime: contentType.split(";")[0]!.trim().toLowerCase(),
    charset: /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1] ?? null,
    location: http?.headers.get("Location") ?? null,
    lastModified: http?.headers.get("Last-Modified") ?? null,
    digest: record.warcPayloadDigest ?? null,
  };
}

/** Early versions of wget write addresses in angle brackets. */
function addressOf(written: string): string {
  const address = written.replace(/^<|>$/g, "").replace(/#.*$/s, "");
  return URL.canParse(address) ? new URL(address).href : "";
}
