import sharp from "sharp";
import { readRaster } from "../pictures/raster.ts";
import type { SourcePicture } from "./source-picture.ts";

/** A logo made ready for publishing. */
export interface Logo {
  readonly extension: "svg" | "webp";
  readonly bytes: Buffer;
  /** The size that pages show it in, in CSS pixels. */
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The size that pages show a logo in at most, in CSS pixels. */
const MOST_WIDTH_PX = 240;
const MOST_HEIGHT_PX = 56;

/** How many pixels of a picture are published at most for one CSS pixel: as many as the finest screens show. */
const FINEST_SCREEN = 3;

/** Makes a logo. A drawing is published as it is; a picture is reduced to the size that pages show it in, and never enlarged. */
export async function makeLogo(source: SourcePicture): Promise<Logo> {
  const fitting = Math.min(MOST_WIDTH_PX / source.widthPx, MOST_HEIGHT_PX / source.heightPx);
  const scale = source.kind === "SVG" ? fitting : Math.min(1, fitting);
  const shown = (sidePx: number) => Math.max(1, Math.round(sidePx * scale));
  const size = { widthPx: shown(source.widthPx), heightPx: shown(source.heightPx) };
  if (source.kind === "SVG") return { extension: "svg", bytes: source.bytes, ...size };
  const { data, widthPx: width, heightPx: height, channels } = await readRaster(source.bytes);
  const bytes = await sharp(data, { raw: { width, height, channels } })
    .resize(size.widthPx * FINEST_SCREEN, size.heightPx * FINEST_SCREEN, { fit: "inside", withoutEnlargement: true })
    .webp({ quality: 92, alphaQuality: 100, effort: 6 })
    .toBuffer();
  return { extension: "webp", bytes, ...size };
}
