/** What a rendition is published as. */
export type RenditionFormat = "avif" | "webp" | "jpeg" | "png" | "gif" | "svg";

/** One published file of a picture. Formats stand best first, widths smallest first within a format. */
export interface Rendition {
  readonly format: RenditionFormat;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly sizeBytes: number;
}

/** A picture as the archive remembers it: plain JSON, small, kept in manifests. */
export interface ProcessedPicture {
  /** 20 hex digits that name its files for ever: of the original's bytes, its extension and the recipe. */
  readonly hash: string;
  /** The original, upright. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly renditions: readonly Rendition[];
  /** Who made it, as its own metadata says: one line, at most 200 characters. */
  readonly credit?: string;
  /** What it shows, as its own metadata says; bounded likewise. */
  readonly caption?: string;
}

/** Why a picture cannot be published; each code is a Problem of the same name. */
export type PictureFaultCode =
  | "picture-unreadable"
  | "picture-disguised"
  | "picture-too-large"
  | "picture-empty"
  | "picture-format"
  | "svg-unsafe";

export interface PictureFault {
  readonly code: PictureFaultCode;
  /** The fact in no language: `PNG`, `48 MB`, `12000 × 9000`, `<script>`, `onload`. */
  readonly detail: string;
}

export type PictureResult = { readonly picture: ProcessedPicture } | { readonly fault: PictureFault };
