import type { Rendition } from "../pictures/processed-picture.ts";

/**
 * The shapes of pictures, the widest first. `least` is the smallest ratio of width to height of the shape;
 * `templates/css/pictures.css` has the same number for its class. A wider picture has no class.
 */
const SHAPES = [
  { least: 1.3, name: null },
  { least: 1, name: "square" },
  { least: 0.7, name: "upright" },
  { least: 0.55, name: "tall" },
  { least: 0.4, name: "slim" },
  { least: 0, name: "strip" },
] as const;

/**
 * The classes of a picture's `<img>`, apart by spaces; `undefined` where it needs none. The shape limits how wide the
 * picture is shown, so that its height stays in the window without a limit of its own, which would squash it. The
 * class `see-through` stands for a picture that may have see-through parts: a ground is put under it on which black
 * lines are seen in the dark scheme too.
 *
 * @param fallback the rendition every program can show: a JPEG wherever the picture hides all of its ground
 */
export function pictureLook({ format, widthPx, heightPx }: Rendition): string | undefined {
  const shape = SHAPES.find(({ least }) => widthPx >= least * heightPx)?.name ?? null;
  const names = [...(shape === null ? [] : [shape]), ...(format === "jpeg" ? [] : ["see-through"])];
  return names.length === 0 ? undefined : names.join(" ");
}
