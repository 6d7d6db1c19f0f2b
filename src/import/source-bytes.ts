import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";

/** Why a source could not be read to its end. Readers make it known; it is no fault of the program. */
export class SourceFault extends Error {
  /** `cut`: compressed bytes end too early. `bomb`: they swell beyond what any text does. `unreadable`: the file system refuses. */
  readonly fault: "cut" | "bomb" | "unreadable";

  constructor(fault: SourceFault["fault"], message: string) {
    super(message);
    this.fault = fault;
  }
}

/** Text shrinks to a twentieth, rarely to a fiftieth; what swells more than this, and beyond the bytes below, is a bomb. */
const MOST_SWELLING = 200;
const HARMLESS_BYTES = 256 * 2 ** 20;

/** Whether compressed bytes swell beyond what text does. */
export function isSwelling(bytes: number, packedBytes: number): boolean {
  return bytes > HARMLESS_BYTES && bytes > packedBytes * MOST_SWELLING;
}

/**
 * The bytes of a text file as a stream: gzip is undone, UTF-16 (as PowerShell's `>` writes it) becomes UTF-8, a byte order
 * mark goes.
 *
 * @throws {SourceFault} After the bytes that could be read.
 */
export async function* readSourceBytes(path: string): AsyncGenerator<Uint8Array> {
  let decode: ((bytes: Uint8Array) => Uint8Array) | null = null;
  for await (const chunk of unpacked(path)) {
    if (decode === null) {
      decode = decoderFor(chunk);
      yield decode(startsWith(chunk, 0xef, 0xbb, 0xbf) ? chunk.subarray(3) : chunk);
    } else yield decode(chunk);
  }
}

function decoderFor(head: Uint8Array): (bytes: Uint8Array) => Uint8Array {
  const isLittle = startsWith(head, 0xff, 0xfe);
  if (!isLittle && !startsWith(head, 0xfe, 0xff)) return (bytes) => bytes;
  const decoder = new TextDecoder(isLittle ? "utf-16le" : "utf-16be");
  return (bytes) => Buffer.from(decoder.decode(bytes, { stream: true }));
}

async function* unpacked(path: string): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: 2 ** 18 });
  let isGzip: boolean | null = null;
  try {
    for await (const chunk of file) {
      isGzip ??= startsWith(chunk, 0x1f, 0x8b);
      if (isGzip) break;
      yield chunk;
    }
    if (isGzip === true) yield* inflated(path);
  } catch (error) {
    throw faultOf(error);
  }
}

async function* inflated(path: string): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: 2 ** 18 });
  // What goes wrong reaches the loop below through the last stream.
  pipeline(createReadStream(path), gunzip, () => {});
  let bytes = 0;
  for await (const chunk of gunzip) {
    bytes += chunk.length;
    if (isSwelling(bytes, gunzip.bytesWritten)) {
      throw new SourceFault("bomb", "The compressed file swells more than text does.");
    }
    yield chunk;
  }
}

function faultOf(error: unknown): unknown {
  if (error instanceof SourceFault || !(error instanceof Error)) return error;
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (code.startsWith("Z_")) return new SourceFault("cut", error.message);
  return /^(?:EACCES|EPERM|ENOENT|EISDIR|EIO|EBUSY)$/.test(code) ? new SourceFault("unreadable", error.message) : error;
}

function startsWith(bytes: Uint8Array, ...first: readonly number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte);
}
