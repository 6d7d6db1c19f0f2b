import type { PlacedPicture } from "../content/article.ts";
import type { RenderedBody } from "../content/markdown/body.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import type { Words } from "../wording/words.ts";
import { escapeHtml } from "./escape-html.ts";
import { pictureView } from "./picture-view.ts";

/** The `sizes` of a picture of the body: how wide it is shown, by which the browser chooses a rendition. */
const BODY_SIZES = "(min-width: 48rem) 42rem, 100vw";

/**
 * The HTML of a body with the markup of each picture in the slot that the body keeps for it.
 *
 * @param processed the processed pictures, by index in `pictures`
 * @param hrefOf gives the address of a published rendition, by its name
 */
export function fillPictures(
  { body, pictures }: { readonly body: Pick<RenderedBody, "html">; readonly pictures: readonly PlacedPicture[] },
  processed: readonly ProcessedPicture[],
  hrefOf: (name: string) => string,
  words: Words,
): string {
  if (pictures.length === 0) return body.html;
  return body.html.replace(
    /(<figure class="figure">)?\u0000picture:(\d+)\u0000(<figcaption>[^<]*)?/g,
    (_, figure: string | undefined, index: string, caption = "") => {
      const { alt } = pictures[Number(index)]!;
      const { src, html } = pictureMarkup(processed[Number(index)]!, alt, hrefOf);
      if (figure === undefined) return `${html}${caption}`;
      const labelHtml = alt === "" ? caption.slice("<figcaption>".length).replaceAll('"', "&quot;") : escapeHtml(alt);
      return `${figure}<a class="enlarge" href="${src}" aria-label="${enlargeHtml(labelHtml, words)}">${html}</a>${caption}`;
    },
  );
}

/** The name of the link that enlarges a picture. */
function enlargeHtml(labelHtml: string, { picture }: Words): string {
  if (labelHtml === "") return escapeHtml(picture.enlargeUnnamed);
  return escapeHtml(picture.enlarge({ name: "\u0000" })).replaceAll("\u0000", () => labelHtml);
}

/** A picture's element, and the address of its fallback rendition, which a click on the picture opens. */
function pictureMarkup(picture: ProcessedPicture, alt: string, hrefOf: (name: string) => string) {
  const { src, widthPx, heightPx, look, sources } = pictureView(picture, alt, hrefOf);
  const source = sources.map(
    ({ type, srcset }) => `<source type="${type}" srcset="${escapeHtml(srcset)}" sizes="${BODY_SIZES}">`,
  );
  const named = look === undefined ? "" : ` class="${look}"`;
  const image = `<img${named} src="${escapeHtml(src)}" alt="${escapeHtml(alt)}" width="${widthPx}" height="${heightPx}" loading="lazy" decoding="async">`;
  return { src: escapeHtml(src), html: `<picture>${source.join("")}${image}</picture>` };
}
