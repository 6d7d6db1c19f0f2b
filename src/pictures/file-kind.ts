/** What a file's bytes say it is, in the words of its makers: `JPEG`, `HEIC`, `PDF`. */
export type Kind = string;

/** Extensions of the pictures that can be used, lower case, and what must be inside. */
const KIND_OF_EXTENSION: ReadonlyMap<string, Kind> = new Map([
  ["jpg", "JPEG"],
  ["jpeg", "JPEG"],
  ["png", "PNG"],
  ["webp", "WebP"],
  ["avif", "AVIF"],
  ["gif", "GIF"],
  ["svg", "SVG"],
  ["tif", "TIFF"],
  ["tiff", "TIFF"],
]);

/** What a name promises; `null` for an extension that is no usable picture's. */
export function kindOfExtension(extension: string): Kind | null {
  return KIND_OF_EXTENSION.get(extension) ?? null;
}

/** Signatures at the beginning of a file, as latin1 text. */
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

/** Reads what a file is from its first bytes; `null` when they say nothing known. */
export function kindOfBytes(bytes: Uint8Array): Kind | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
  const found = SIGNATURES.find(([pattern]) => pattern.test(head));
  return found?.[1] ?? kindOfBrand(head) ?? kindOfMarkup(head);
}

/** ISO base media files (ISO/IEC 14496-12 §4.3) name their kinds in the first box: a major brand, then others. */
function kindOfBrand(head: string): Kind | null {
  if (head.slice(4, 8) !== "ftyp") return null;
  const length = Math.min(head.length, Buffer.from(head.slice(0, 4), "latin1").readUInt32BE());
  const brands = [head.slice(8, 12), ...(head.slice(16, length).match(/.{4}/gs) ?? [])];
  if (brands.some((brand) => brand === "avif" || brand === "avis")) return "AVIF";
  if (brands.some((brand) => /^he[iv][cxms]|^mif1$|^msf1$/.test(brand))) return "HEIC";
  return brands[0] === "qt  " ? "MOV" : "MP4";
}

function kindOfMarkup(head: string): Kind | null {
  // UTF-16 in either order is seen through its zero bytes; the byte order marks go too.
  const text = head
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replaceAll("\0", "")
    .trimStart();
  if (/^<!doctype\s+html|^<html[\s>]/i.test(text)) return "HTML";
  if (!/^<[!?a-z]/i.test(text)) return null;
  if (/<(?:[\w-]+:)?svg[\s>]/.test(text)) return "SVG";
  return /<html[\s>]/i.test(text) ? "HTML" : "XML";
}
