/**
 * How a file of a content folder is named in a web archive that this program wrote: it is kept as a resource beside the
 * published pages, so that the folder can be given back byte for byte.
 */
const PREFIX = "urn:khotin:content:";

/** The name of a file by its path in the content folder. */
export function contentUri(path: string): string {
  return `${PREFIX}${path.split("/").map(encodeURIComponent).join("/")}`;
}

/** The path in the content folder that a name stands for; `null` for other addresses, and where the path leads elsewhere. */
export function contentPath(uri: string): string | null {
  if (!uri.startsWith(PREFIX)) return null;
  try {
    const names = uri.slice(PREFIX.length).split("/").map(decodeURIComponent);
    const isSafe = names.every((name) => name !== "" && !name.startsWith(".") && !/[\0/\\]|^[A-Za-z]:/.test(name));
    return isSafe ? names.join("/") : null;
  } catch {
    return null;
  }
}
