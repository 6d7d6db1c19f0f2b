/** What the pixels of {@link tiffHead} are. */
export interface PixelLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  /** The number of channels of a pixel, eight bits each: the colours, then the extra ones. */
  readonly channels: number;
  /** The number of colours: 1 for grey, 3 for RGB, 4 for CMYK. */
  readonly colours: 1 | 3 | 4;
  /** What each extra channel is, as TIFF numbers it: 0 for none it names, 2 for an alpha that colours are not multiplied by. */
  readonly extras: readonly number[];
  /** The ICC profile of the colours. */
  readonly icc?: Uint8Array;
}

const [SHORT, LONG, UNDEFINED] = [3, 4, 7] as const;
/** How many bytes a value of each type takes. */
const TYPE_BYTES = { [SHORT]: 2, [LONG]: 4, [UNDEFINED]: 1 } as const;
/** How TIFF numbers the kinds of colours (the tag PhotometricInterpretation). */
const COLOUR_KIND = { 1: 1, 3: 2, 4: 5 } as const;

/**
 * The head of a TIFF without compression, to which nothing but the pixels must be added, row by row: the plainest file
 * that carries pixels together with their colour profile (TIFF 6.0, Adobe 1992, part 1).
 */
export function tiffHead(layout: PixelLayout): Buffer {
  const { widthPx, heightPx, channels, colours, extras, icc } = layout;
  const entriesOf = (pixelsAt: number): readonly TiffEntry[] => [
    [256, LONG, [widthPx]],
    [257, LONG, [heightPx]],
    [258, SHORT, Array.from({ length: channels }, () => 8)],
    [259, SHORT, [1]],
    [262, SHORT, [COLOUR_KIND[colours]]],
    [273, LONG, [pixelsAt]],
    [277, SHORT, [channels]],
    [278, LONG, [heightPx]],
    [279, LONG, [widthPx * heightPx * channels]],
    ...(extras.length === 0 ? [] : [[338, SHORT, extras] as const]),
    ...(icc === undefined ? [] : [[34675, UNDEFINED, [...icc]] as const]),
  ];
  const { length } = directoryOf(entriesOf(0));
  return directoryOf(entriesOf(length));
}

type TiffEntry = readonly [tag: number, type: keyof typeof TYPE_BYTES, values: readonly number[]];

/** The file up to the pixels: the signature, the directory, and the values that are too long to stand in it. */
function directoryOf(entries: readonly TiffEntry[]): Buffer {
  const directory = Buffer.alloc(8 + 2 + entries.length * 12 + 4);
  directory.write("II*\0", "latin1");
  directory.writeUInt32LE(8, 4);
  directory.writeUInt16LE(entries.length, 8);
  const longer: Buffer[] = [];
  let longerAt = directory.length;
  for (const [index, [tag, type, values]] of entries.entries()) {
    const at = 10 + index * 12;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(type, at + 2);
    directory.writeUInt32LE(values.length, at + 4);
    const bytes = Buffer.alloc(Math.max(4, values.length * TYPE_BYTES[type]));
    for (const [place, value] of values.entries()) {
      bytes.writeUIntLE(value, place * TYPE_BYTES[type], TYPE_BYTES[type]);
    }
    if (bytes.length === 4) bytes.copy(directory, at + 8);
    else {
      directory.writeUInt32LE(longerAt, at + 8);
      const even = bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)]);
      longer.push(even);
      longerAt += even.length;
    }
  }
  return Buffer.concat([directory, ...longer]);
}
