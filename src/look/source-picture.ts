import { extname } from "node:path";
import { lfsPointerSize } from "../content/sources/lfs-pointer.ts";
import { checkSvg } from "../pictures/check-svg.ts";
import { kindOfBytes } from "../pictures/file-kind.ts";
import type { PictureFault } from "../pictures/processed-picture.ts";
import { readHeader, readRaster } from "../pictures/raster.ts";
import { readXml } from "../pictures/xml-events.ts";
import type { UnfitReason } from "../problems/messages.ts";

/** What a picture of the look is for. The names are those of the fields in `site.yaml`. */
export type LookRole = "logo" | "icon";

/** A logo or icon as its owner gave it, which was found fit for publishing. */
export interface SourcePicture {
  readonly kind: "SVG" | "PNG";
  readonly bytes: Buffer;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Why a picture cannot be used, with what was found, in the words of no language: `JPEG`, `48 × 48`, `<script>`. */
export type LookFault =
  | PictureFault
  | { readonly code: "look-picture-unfit"; readonly reason: UnfitReason; readonly detail: string };

/** How many bytes a drawing may have at most: it is loaded with every page. */
const MOST_SVG_BYTES = 100_000;
/** How many bytes a PNG may have at most. What is published of it is made anew, and small. */
const MOST_PNG_BYTES = 5_000_000;
/** How many pixels a picture may have at most in its height and in its width. */
const MOST_SIDE_PX = 8_000;
/** How many pixels a PNG for icons must have at least in its height and in its width: the side of the largest icon. */
const LEAST_ICON_SIDE_PX = 512;

/**
 * Judges whether the file of a logo or icon can be used. SVG and PNG can.
 *
 * @param path the path of the file, whose extension must be that of its format
 */
export async function judgePicture(bytes: Buffer, path: string, role: LookRole): Promise<SourcePicture | LookFault> {
  const extension = extname(path).slice(1).toUpperCase();
  if (extension !== "SVG" && extension !== "PNG") return unfit("format", kindOfBytes(bytes) ?? extname(path));
  if (bytes.length === 0) return { code: "picture-empty", detail: "0 B" };
  const pointedSize = lfsPointerSize(bytes);
  if (pointedSize !== null) return { code: "git-lfs-pointer", detail: pointedSize };
  const kind = kindOfBytes(bytes);
  if (kind !== null && kind !== extension && kind !== "XML") return { code: "picture-disguised", detail: kind };
  if (bytes.length > (extension === "SVG" ? MOST_SVG_BYTES : MOST_PNG_BYTES))
    return unfit("bytes", `${Math.ceil(bytes.length / 1000)} kB > ${extension === "SVG" ? "100 kB" : "5 MB"}`);
  return extension === "SVG" ? judgeDrawing(bytes, role) : judgeRaster(bytes, role);
}

function judgeDrawing(bytes: Buffer, role: LookRole): SourcePicture | LookFault {
  const checked = checkSvg(bytes);
  if ("code" in checked) return checked;
  const { widthPx, heightPx } = checked;
  if (Math.max(widthPx, heightPx) > MOST_SIDE_PX) return unfit("large", `${widthPx} × ${heightPx}`);
  // Words are drawn with the typefaces of the machine: each would make other icons of them.
  if (role === "icon" && hasWords(bytes)) return unfit("words", "<text>");
  return { kind: "SVG", bytes, widthPx, heightPx };
}

function hasWords(bytes: Buffer): boolean {
  const events = readXml(new TextDecoder().decode(bytes)) ?? [];
  return events.some((event) => event.kind === "open" && event.name.local === "text");
}

async function judgeRaster(bytes: Buffer, role: LookRole): Promise<SourcePicture | LookFault> {
  try {
    const { widthPx, heightPx } = await readHeader(bytes);
    const size = `${widthPx} × ${heightPx}`;
    if (Math.max(widthPx, heightPx) > MOST_SIDE_PX) return unfit("large", size);
    if (role === "icon" && Math.min(widthPx, heightPx) < LEAST_ICON_SIDE_PX) return unfit("small", size);
    await readRaster(bytes);
    return { kind: "PNG", bytes, widthPx, heightPx };
  } catch {
    return { code: "picture-unreadable", detail: "PNG" };
  }
}

function unfit(reason: UnfitReason, detail: string): LookFault {
  return { code: "look-picture-unfit", reason, detail };
}
