import encode from "qr";
import { indexedPng } from "../sharing/indexed-png.ts";

/**
 * The QR code (ISO/IEC 18004) of an address, as a `data:` URL of a PNG with one pixel a module, which print enlarges. It
 * takes some 430 bytes of a page. An SVG of paths takes 2,700; a file apart would be a second file for every article.
 */
export function permanentCode(href: string): string {
  // The library draws a border of at least one module, which is cut off: the paper around the code is its quiet zone.
  const modules = encode(href, "raw", { ecc: "low", border: 1 });
  const size = modules.length - 2;
  const pixels = new Uint8Array(size * size);
  for (let y = 0, at = 0; y < size; y++) {
    const row = modules[y + 1]!;
    for (let x = 0; x < size; x++) pixels[at++] = row[x + 1] === true ? 1 : 0;
  }
  const png = indexedPng({
    widthPx: size,
    heightPx: size,
    depth: 1,
    pixels,
    palette: ["#ffffff", "#000000"],
    level: 0,
  });
  return `data:image/png;base64,${png.toString("base64")}`;
}
