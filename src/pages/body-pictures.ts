import type { PlacedPicture } from "../content/article.ts";
import type { RenderedBody } from "../content/markdown/render-body.ts";
import { pictureView } from "../pictures/picture-view.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}

/** How wide a picture of the body is shown, for the browser to choose a rendition by. */
const BODY_SIZES = "(min-width: 48rem) 42rem, 100vw";

/** The body with the markup of each picture in the slot that was kept for it. */
export function fillPictures(
  { body, pictures }: { readonly body: Pick<RenderedBody, "html">; readonly pictures: readonly PlacedPicture[] },
  processed: readonly ProcessedPicture[],
  hrefOf: (name: string) => string,
): string {
  if (pictures.length === 0) return body.html;
  return body.html.replace(/\u0000picture:(\d+)\u0000/g, (_, index: string) => {
    const { alt } = pictures[Number(index)]!;
    return pictureHtml(processed[Number(index)]!, alt, hrefOf);
  });
}

function pictureHtml(picture: ProcessedPicture, alt: string, hrefOf: (name: string) => string): string {
  const { src, widthPx, heightPx, sources } = pictureView(picture, alt, hrefOf);
  const source = sources.map(
    ({ type, srcset }) => `<source type="${type}" srcset="${escapeHtml(srcset)}" sizes="${BODY_SIZES}">`,
  );
  const image = `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}" width="${widthPx}" height="${heightPx}" loading="lazy" decoding="async">`;
  return `<picture>${source.join("")}${image}</picture>`;
}
