import { type PictureWords, readWords } from "./credit.ts";
import { type EncodedRendition, encodeRenditions } from "./encode-renditions.ts";
import type { Kind } from "./file-kind.ts";
import { decodeHeic } from "./heic-in-time.ts";
import { judgeBytes, pixelFault } from "./judge-bytes.ts";
import { encodeMoving } from "./moving-picture.ts";
import { framesOfPng } from "./png-chunks.ts";
import type { PictureFault } from "./processed-picture.ts";
import { type PictureHeader, readHeader, readRaster } from "./raster.ts";

/** A picture made ready for publishing, with the bytes of its renditions. */
export interface MadePicture extends PictureWords {
  readonly widthPx: number;
  readonly heightPx: number;
  /** How many further pages or frames are not published. */
  readonly leftOutFrames?: number;
  readonly renditions: readonly EncodedRendition[];
}

/**
 * Makes everything that is published of a picture from the bytes of its file, or says why the picture cannot be
 * published.
 */
export async function makePicture(bytes: Buffer, extension: string): Promise<MadePicture | PictureFault> {
  const judged = judgeBytes(bytes, extension);
  if ("code" in judged) return judged;
  const { kind, drawn } = judged;
  if (drawn === undefined) return makeRaster(bytes, kind);
  return { ...drawn, renditions: [{ format: "svg", ...drawn, sizeBytes: bytes.length, bytes }] };
}

async function makeRaster(bytes: Buffer, kind: Kind): Promise<MadePicture | PictureFault> {
  try {
    const header = await readHeader(bytes);
    const { widthPx, heightPx } = header;
    const tooLarge = pixelFault(kind, widthPx, heightPx);
    if (tooLarge !== null) return tooLarge;
    const decoded = kind === "HEIC" ? await decodeHeic(bytes, header) : bytes;
    if (decoded === null) return HEIC_UNKNOWN;
    const moving = header.frames > 1 && (kind === "GIF" || kind === "WebP") ? await encodeMoving(bytes, header) : null;
    const renditions = moving ?? (await encodeRenditions(await readRaster(decoded)));
    const leftOutFrames = moving === null ? framesOf(bytes, kind, header) - 1 : 0;
    return { widthPx, heightPx, renditions, ...(leftOutFrames > 0 ? { leftOutFrames } : {}), ...wordsOf(header) };
  } catch {
    // libvips reports damage by throwing alone, and its words differ between decoders and releases.
    return kind === "HEIC" ? HEIC_UNKNOWN : { code: "picture-unreadable", detail: kind };
  }
}

/** The fault of a HEIC that is not cut off and that the decoder does not know how to read. */
const HEIC_UNKNOWN: PictureFault = { code: "picture-format", detail: "HEIC" };

/** How many frames a picture has. libvips counts no frames of a PNG. */
function framesOf(bytes: Buffer, kind: Kind, { frames }: PictureHeader): number {
  return kind === "PNG" ? framesOfPng(bytes) : frames;
}

/** The credit and caption of a picture. A picture whose metadata is damaged has none, but is published. */
function wordsOf(header: PictureHeader): PictureWords {
  try {
    return readWords(header);
  } catch {
    return {};
  }
}
