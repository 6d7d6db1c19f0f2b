import { decodeLegacy } from "./legacy-text.ts";

/** The texts of EXIF metadata (tags of TIFF 6.0 and Exif 2.3 §4.6.4). */
export interface ExifText {
  readonly description?: string;
  readonly artist?: string;
  readonly copyright?: string;
}

const NAME_OF_TAG: ReadonlyMap<number, keyof ExifText> = new Map([
  [0x010e, "description"],
  [0x013b, "artist"],
  [0x8298, "copyright"],
]);
/** The types of a value that is text: ASCII, and UTF-8 (Exif 3.0). */
const TEXT_TYPES: readonly number[] = [2, 129];
const MOST_ENTRIES = 500;
const MOST_TEXT_BYTES = 4096;

/** Reads the texts of the first directory of an EXIF block. Of a damaged block it reads what can be read. */
export function readExifText(block: Buffer): ExifText {
  // Six bytes `Exif\0\0` stand before the TIFF structure in JPEG.
  const tiff = block.subarray(0, 4).toString("latin1") === "Exif" ? block.subarray(6) : block;
  const order = tiff.subarray(0, 2).toString("latin1");
  if (tiff.length < 14 || (order !== "II" && order !== "MM")) return {};
  const isLittle = order === "II";
  const u16 = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number) => (at + 4 > tiff.length ? 0 : isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = u32(4);
  const texts: { -readonly [Name in keyof ExifText]: string } = {};
  for (let entry = 0; entry < Math.min(u16(directory), MOST_ENTRIES); entry++) {
    const at = directory + 2 + entry * 12;
    const name = NAME_OF_TAG.get(u16(at));
    if (name === undefined || !TEXT_TYPES.includes(u16(at + 2))) continue;
    const length = u32(at + 4);
    const start = length <= 4 ? at + 8 : u32(at + 8);
    if (length > MOST_TEXT_BYTES || start + length > tiff.length) continue;
    texts[name] = decodeLegacy(tiff.subarray(start, start + length));
  }
  return texts;
}
