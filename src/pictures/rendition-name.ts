import type { ProcessedPicture, Rendition, RenditionFormat } from "./processed-picture.ts";

const EXTENSION: Readonly<Record<RenditionFormat, string>> = {
  avif: "avif",
  webp: "webp",
  jpeg: "jpg",
  png: "png",
  gif: "gif",
  svg: "svg",
};

/** The file name that a rendition is published under for ever: `<key>-640.avif`, `<key>.svg`. */
export function renditionName(picture: Pick<ProcessedPicture, "key">, rendition: Rendition): string {
  const extension = EXTENSION[rendition.format];
  return rendition.format === "svg"
    ? `${picture.key}.${extension}`
    : `${picture.key}-${rendition.widthPx}.${extension}`;
}
