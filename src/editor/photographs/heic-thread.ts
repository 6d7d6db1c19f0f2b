import { readHeaderFacts } from "../../pictures/header-facts.ts";
import { pixelFault } from "../../pictures/judge-bytes.ts";
import { isDisplayP3 } from "./display-p3.ts";

export interface HeicQuestion {
  readonly file: Blob;
  /** The address of the decoder's script. */
  readonly decoderHref: string;
}

/** What the thread answers: a JPEG, or `null` where it can make none. */
export type HeicAnswer = Blob | null;

/** How good the JPEG is, from 0 to 1: the site makes its own sizes of it, so little may be lost. */
const QUALITY = 0.92;

/** The decoder's script puts its maker under this name. */
declare const libheif: () => typeof import("libheif-js/wasm-bundle.js")["default"];
/** Runs another script in a thread. */
declare const importScripts: (href: string) => void;

/** The thread that makes a JPEG of one HEIC for `heic-to-jpeg.ts`. */
addEventListener("message", async ({ data }: MessageEvent<HeicQuestion>) => {
  postMessage(await jpegOf(data).catch(() => null));
});

async function jpegOf({ file, decoderHref }: HeicQuestion): Promise<HeicAnswer> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const facts = readHeaderFacts(bytes, "HEIC");
  if (facts === null || pixelFault("HEIC", facts.widthPx, facts.heightPx) !== null) return null;
  importScripts(decoderHref);
  const images = new (libheif().HeifDecoder)().decode(bytes);
  const image = images.find((each) => each.is_primary()) ?? images[0];
  if (image === undefined || pixelFault("HEIC", image.get_width(), image.get_height()) !== null) return null;
  const [width, height] = [image.get_width(), image.get_height()];
  const data = new Uint8Array(width * height * 4);
  const isFilled = await new Promise((resolve) => {
    image.display({ data, width, height }, (filled) => resolve(filled !== null));
  });
  return isFilled
    ? encoded(new Uint8ClampedArray(data.buffer), width, height, isDisplayP3(bytes) ? "display-p3" : "srgb")
    : null;
}

/** Makes a JPEG of pixels in RGBA. What is see-through becomes white. */
async function encoded(
  data: Uint8ClampedArray<ArrayBuffer>,
  width: number,
  height: number,
  colorSpace: PredefinedColorSpace,
): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d")!;
  context.putImageData(new ImageData(data, width, height, { colorSpace }), 0, 0);
  context.globalCompositeOperation = "destination-over";
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  return canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY });
}
