import { fallbackRendition } from "../pictures/fallback-rendition.ts";
import type { ProcessedPicture, RenditionFormat } from "../pictures/processed-picture.ts";
import { renditionName } from "../pictures/rendition-files.ts";
import type { PictureView } from "./parts.ts";
import { pictureLook } from "./picture-look.ts";

/** Formats given to browsers as a choice, best first. */
const CHOICES: readonly RenditionFormat[] = ["avif", "webp"];

/** What templates need of a picture. `hrefOf` turns a published file's name into its address. */
export function pictureView(picture: ProcessedPicture, alt: string, hrefOf: (name: string) => string): PictureView {
  const src = fallbackRendition(picture);
  const look = pictureLook(src);
  return {
    alt,
    src: hrefOf(renditionName(picture, src)),
    widthPx: src.widthPx,
    heightPx: src.heightPx,
    ...(look === undefined ? {} : { look }),
    sources: CHOICES.flatMap((format) => {
      const renditions = picture.renditions.filter((rendition) => rendition.format === format);
      const srcset = renditions.map((each) => `${hrefOf(renditionName(picture, each))} ${each.widthPx}w`).join(", ");
      return renditions.length === 0 ? [] : [{ type: `image/${format}`, srcset }];
    }),
  };
}
