import { fallbackRendition } from "../pictures/fallback-rendition.ts";
import type { ProcessedPicture, RenditionFormat } from "../pictures/processed-picture.ts";
import { renditionName } from "../pictures/rendition-name.ts";
import { pictureLook } from "./picture-look.ts";

/** A picture as pages show it: the same proportions in several widths and formats. */
export interface PictureView {
  readonly alt: string;
  /** The address of the fallback rendition (JPEG, PNG, GIF or SVG), which every browser shows. */
  readonly src: string;
  /** The fallback rendition's size in pixels. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Classes of the `<img>`, apart by spaces (see `picture-look.ts`); absent for a photograph wider than it is high. */
  readonly look?: string;
  /** `<source>` elements, best format first; empty for SVG. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
}

/** Formats that `<source>` elements offer to browsers, best first. */
const OFFERED_FORMATS: readonly RenditionFormat[] = ["avif", "webp"];

/**
 * Makes the view of a picture.
 *
 * @param hrefOf gives the address of a published rendition, by its name
 */
export function pictureView(picture: ProcessedPicture, alt: string, hrefOf: (name: string) => string): PictureView {
  const src = fallbackRendition(picture);
  const look = pictureLook(src);
  return {
    alt,
    src: hrefOf(renditionName(picture, src)),
    widthPx: src.widthPx,
    heightPx: src.heightPx,
    ...(look === undefined ? {} : { look }),
    sources: OFFERED_FORMATS.flatMap((format) => {
      const renditions = picture.renditions.filter((rendition) => rendition.format === format);
      const srcset = renditions.map((each) => `${hrefOf(renditionName(picture, each))} ${each.widthPx}w`).join(", ");
      return renditions.length === 0 ? [] : [{ type: `image/${format}`, srcset }];
    }),
  };
}
