/** The extension that the name of a picture of each kind ends in. */
const EXTENSION_OF: ReadonlyMap<string, string> = new Map([
  ["JPEG", "jpg"],
  ["PNG", "png"],
  ["WebP", "webp"],
  ["AVIF", "avif"],
  ["GIF", "gif"],
  ["SVG", "svg"],
  ["TIFF", "tif"],
  ["HEIC", "heic"],
]);

/**
 * The name that a picture must have that was found to be of another kind than its name says: `anh.png` for `anh.jpg`. The
 * result is `null` where it is of a kind that no picture of an archive can have.
 */
export function renamedPicture(path: string, kind: string): string | null {
  const extension = EXTENSION_OF.get(kind);
  const name = path.slice(path.lastIndexOf("/") + 1);
  return extension === undefined ? null : `${name.replace(/\.[^.]*$/, "")}.${extension}`;
}
