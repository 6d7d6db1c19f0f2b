import { kindOfBytes } from "../../pictures/file-kind.ts";
import type { HeicAnswer, HeicQuestion } from "./heic-thread.ts";

/** Where the scripts lie that decode a HEIC. */
export interface HeicScripts {
  readonly threadHref: string;
  readonly decoderHref: string;
}

/** How many milliseconds a photograph may take: one of 12 megapixels takes some five seconds. */
const MOST_MS = 90_000;

/**
 * The JPEG of a HEIC, which browsers cannot show; any other file is given back as it is, and so is a HEIC that cannot be
 * decoded here, which the site may still be able to. The decoder works in a thread that ends with the picture.
 */
export async function jpegForHeic(file: File, scripts: HeicScripts, mostMs: number = MOST_MS): Promise<File> {
  const head = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  if (kindOfBytes(head) !== "HEIC") return file;
  const jpeg = await askThread(file, scripts, mostMs);
  return jpeg === null ? file : new File([jpeg], `${file.name.replace(/\.[^.]+$/, "")}.jpg`, { type: "image/jpeg" });
}

function askThread(file: File, { threadHref, decoderHref }: HeicScripts, mostMs: number): Promise<HeicAnswer> {
  const thread = new Worker(threadHref);
  return new Promise((resolve) => {
    const end = (answer: HeicAnswer) => {
      clearTimeout(timer);
      thread.terminate();
      resolve(answer);
    };
    const timer = setTimeout(() => end(null), mostMs);
    thread.addEventListener("message", ({ data }: MessageEvent<HeicAnswer>) => end(data));
    thread.addEventListener("error", (event) => {
      event.preventDefault();
      end(null);
    });
    thread.postMessage({ file, decoderHref: new URL(decoderHref, location.href).href } satisfies HeicQuestion);
  });
}
