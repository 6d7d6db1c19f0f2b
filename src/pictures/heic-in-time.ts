import { Worker } from "node:worker_threads";
import { loaderFlags } from "../program/loader-flags.ts";
import { tiffHead } from "./pixel-tiff.ts";
import type { PictureHeader } from "./raster.ts";

export interface HeicQuestion {
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The bytes that stand before the pixels in the answer. */
  readonly head: Uint8Array;
}

/** How many milliseconds the decoding of a HEIC may take. A photograph of 24 megapixels takes some 10 s on a busy machine. */
const MOST_MS = 90_000;

/**
 * Decodes a HEIC (HEVC in HEIF), which sharp's libvips does not: the result is the picture as a TIFF, turned upright and
 * with its colour profile, or `null` where the decoder cannot read the file or needs more time than it may have. The
 * decoder works in a thread that ends with the picture, so that a file made to do harm can neither stop the program nor
 * keep its memory.
 */
export function decodeHeic(bytes: Uint8Array, header: PictureHeader, mostMs: number = MOST_MS): Promise<Buffer | null> {
  const { widthPx, heightPx, icc } = header;
  const head = tiffHead({
    widthPx,
    heightPx,
    channels: 4,
    colours: 3,
    extras: [2],
    ...(icc === undefined ? {} : { icc }),
  });
  const thread = new Worker(new URL("./heic-thread.ts", import.meta.url), {
    execArgv: [...loaderFlags],
    workerData: { bytes, widthPx, heightPx, head } satisfies HeicQuestion,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
    // The decoder says on the console what it could not read.
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const end = (tiff: Uint8Array | null) => {
      clearTimeout(timer);
      thread.removeAllListeners("exit");
      void thread.terminate();
      resolve(tiff === null ? null : Buffer.from(tiff.buffer, tiff.byteOffset, tiff.byteLength));
    };
    const timer = setTimeout(() => end(null), mostMs);
    thread.on("message", end);
    thread.on("error", () => end(null));
    thread.on("exit", () => end(null));
  });
}
