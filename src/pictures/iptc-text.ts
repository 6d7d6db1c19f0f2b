import { decodeLegacy } from "./legacy-text.ts";

/** The texts of IPTC metadata (IIM 4.2, record 2). */
export interface IptcText {
  readonly byline?: string;
  readonly credit?: string;
  readonly copyright?: string;
  readonly caption?: string;
}

const NAME_OF_DATASET: ReadonlyMap<number, keyof IptcText> = new Map([
  [80, "byline"],
  [110, "credit"],
  [116, "copyright"],
  [120, "caption"],
]);
const IPTC_RESOURCE = 0x0404;
const MOST_TEXT_BYTES = 4096;

/**
 * Reads the texts of an IPTC block, which stands by itself or among Photoshop's image resources. Where a text is given
 * twice, the first one counts.
 */
export function readIptcText(block: Buffer): IptcText {
  const texts: { -readonly [Name in keyof IptcText]: string } = {};
  const records = iptcRecords(block);
  // A data set begins with 0x1c, its record, its number and its length in two bytes. Data sets with a longer length
  // hold none of these texts.
  for (let at = records.indexOf(0x1c); at >= 0 && at + 5 <= records.length; ) {
    const length = records.readUInt16BE(at + 3);
    if (records[at] !== 0x1c || length > 0x7fff || at + 5 + length > records.length) break;
    const name = records[at + 1] === 2 ? NAME_OF_DATASET.get(records[at + 2]!) : undefined;
    const text = records.subarray(at + 5, at + 5 + Math.min(length, MOST_TEXT_BYTES));
    if (name !== undefined && texts[name] === undefined) texts[name] = decodeLegacy(text);
    at += 5 + length;
  }
  return texts;
}

/** The IPTC part of Photoshop's image resources. Each resource is `8BIM`, number, padded name, length, padded data. */
function iptcRecords(block: Buffer): Buffer {
  let at = block.indexOf("8BIM", 0, "latin1");
  if (at < 0 || at > 64) return block;
  while (at + 12 <= block.length && block.subarray(at, at + 4).toString("latin1") === "8BIM") {
    const nameLength = block[at + 6]!;
    const lengthAt = at + 6 + nameLength + 1 + ((nameLength + 1) % 2);
    if (lengthAt + 4 > block.length) break;
    const length = block.readUInt32BE(lengthAt);
    if (block.readUInt16BE(at + 4) === IPTC_RESOURCE) return block.subarray(lengthAt + 4, lengthAt + 4 + length);
    at = lengthAt + 4 + length + (length % 2);
  }
  return Buffer.alloc(0);
}
