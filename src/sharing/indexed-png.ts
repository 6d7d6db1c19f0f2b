import { crc32, deflateSync } from "node:zlib";

/** A picture whose colours are those of a palette. */
export interface IndexedPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  /** How many bits a pixel has. */
  readonly depth: 1 | 2 | 4 | 8;
  /** The place in the palette of each pixel, row after row. */
  readonly pixels: Uint8Array;
  /** The colours, each as `#rrggbb`. */
  readonly palette: readonly string[];
  /** The level of compression. At level 0 nothing is compressed, which suits pixels without any pattern. */
  readonly level: 0 | 6;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Encodes a PNG (ISO/IEC 15948) with a palette and unfiltered rows, which of flat colours makes the smallest file. */
export function indexedPng(picture: IndexedPicture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(picture.widthPx, 0);
  header.writeUInt32BE(picture.heightPx, 4);
  header.set([picture.depth, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(picture.palette.map((colour) => colour.slice(1)).join(""), "hex")),
    chunk("IDAT", deflateSync(packedRows(picture), { level: picture.level })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/**
 * The rows of pixels, with several pixels in a byte. Before each row stands a byte that says that it is not filtered.
 */
function packedRows({ widthPx, heightPx, depth, pixels }: IndexedPicture): Buffer {
  const perByte = 8 / depth;
  const rowBytes = 1 + Math.ceil(widthPx / perByte);
  const rows = Buffer.alloc(heightPx * rowBytes);
  for (let y = 0, from = 0; y < heightPx; y++) {
    let [to, left] = [y * rowBytes + 1, 8];
    for (let end = from + widthPx; from < end; from++) {
      left -= depth;
      rows[to]! |= pixels[from]! << left;
      if (left === 0) [to, left] = [to + 1, 8];
    }
  }
  return rows;
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}
