import type { ProcessedPicture, Rendition } from "./processed-picture.ts";

/** The rendition every program can show: the widest JPEG or PNG, a GIF, or the SVG itself. */
export function fallbackRendition({ hash, renditions }: ProcessedPicture): Rendition {
  const found = renditions.findLast(({ format }) => format !== "avif" && format !== "webp");
  if (found === undefined) throw new Error(`picture ${hash} has no fallback rendition`);
  return found;
}
