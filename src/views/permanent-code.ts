import encode from "qr";
import { codePng } from "./code-png.ts";

/**
 * The QR code (ISO/IEC 18004) of an address, as a `data:` URL of a PNG with one pixel a module, which print enlarges. It
 * takes some 430 bytes of a page. An SVG of paths takes 2,700; a file apart would be a second file for every article.
 */
export function permanentCode(href: string): string {
  // The library draws a border of at least one module, which is cut off: the paper around the code is its quiet zone.
  const modules = encode(href, "raw", { ecc: "low", border: 1 });
  const png = codePng(modules.length - 2, (x, y) => modules[y + 1]![x + 1] === true);
  return `data:image/png;base64,${png.toString("base64")}`;
}
