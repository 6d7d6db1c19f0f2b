/** What a camera wrote into a picture that its publishing undoes. */
export interface ExifMarks {
  /** How the pixels must be turned to stand upright, from 1 (not at all) to 8 (Exif 2.32, tag 0x0112). */
  readonly orientation: number;
  /** Whether it says where on earth the picture was taken. */
  readonly hasPlace: boolean;
}

export const NO_MARKS: ExifMarks = { orientation: 1, hasPlace: false };

const ORIENTATION = 0x0112;
const GPS = 0x8825;

/** The values of the tags that are looked for in the first directory of a TIFF, each by its number. */
export function firstDirectory(tiff: Uint8Array, wanted: readonly number[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (tiff.length < 8) return found;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const isLittle = tiff[0] === 0x49;
  const start = view.getUint32(4, isLittle);
  if (start + 2 > tiff.length) return found;
  const count = view.getUint16(start, isLittle);
  for (let index = 0; index < count; index++) {
    const at = start + 2 + index * 12;
    if (at + 12 > tiff.length) break;
    const tag = view.getUint16(at, isLittle);
    const isShort = view.getUint16(at + 2, isLittle) === 3;
    if (!wanted.includes(tag) || found.has(tag)) continue;
    found.set(tag, isShort ? view.getUint16(at + 8, isLittle) : view.getUint32(at + 8, isLittle));
  }
  return found;
}

/**
 * The marks in the metadata of a camera.
 *
 * @param tiff the metadata as a TIFF, without the six bytes `Exif\0\0` that may stand before it
 */
export function readExifMarks(tiff: Uint8Array): ExifMarks {
  const values = firstDirectory(tiff, [ORIENTATION, GPS]);
  const orientation = values.get(ORIENTATION) ?? 1;
  return { orientation: orientation >= 1 && orientation <= 8 ? orientation : 1, hasPlace: values.has(GPS) };
}
