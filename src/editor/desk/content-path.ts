import { lstatSync } from "node:fs";
import { join } from "node:path";

/** What every part of a path may be: a name that each system can hold, and no hidden one such as `.git`. */
const NAME = /^(?!\.)[^\u0000-\u001f\u007f<>:"/\\|?*]*[^\u0000-\u001f\u007f<>:"/\\|?*. ]$/;

/** Names that mean devices to Windows, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;

/** Where the desk writes: articles, files beside them, and drafts. */
const WRITABLE = /^content\/(?:articles\/[1-9]\d{3}\/(?:0[1-9]|1[0-2])|drafts)\/./;

/**
 * The place on this machine of a file of the content folder; `null` where the path leads elsewhere, through a symbolic
 * link, or to a file whose name cannot be used.
 *
 * @param path `content/articles/2026/11/abc/index.md`, whatever the content folder is called
 */
export function placeToRead(contentDir: string, path: string): string | null {
  const [root, ...names] = path.split("/");
  if (root !== "content" || names.length === 0 || path !== path.normalize("NFC")) return null;
  if (!names.every((name) => NAME.test(name) && !DEVICE.test(name) && name.length <= 200)) return null;
  const places = names.map((_, index) => join(contentDir, ...names.slice(0, index + 1)));
  return places.some(isLink) ? null : places.at(-1)!;
}

/** The place of a file that the desk may write or remove; `null` where it may not. */
export function placeToWrite(contentDir: string, path: string): string | null {
  return WRITABLE.test(path) ? placeToRead(contentDir, path) : null;
}

function isLink(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
