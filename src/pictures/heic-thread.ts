import { parentPort, workerData } from "node:worker_threads";
import libheif from "libheif-js/wasm-bundle.js";
import type { HeicQuestion } from "./heic-in-time.ts";

/** The thread that decodes one HEIC for `heic-in-time.ts`: it answers with the head and the pixels, or `null`. */
const { bytes, widthPx, heightPx, head } = workerData as HeicQuestion;

const images = new libheif.HeifDecoder().decode(bytes);
const image = images.find((each) => each.is_primary()) ?? images[0];
// The size was checked against the limits before. An image that now claims another is decoded by nobody.
if (image === undefined || image.get_width() !== widthPx || image.get_height() !== heightPx) {
  parentPort?.postMessage(null);
} else {
  const filled = new Uint8Array(head.length + widthPx * heightPx * 4);
  filled.set(head);
  image.display({ data: filled.subarray(head.length), width: widthPx, height: heightPx }, (target) => {
    parentPort?.postMessage(target === null ? null : filled, target === null ? [] : [filled.buffer]);
  });
}
