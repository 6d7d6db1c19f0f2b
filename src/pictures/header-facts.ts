import { latin1Text } from "../text/latin1-text.ts";
import { type ExifMarks, firstDirectory, NO_MARKS, readExifMarks } from "./exif-marks.ts";
import type { Kind } from "./file-kind.ts";
import { headChunksOf } from "./png-chunks.ts";

/** What a picture's header says of it. The sizes are those of the pixels as they are stored, before they are turned. */
export interface HeaderFacts extends ExifMarks {
  readonly widthPx: number;
  readonly heightPx: number;
}

const [TIFF_WIDTH, TIFF_HEIGHT] = [256, 257] as const;

/**
 * Reads the header of a picture, without a decoder. The result is `null` where the header has no size, or the format is
 * none that is known here.
 */
export function readHeaderFacts(bytes: Uint8Array, kind: Kind): HeaderFacts | null {
  try {
    return READERS.get(kind)?.(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)) ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type Reader = (bytes: Uint8Array, view: DataView) => HeaderFacts | null;

const READERS: ReadonlyMap<Kind, Reader> = new Map<Kind, Reader>([
  ["PNG", readPng],
  ["JPEG", readJpeg],
  ["GIF", (_, view) => ({ widthPx: view.getUint16(6, true), heightPx: view.getUint16(8, true), ...NO_MARKS })],
  ["WebP", readWebp],
  ["TIFF", readTiff],
  ["AVIF", readHeif],
  ["HEIC", readHeif],
]);

/** A PNG whose pixels begin beyond the end of the file has no size: it was cut off. */
function readPng(bytes: Uint8Array, view: DataView): HeaderFacts | null {
  const chunks = headChunksOf(bytes);
  const data = chunks.at(-1);
  if (chunks[0]?.type !== "IHDR" || data?.type !== "IDAT" || data.at + data.sizeBytes > bytes.length) return null;
  const exif = chunks.find(({ type }) => type === "eXIf");
  const marks = exif === undefined ? NO_MARKS : readExifMarks(bytes.subarray(exif.at, exif.at + exif.sizeBytes));
  return { widthPx: view.getUint32(16), heightPx: view.getUint32(20), ...marks };
}

/** The segments of a JPEG follow each other up to its pixels (ISO/IEC 10918-1, annex B). */
function readJpeg(bytes: Uint8Array, view: DataView): HeaderFacts | null {
  let marks = NO_MARKS;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1]!;
    if (bytes[at] !== 0xff || marker === 0xff) {
      at++;
      continue;
    }
    const length = view.getUint16(at + 2);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { widthPx: view.getUint16(at + 7), heightPx: view.getUint16(at + 5), ...marks };
    if (marker === 0xe1 && latin1Text(bytes.subarray(at + 4, at + 10)) === "Exif\0\0")
      marks = readExifMarks(bytes.subarray(at + 10, at + 2 + length));
    if (marker === 0xda || marker === 0xd9) return null;
    at += 2 + length;
  }
  return null;
}

/** The chunks of a WebP (RFC 9649, §2.3): a size in `VP8X`, or else in the picture's own chunk. */
function readWebp(bytes: Uint8Array, view: DataView): HeaderFacts | null {
  let size: readonly [number, number] | null = null;
  let marks = NO_MARKS;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const type = latin1Text(bytes.subarray(at, at + 4));
    const length = view.getUint32(at + 4, true);
    const data = at + 8;
    if (type === "EXIF") marks = readExifMarks(withoutHead(bytes.subarray(data, data + length)));
    else size ??= webpSize(type, data, view);
    at = data + length + (length % 2);
  }
  return size === null ? null : { widthPx: size[0], heightPx: size[1], ...marks };
}

function webpSize(type: string, data: number, view: DataView): readonly [number, number] | null {
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536 + 1;
  if (type === "VP8X") return [three(data + 4), three(data + 7)];
  if (type === "VP8 ") return [view.getUint16(data + 6, true) & 0x3fff, view.getUint16(data + 8, true) & 0x3fff];
  if (type !== "VP8L") return null;
  const bits = view.getUint32(data + 1, true);
  return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
}

function readTiff(bytes: Uint8Array): HeaderFacts | null {
  const sizes = firstDirectory(bytes, [TIFF_WIDTH, TIFF_HEIGHT]);
  const [widthPx, heightPx] = [sizes.get(TIFF_WIDTH), sizes.get(TIFF_HEIGHT)];
  return widthPx === undefined || heightPx === undefined ? null : { widthPx, heightPx, ...readExifMarks(bytes) };
}

/** How many bytes from the start of a file the boxes with a picture's properties are looked for. */
const HEIF_HEAD_BYTES = 65_536;

/**
 * The largest size that a HEIF names in its boxes `ispe` (ISO/IEC 23008-12, §6.5.3): parts and previews have their own.
 * What its boxes `clap` and `irot` cut and turn, is not regarded: decoders do that.
 */
function readHeif(bytes: Uint8Array, view: DataView): HeaderFacts | null {
  const head = latin1Text(bytes.subarray(0, HEIF_HEAD_BYTES));
  let largest: readonly [number, number] | null = null;
  for (const { index } of head.matchAll(/ispe\0\0\0\0/g)) {
    const size = [view.getUint32(index + 8), view.getUint32(index + 12)] as const;
    if (largest === null || size[0] * size[1] > largest[0] * largest[1]) largest = size;
  }
  const exif = /Exif\0\0(?=II\*\0|MM\0\*)/.exec(latin1Text(bytes.subarray(0, HEIF_HEAD_BYTES * 4)));
  const hasPlace = exif !== null && readExifMarks(bytes.subarray(exif.index + 6)).hasPlace;
  return largest === null ? null : { widthPx: largest[0], heightPx: largest[1], orientation: 1, hasPlace };
}

function withoutHead(exif: Uint8Array): Uint8Array {
  return latin1Text(exif.subarray(0, 6)) === "Exif\0\0" ? exif.subarray(6) : exif;
}
