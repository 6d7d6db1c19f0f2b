import { lfsPointerSize } from "../content/sources/lfs-pointer.ts";
import { type CheckedSvg, checkSvg } from "./check-svg.ts";
import { type Kind, kindOfBytes, kindOfExtension } from "./file-kind.ts";
import { isGifWhole } from "./gif-blocks.ts";
import { endsWithBox } from "./last-box.ts";
import { MOST_BYTES, MOST_HEIC_PIXELS, MOST_PIXELS, MOST_SVG_BYTES } from "./limits.ts";
import type { PictureFault } from "./processed-picture.ts";

/** What the bytes of a picture's file tell before the picture is decoded. */
export interface JudgedBytes {
  readonly kind: Kind;
  /** The size of an SVG in pixels; absent for every other format. */
  readonly drawn?: CheckedSvg;
}

/**
 * Judges the bytes of a picture's file as far as that needs no decoder.
 *
 * @param extension the extension of the file's name, in small letters, without the dot
 */
export function judgeBytes(bytes: Uint8Array, extension: string): JudgedBytes | PictureFault {
  const promised = kindOfExtension(extension);
  if (bytes.length === 0) return { code: "picture-empty", detail: "0 B" };
  const pointedSize = lfsPointerSize(bytes);
  if (pointedSize !== null) return { code: "git-lfs-pointer", detail: pointedSize };
  const kind = kindOfBytes(bytes);
  if (promised === null) return { code: "picture-format", detail: kind ?? `.${extension}` };
  if (promised === "SVG" && (kind === "SVG" || kind === "XML")) return judgeSvg(bytes);
  if (kind === null) return { code: "picture-unreadable", detail: promised };
  if (kind !== promised) return { code: "picture-disguised", detail: kind };
  const isCut = (kind === "GIF" && !isGifWhole(bytes)) || (kind === "HEIC" && !endsWithBox(bytes));
  return isCut ? { code: "picture-unreadable", detail: kind } : { kind };
}

function judgeSvg(bytes: Uint8Array): JudgedBytes | PictureFault {
  if (bytes.length > MOST_SVG_BYTES) return { code: "picture-too-large", detail: megabytes(bytes.length) };
  const checked = checkSvg(bytes);
  return "code" in checked ? checked : { kind: "SVG", drawn: checked };
}

/** The fault of a file that is too large to be read at all; `null` where it is not. */
export function sizeFault(sizeBytes: number): PictureFault | null {
  return sizeBytes > MOST_BYTES ? { code: "picture-too-large", detail: megabytes(sizeBytes) } : null;
}

/** The fault of a picture that has too many pixels; `null` where it has not. The sizes are in pixels. */
export function pixelFault(kind: Kind, widthPx: number, heightPx: number): PictureFault | null {
  const pixels = widthPx * heightPx;
  if (pixels > MOST_PIXELS) return { code: "picture-too-large", detail: `${widthPx} × ${heightPx}` };
  if (kind !== "HEIC" || pixels <= MOST_HEIC_PIXELS) return null;
  return { code: "picture-too-large", detail: `HEIC ${widthPx} × ${heightPx}` };
}

function megabytes(sizeBytes: number): string {
  return `${Math.round(sizeBytes / 100_000) / 10} MB`;
}
