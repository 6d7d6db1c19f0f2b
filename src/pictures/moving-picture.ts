import sharp from "sharp";
import type { EncodedRendition } from "./encode-renditions.ts";
import type { PictureHeader } from "./raster.ts";
import { MOVING_MOST_BYTES, MOVING_MOST_FRAMES, MOVING_MOST_PIXELS, MOVING_WIDTH_PX } from "./recipe.ts";

/**
 * Encodes a moving picture (GIF or WebP) in one width, as WebP with a GIF for a fallback. The result is `null` where
 * the picture has too many frames or pixels, or a rendition too many bytes; the first frame is then published as a
 * still one.
 *
 * @throws Error where a frame is damaged
 */
export async function encodeMoving(bytes: Buffer, header: PictureHeader): Promise<readonly EncodedRendition[] | null> {
  const pixels = header.widthPx * header.heightPx * header.frames;
  if (header.frames > MOVING_MOST_FRAMES || pixels > MOVING_MOST_PIXELS) return null;
  const widthPx = Math.min(header.widthPx, MOVING_WIDTH_PX);
  const renditions: EncodedRendition[] = [];
  for (const format of ["webp", "gif"] as const) {
    const image = sharp(bytes, { animated: true, failOn: "error", limitInputPixels: MOVING_MOST_PIXELS })
      .resize({ width: widthPx, withoutEnlargement: true })
      .toColourspace("srgb");
    const encoded = format === "webp" ? image.webp({ quality: 70, effort: 2 }) : image.gif({ effort: 5 });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    if (data.length > MOVING_MOST_BYTES) return null;
    const heightPx = info.pageHeight ?? info.height;
    renditions.push({ format, widthPx: info.width, heightPx, sizeBytes: data.length, bytes: data });
  }
  return renditions;
}
