import sharp, { type Sharp, type SharpOptions } from "sharp";
import { kindOfBytes } from "./file-kind.ts";
import { MOST_PIXELS } from "./limits.ts";
import { MOST_HEIGHT_PX, WIDTHS_PX } from "./recipe.ts";
import { readTiffChannels } from "./tiff-channels.ts";

// Each picture has one thread, and several pictures are made at once. libvips's own cache would only hold memory.
sharp.cache(false);
sharp.concurrency(1);

/** How many channels an original may have: four colours of print, and spot colours and selections beside them. */
const MOST_CHANNELS = 16;

/** A decoded picture: sRGB pixels of eight bits a channel, turned upright, no wider than the widest rendition. */
export interface Raster {
  readonly data: Buffer;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly channels: 3 | 4;
}

/** What a picture says of itself before it is decoded. */
export interface PictureHeader {
  /** The width of one frame, turned upright; `heightPx` is its height. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly frames: number;
  readonly exif?: Buffer;
  readonly iptc?: Buffer;
  readonly xmp?: Buffer;
  /** The ICC profile of the colours. */
  readonly icc?: Buffer;
}

/** Reads the header of a picture without decoding the picture. @throws Error where no header can be read */
export async function readHeader(bytes: Buffer): Promise<PictureHeader> {
  const {
    autoOrient,
    pages = 1,
    exif,
    iptc,
    xmp,
    icc,
  } = await sharp(bytes, {
    limitInputPixels: false,
    limitInputChannels: MOST_CHANNELS,
  }).metadata();
  return {
    widthPx: autoOrient.width,
    heightPx: autoOrient.height,
    frames: pages,
    ...(exif === undefined ? {} : { exif }),
    ...(iptc === undefined ? {} : { iptc }),
    ...(xmp === undefined ? {} : { xmp }),
    ...(icc === undefined ? {} : { icc }),
  };
}

/**
 * Warnings of the decoders that mean lost pixels. Other warnings (stray bytes, odd profiles, unknown tags) mean no
 * loss.
 */
const LOST_PIXELS = /premature end of data segment|bad Huffman code|arithmetic|not enough data/i;
const NO_JPEG_END = /premature end of JPEG image/i;
const JPEG_END = Buffer.from([0xff, 0xd9]);

/**
 * Decodes a whole picture: turned upright, in sRGB, without its metadata. A JPEG that lacks its end mark alone counts
 * as whole, as it does in browsers.
 *
 * @throws Error where pixels are missing
 */
export async function readRaster(bytes: Buffer): Promise<Raster> {
  try {
    return await decode(bytes, "warning");
  } catch (error) {
    const reason = String(error);
    if (NO_JPEG_END.test(reason)) return await decode(Buffer.concat([bytes, JPEG_END]), "warning");
    if (LOST_PIXELS.test(reason)) throw error;
    return await decode(bytes, "error");
  }
}

async function decode(bytes: Buffer, failOn: "warning" | "error"): Promise<Raster> {
  const options = { failOn, limitInputPixels: MOST_PIXELS, limitInputChannels: MOST_CHANNELS } as const;
  const whole = kindOfBytes(bytes) === "TIFF" ? await withoutFurtherChannels(bytes, options) : null;
  const image = whole ?? sharp(bytes, options).autoOrient();
  const { data, info } = await image
    .resize({ width: WIDTHS_PX.at(-1)!, height: MOST_HEIGHT_PX, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  return withoutIdleAlpha(data, info.width, info.height, info.channels);
}

/**
 * A TIFF reduced to its colours and its alpha; `null` where it has no other channels. libvips takes the last channel for
 * alpha, whatever it is, and would weigh the colours by a spot colour while it resizes: so the channels go before that.
 */
async function withoutFurtherChannels(bytes: Buffer, options: SharpOptions): Promise<Sharp | null> {
  const { extra, hasAlpha } = readTiffChannels(bytes);
  if (extra === 0 || (extra === 1 && hasAlpha)) return null;
  const { data, info } = await sharp(bytes, options)
    .autoOrient()
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const kept = info.channels - extra + (hasAlpha ? 1 : 0);
  const raw = { width: info.width, height: info.height, channels: kept as 1 | 2 | 3 | 4 };
  return sharp(firstChannels(data, info.channels, kept), { raw, limitInputPixels: MOST_PIXELS });
}

/** The first channels of each pixel. */
function firstChannels(data: Buffer, channels: number, kept: number): Buffer {
  const pixels = Buffer.allocUnsafe((data.length / channels) * kept);
  for (let from = 0, to = 0; from < data.length; from += channels, to += kept) {
    for (let channel = 0; channel < kept; channel++) pixels[to + channel] = data[from + channel]!;
  }
  return pixels;
}

/** Drops an alpha channel in which every pixel is opaque, so that the picture can be published as a JPEG. */
function withoutIdleAlpha(data: Buffer, widthPx: number, heightPx: number, channels: number): Raster {
  if (channels === 3) return { data, widthPx, heightPx, channels: 3 };
  if (channels !== 4) throw new Error(`${channels} channels`);
  for (let at = 3; at < data.length; at += 4) {
    if (data[at] !== 255) return { data, widthPx, heightPx, channels: 4 };
  }
  return { data: firstChannels(data, 4, 3), widthPx, heightPx, channels: 3 };
}
