import { latin1Text } from "../text/latin1-text.ts";

/** The name of the format a file's bytes are in: `JPEG`, `HEIC`, `PDF`. */
export type Kind = string;

/** The extensions of pictures that can be used, in lower case, each with the format its file must be in. */
const KIND_OF_EXTENSION: ReadonlyMap<string, Kind> = new Map([
  ["jpg", "JPEG"],
  ["jpeg", "JPEG"],
  // Names of JPEGs as Zalo, Edge and older programs of Windows save them.
  ["jfif", "JPEG"],
  ["jpe", "JPEG"],
  ["jfi", "JPEG"],
  ["png", "PNG"],
  ["webp", "WebP"],
  ["avif", "AVIF"],
  ["gif", "GIF"],
  ["svg", "SVG"],
  ["tif", "TIFF"],
  ["tiff", "TIFF"],
  ["heic", "HEIC"],
  ["heif", "HEIC"],
  // The name that cameras of Canon, Nikon and Sony give a HEIC.
  ["hif", "HEIC"],
]);

/** The format that an extension promises; `null` where no picture with that extension can be used. */
export function kindOfExtension(extension: string): Kind | null {
  return KIND_OF_EXTENSION.get(extension) ?? null;
}

/** How files of each format begin, as latin1 text. */
const SIGNATURES: readonly (readonly [RegExp, Kind])[] = [
  [/^\xff\xd8\xff/, "JPEG"],
  [/^\x89PNG\r\n\x1a\n/, "PNG"],
  [/^GIF8[79]a/, "GIF"],
  [/^RIFF.{4}WEBP/s, "WebP"],
  [/^(?:II[*+]\0|MM\0[*+])/, "TIFF"],
  [/^BM.{4}\0\0\0\0/s, "BMP"],
  [/^\0\0[\x01\x02]\0.\0/s, "ICO"],
  [/^8BPS/, "PSD"],
  [/^(?:\xff\x0a|\0\0\0\x0cJXL )/, "JPEG XL"],
  [/^(?:\xff\x4f\xff\x51|\0\0\0\x0cjP {2})/, "JPEG 2000"],
  [/^%PDF-/, "PDF"],
  [/^%!PS|^\xc5\xd0\xd3\xc6/, "EPS"],
  [/^PK\x03\x04/, "ZIP"],
  [/^\x1f\x8b/, "GZIP"],
  [/^\xd0\xcf\x11\xe0/, "OLE"],
  [/^MZ/, "EXE"],
  [/^\x7fELF/, "ELF"],
];

/** The format a file's first bytes show; `null` where they show none of those known here. */
export function kindOfBytes(bytes: Uint8Array): Kind | null {
  const head = latin1Text(bytes.subarray(0, 4096));
  const found = SIGNATURES.find(([pattern]) => pattern.test(head));
  return found?.[1] ?? kindOfBrand(head) ?? kindOfMarkup(head);
}

/**
 * The format of an ISO base media file (ISO/IEC 14496-12 §4.3), whose first box names it: a major brand, then others.
 */
function kindOfBrand(head: string): Kind | null {
  if (head.slice(4, 8) !== "ftyp") return null;
  const sizeBytes = [0, 1, 2, 3].reduce((sum, at) => sum * 256 + head.charCodeAt(at), 0);
  const length = Math.min(head.length, sizeBytes);
  const brands = [head.slice(8, 12), ...(head.slice(16, length).match(/.{4}/gs) ?? [])];
  if (brands.some((brand) => brand === "avif" || brand === "avis")) return "AVIF";
  if (brands.some((brand) => /^he[iv][cxms]|^mif1$|^msf1$/.test(brand))) return "HEIC";
  return brands[0] === "qt  " ? "MOV" : "MP4";
}

function kindOfMarkup(head: string): Kind | null {
  // Without its byte order mark and zero bytes, markup in UTF-16 reads like markup in ASCII.
  const text = head
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replaceAll("\0", "")
    .trimStart();
  if (/^<!doctype\s+html|^<html[\s>]/i.test(text)) return "HTML";
  if (!/^<[!?a-z]/i.test(text)) return null;
  if (/<(?:[\w-]+:)?svg[\s>]/.test(text)) return "SVG";
  return /<html[\s>]/i.test(text) ? "HTML" : "XML";
}
