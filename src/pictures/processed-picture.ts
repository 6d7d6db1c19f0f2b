/** The format a rendition is published in. */
export type RenditionFormat = "avif" | "webp" | "jpeg" | "png" | "gif" | "svg";

/** One published file of a picture. */
export interface Rendition {
  readonly format: RenditionFormat;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly sizeBytes: number;
}

/** A picture as the archive remembers it: small plain JSON. */
export interface ProcessedPicture {
  /**
   * The picture's key, made from the original's git blob id, its extension and the recipe. Its files are named by it
   * for ever.
   */
  readonly key: string;
  /** The width of the original, turned upright; `heightPx` is its height. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** The renditions, the best format first, and within a format the narrowest first. */
  readonly renditions: readonly Rendition[];
  /** How many further pages or frames the original has that are not published. It is absent where there are none. */
  readonly leftOutFrames?: number;
  /** Who made the picture, as its metadata says: one line of at most 200 characters. */
  readonly credit?: string;
  /** What the picture shows, as its metadata says: one line of at most 200 characters. */
  readonly caption?: string;
}

/** Why a picture cannot be published; each code is a Problem of the same name. */
export type PictureFaultCode =
  | "picture-unreadable"
  | "picture-disguised"
  | "picture-too-large"
  | "picture-empty"
  | "picture-format"
  | "git-lfs-pointer"
  | "svg-unsafe";

export interface PictureFault {
  readonly code: PictureFaultCode;
  /** What was found, in the words of no language: `PNG`, `48 MB`, `12000 × 9000`, `<script>`, `onload`. */
  readonly detail: string;
}

export type PictureResult = { readonly picture: ProcessedPicture } | { readonly fault: PictureFault };
