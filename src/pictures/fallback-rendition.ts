import type { ProcessedPicture, Rendition } from "./processed-picture.ts";

/** The rendition of a picture that every program can show: the widest JPEG or PNG, the GIF, or the SVG itself. */
export function fallbackRendition({ key, renditions }: ProcessedPicture): Rendition {
  const found = renditions.findLast(({ format }) => format !== "avif" && format !== "webp");
  if (found === undefined) throw new Error(`picture ${key} has no fallback rendition`);
  return found;
}
