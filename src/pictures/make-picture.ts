import { lfsPointerSize } from "../content/sources/lfs-pointer.ts";
import { checkSvg } from "./check-svg.ts";
import { type PictureWords, readWords } from "./credit.ts";
import { type EncodedRendition, encodeRenditions } from "./encode-renditions.ts";
import { type Kind, kindOfBytes, kindOfExtension } from "./file-kind.ts";
import { isGifWhole } from "./gif-blocks.ts";
import { decodeHeic, endsWithBox } from "./heic-in-time.ts";
import { encodeMoving } from "./moving-picture.ts";
import type { PictureFault } from "./processed-picture.ts";
import { type PictureHeader, readHeader, readRaster } from "./raster.ts";
import { MOST_BYTES, MOST_HEIC_PIXELS, MOST_PIXELS, MOST_SVG_BYTES } from "./recipe.ts";

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
  const promised = kindOfExtension(extension);
  if (bytes.length === 0) return { code: "picture-empty", detail: "0 B" };
  const pointedSize = lfsPointerSize(bytes);
  if (pointedSize !== null) return { code: "git-lfs-pointer", detail: pointedSize };
  const kind = kindOfBytes(bytes);
  if (promised === null) return { code: "picture-format", detail: kind ?? `.${extension}` };
  if (promised === "SVG" && (kind === "SVG" || kind === "XML")) return makeSvg(bytes);
  if (kind === null) return { code: "picture-unreadable", detail: promised };
  if (kind !== promised) return { code: "picture-disguised", detail: kind };
  return makeRaster(bytes, kind);
}

/** The fault of a file that is too large to be read at all; `null` where it is not. */
export function sizeFault(sizeBytes: number): PictureFault | null {
  return sizeBytes > MOST_BYTES ? { code: "picture-too-large", detail: megabytes(sizeBytes) } : null;
}

function makeSvg(bytes: Buffer): MadePicture | PictureFault {
  if (bytes.length > MOST_SVG_BYTES) return { code: "picture-too-large", detail: megabytes(bytes.length) };
  const checked = checkSvg(bytes);
  if ("code" in checked) return checked;
  return { ...checked, renditions: [{ format: "svg", ...checked, sizeBytes: bytes.length, bytes }] };
}

async function makeRaster(bytes: Buffer, kind: Kind): Promise<MadePicture | PictureFault> {
  if ((kind === "GIF" && !isGifWhole(bytes)) || (kind === "HEIC" && !endsWithBox(bytes)))
    return { code: "picture-unreadable", detail: kind };
  try {
    const header = await readHeader(bytes);
    const { widthPx, heightPx } = header;
    if (widthPx * heightPx > MOST_PIXELS) return { code: "picture-too-large", detail: `${widthPx} × ${heightPx}` };
    if (kind === "HEIC" && widthPx * heightPx > MOST_HEIC_PIXELS)
      return { code: "picture-too-large", detail: `HEIC ${widthPx} × ${heightPx}` };
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

/** How many frames a picture has. libvips counts no frames of a PNG: its chunk acTL does, which stands before the data. */
function framesOf(bytes: Buffer, kind: Kind, { frames }: PictureHeader): number {
  if (kind !== "PNG") return frames;
  const at = bytes.subarray(0, bytes.indexOf("IDAT")).indexOf("acTL");
  return at === -1 ? frames : bytes.readUInt32BE(at + 4);
}

/** The credit and caption of a picture. A picture whose metadata is damaged has none, but is published. */
function wordsOf(header: PictureHeader): PictureWords {
  try {
    return readWords(header);
  } catch {
    return {};
  }
}

function megabytes(sizeBytes: number): string {
  return `${Math.round(sizeBytes / 100_000) / 10} MB`;
}
