import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import type { RawAnswer } from "./warc-file.ts";

/**
 * The bytes that a browser would have seen: transfer and content encodings undone. `null` where they would be more than
 * `mostBytes`, or are no such encoding.
 */
export function decodeAnswer(
  { bytes, contentEncoding, transferEncoding }: RawAnswer,
  mostBytes: number,
): Buffer | null {
  const whole = transferEncoding.includes("chunked") ? withoutChunks(bytes) : bytes;
  let decoded: Buffer | null = whole;
  for (const encoding of contentEncoding
    .split(",")
    .map((name) => name.trim())
    .reverse()) {
    decoded = decoded === null ? null : decodeOnce(decoded, encoding, mostBytes);
  }
  return decoded;
}

function decodeOnce(bytes: Buffer, encoding: string, mostBytes: number): Buffer | null {
  const limit = { maxOutputLength: mostBytes };
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    // Programs that save crawls often undo the encoding and leave the header as it was.
    if (/^(?:x-)?gzip$/.test(encoding))
      return isGzip ? gunzipSync(bytes, { ...limit, finishFlush: constants.Z_SYNC_FLUSH }) : bytes;
    if (encoding === "br") return brotliOf(bytes, limit);
    if (encoding === "deflate") return inflated(bytes, limit);
    return encoding === "" || encoding === "identity" ? bytes : null;
  } catch {
    return null;
  }
}

function brotliOf(bytes: Buffer, limit: { readonly maxOutputLength: number }): Buffer {
  try {
    return brotliDecompressSync(bytes, limit);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw error;
    return bytes;
  }
}

/** Some servers leave out the two bytes that deflate begins with on the web. */
function inflated(bytes: Buffer, limit: { readonly maxOutputLength: number }): Buffer {
  try {
    return inflateSync(bytes, limit);
  } catch {
    return inflateRawSync(bytes, limit);
  }
}

/** Joins the chunks of RFC 9112, section 7.1; bytes that are no chunks come back as they are. */
function withoutChunks(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf("\r\n", at);
    const size =
      end < 0 || end - at > 64 ? null : /^\s*([0-9a-f]{1,8})\s*(?:;|$)/i.exec(bytes.toString("latin1", at, end));
    if (size === null) return at === 0 ? bytes : Buffer.concat([...pieces, bytes.subarray(at)]);
    const length = Number.parseInt(size[1]!, 16);
    if (length === 0) break;
    pieces.push(bytes.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(pieces);
}
