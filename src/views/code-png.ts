import { crc32 } from "node:zlib";

/**
 * Encodes a square of black and white pixels as a PNG (ISO/IEC 15948) with one bit a pixel. Nothing is compressed: a code
 * has no pattern that would make it smaller, and an article page has a code each, so the file is put together in place.
 *
 * @param sizePx the length of a side, 256 pixels at most
 */
export function codePng(sizePx: number, isBlack: (x: number, y: number) => boolean): Buffer {
  const rowBytes = 1 + Math.ceil(sizePx / 8);
  const rowsBytes = sizePx * rowBytes;
  const dataBytes = ZLIB_HEAD_BYTES + rowsBytes + ZLIB_END_BYTES;
  const png = Buffer.alloc(BEGINNING.length + CHUNK_BYTES + dataBytes + END.length);
  BEGINNING.copy(png);
  png.writeUInt32BE(sizePx, WIDTH_AT);
  png.writeUInt32BE(sizePx, WIDTH_AT + 4);
  seal(png, HEADER_AT, 13);
  const dataAt = BEGINNING.length;
  png.writeUInt32BE(dataBytes, dataAt);
  png.write("IDAT", dataAt + 4, "latin1");
  // RFC 1950 and 1951: one block that is stored as it is.
  const storedAt = dataAt + 8;
  png.set([0x78, 0x01, 0x01], storedAt);
  png.writeUInt16LE(rowsBytes, storedAt + 3);
  png.writeUInt16LE(rowsBytes ^ 0xffff, storedAt + 5);
  const rowsAt = storedAt + ZLIB_HEAD_BYTES;
  for (let y = 0; y < sizePx; y++) {
    const rowAt = rowsAt + y * rowBytes + 1;
    for (let x = 0; x < sizePx; x++) if (isBlack(x, y)) png[rowAt + (x >> 3)]! |= 0x80 >> (x & 7);
  }
  png.writeUInt32BE(adler32(png.subarray(rowsAt, rowsAt + rowsBytes)), rowsAt + rowsBytes);
  seal(png, dataAt, dataBytes);
  END.copy(png, png.length - END.length);
  return png;
}

/** What a chunk has besides its data: length, name, checksum. */
const CHUNK_BYTES = 12;
const ZLIB_HEAD_BYTES = 7;
const ZLIB_END_BYTES = 4;

const HEADER_AT = 8;
const WIDTH_AT = HEADER_AT + 8;

/** Signature, header without the size, and the palette of white and black. */
const BEGINNING = sealed(
  Buffer.from("89504e470d0a1a0a" + "0000000d49484452" + "0000000000000000" + "0103000000" + "00000000", "hex"),
  Buffer.from("00000006504c5445" + "ffffff000000" + "00000000", "hex"),
);

const END = sealed(Buffer.alloc(0), Buffer.from("0000000049454e44" + "00000000", "hex"));

/** Bytes before a chunk, and the chunk with its checksum. */
function sealed(before: Buffer, chunk: Buffer): Buffer {
  const bytes = Buffer.concat([before, chunk]);
  seal(bytes, before.length, chunk.length - CHUNK_BYTES);
  return bytes;
}

/** Writes the checksum of a chunk behind its data. */
function seal(bytes: Buffer, chunkAt: number, dataBytes: number): void {
  const end = chunkAt + 8 + dataBytes;
  bytes.writeUInt32BE(crc32(bytes.subarray(chunkAt + 4, end)), end);
}

/** The checksum of RFC 1950, of at most some thousand bytes. */
function adler32(bytes: Uint8Array): number {
  let [sum, sums] = [1, 0];
  for (const byte of bytes) {
    sum = (sum + byte) % 65521;
    sums = (sums + sum) % 65521;
  }
  return sums * 65536 + sum;
}
