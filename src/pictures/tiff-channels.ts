/** The channels of a TIFF's pixels. */
export interface TiffChannels {
  /** How many channels there are beside the colours. */
  readonly extra: number;
  /** Whether the first of those is named as alpha: how opaque the picture is. */
  readonly hasAlpha: boolean;
}

/** The tag that says what each channel beside the colours is (TIFF 6.0, section 18). */
const EXTRA_SAMPLES = 338;
const SAMPLES_PER_PIXEL = 277;
const COLOUR_KIND = 262;
const CMYK = 5;
const [ASSOCIATED_ALPHA, UNASSOCIATED_ALPHA] = [1, 2] as const;

/**
 * The channels of the first page of a TIFF, by its tags. A channel that the tags name no alpha is a spot colour, a stored
 * selection or something else that only the program knows that wrote it.
 *
 * @throws RangeError where the file ends before its tags do
 */
export function readTiffChannels(bytes: Buffer): TiffChannels {
  const values = readFirstDirectory(bytes);
  const kind = values.get(COLOUR_KIND) ?? 1;
  const colours = kind === CMYK ? 4 : kind === 0 || kind === 1 || kind === 3 || kind === 4 ? 1 : 3;
  const named = values.get(EXTRA_SAMPLES);
  const extra = Math.max(0, (values.get(SAMPLES_PER_PIXEL) ?? 1) - colours);
  return { extra, hasAlpha: extra > 0 && (named === ASSOCIATED_ALPHA || named === UNASSOCIATED_ALPHA) };
}

/** The three tags above, each with the first of its values. */
function readFirstDirectory(bytes: Buffer): ReadonlyMap<number, number> {
  const isLittle = bytes[0] === 0x49;
  const isBig = (isLittle ? bytes[2] : bytes[3]) === 0x2b;
  const numberAt = (at: number, length: 2 | 4 | 8): number => {
    if (length === 8) return Number(isLittle ? bytes.readBigUInt64LE(at) : bytes.readBigUInt64BE(at));
    return isLittle ? bytes.readUIntLE(at, length) : bytes.readUIntBE(at, length);
  };
  const start = isBig ? numberAt(8, 8) : numberAt(4, 4);
  const entries = numberAt(start, isBig ? 8 : 2);
  const [firstAt, entryBytes, inlineBytes] = isBig ? ([start + 8, 20, 8] as const) : ([start + 2, 12, 4] as const);
  const found = new Map<number, number>();
  for (let index = 0; index < Math.min(entries, 1_000); index++) {
    const at = firstAt + index * entryBytes;
    const tag = numberAt(at, 2);
    if (tag !== EXTRA_SAMPLES && tag !== SAMPLES_PER_PIXEL && tag !== COLOUR_KIND) continue;
    const count = numberAt(at + 4, isBig ? 8 : 4);
    const valueAt = at + (isBig ? 12 : 8);
    const from = count * 2 <= inlineBytes ? valueAt : numberAt(valueAt, isBig ? 8 : 4);
    if (count > 0) found.set(tag, numberAt(from, 2));
  }
  return found;
}
