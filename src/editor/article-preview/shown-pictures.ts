import { pictureUrl } from "../../addresses/urls.ts";
import { picturesOf } from "../../archive/named-pictures.ts";
import type { Article } from "../../content/article.ts";
import { kindOfBytes } from "../../pictures/file-kind.ts";
import { readHeaderFacts } from "../../pictures/header-facts.ts";
import { judgeBytes } from "../../pictures/judge-bytes.ts";
import type { ProcessedPicture, RenditionFormat } from "../../pictures/processed-picture.ts";
import { renditionName } from "../../pictures/rendition-name.ts";
import type { FileBeside } from "../judging/article-at-hand.ts";

/** The pictures of an article as a preview shows them: each the file itself, in the place of its renditions. */
export interface ShownPictures {
  readonly byPath: ReadonlyMap<string, ProcessedPicture>;
  /** The address of each picture's file by the site path that its rendition would have. */
  readonly hrefs: ReadonlyMap<string, string>;
}

/** The size that a picture is taken to have whose header is not known. */
const USUAL_SIZE = { widthPx: 1200, heightPx: 800 };

/** The format that stands for one of a picture: a JPEG hides its ground, every other may not. */
const FORMATS: ReadonlyMap<string, RenditionFormat> = new Map([
  ["JPEG", "jpeg"],
  ["HEIC", "jpeg"],
  ["SVG", "svg"],
]);

/**
 * Makes what a preview shows of the pictures that an article names.
 *
 * @param year the year of the article's address
 * @param hrefOf gives the address of a file beside the article, by its name; `null` where it has none
 */
export function shownPictures(
  article: Pick<Article, "file" | "pictures" | "cover" | "state">,
  files: ReadonlyMap<string, FileBeside>,
  year: number,
  hrefOf: (name: string) => string | null,
): ShownPictures {
  const byPath = new Map<string, ProcessedPicture>();
  const hrefs = new Map<string, string>();
  const folder = article.file.slice(0, article.file.lastIndexOf("/") + 1);
  for (const { path } of picturesOf(article)) {
    if (byPath.has(path)) continue;
    const picture = asPublished(`hinh-${byPath.size}`, files.get(path)?.bytes);
    byPath.set(path, picture);
    const name = files.get(path)?.name ?? (path.startsWith(folder) ? path.slice(folder.length) : path);
    hrefs.set(pictureUrl(year, renditionName(picture, picture.renditions[0]!)), hrefOf(name) ?? "");
  }
  return { byPath, hrefs };
}

/** A picture's file as if it were the only rendition of it. */
function asPublished(key: string, bytes: Uint8Array | undefined): ProcessedPicture {
  const kind = bytes === undefined ? "JPEG" : (kindOfBytes(bytes) ?? "JPEG");
  const size = bytes === undefined ? USUAL_SIZE : (sizeOf(bytes, kind) ?? USUAL_SIZE);
  const format = FORMATS.get(kind) ?? "png";
  return { key, ...size, renditions: [{ format, ...size, sizeBytes: bytes?.length ?? 0 }] };
}

/** The size of a picture turned upright, in pixels; `null` where it is not known. */
function sizeOf(bytes: Uint8Array, kind: string): typeof USUAL_SIZE | null {
  if (kind === "SVG" || kind === "XML") {
    const judged = judgeBytes(bytes, "svg");
    return "code" in judged || judged.drawn === undefined ? null : judged.drawn;
  }
  const facts = readHeaderFacts(bytes, kind);
  if (facts === null) return null;
  const { widthPx, heightPx, orientation } = facts;
  return orientation >= 5 ? { widthPx: heightPx, heightPx: widthPx } : { widthPx, heightPx };
}
