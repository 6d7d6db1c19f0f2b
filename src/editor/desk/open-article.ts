import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { blobId } from "../../content/sources/blob-id.ts";
import { isArticlePath, ownFolderOf } from "../stores/article-paths.ts";
import type { OpenedArticle } from "../stores/store.ts";
import { placeToRead } from "./content-path.ts";

/**
 * Opens an article. The result is `null` where there is no such file, or where its bytes are no UTF-8: saved again, it would
 * have other words.
 */
export function openArticle(contentDir: string, path: string): OpenedArticle | null {
  const place = isArticlePath(path) ? placeToRead(contentDir, path) : null;
  const bytes = place === null ? null : bytesOf(place);
  const text = bytes === null ? null : textOf(bytes);
  if (place === null || bytes === null || text === null) return null;
  return { path, text, version: blobId(bytes), beside: filesBeside(place, ownFolderOf(path) !== null) };
}

/** The bytes of a file; `null` where there is none. */
export function bytesOf(place: string): Buffer | null {
  return statSync(place, { throwIfNoEntry: false })?.isFile() ? readFileSync(place) : null;
}

/** The text of a file, with its byte order mark where it has one; `null` where it is no UTF-8. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The files of an article's folder. Where the folder is that of a month, other articles are left out. */
function filesBeside(place: string, isOwnFolder: boolean) {
  const folder = dirname(place);
  const names = readdirSync(folder, { withFileTypes: true }).filter(
    (item) => item.isFile() && !item.name.startsWith(".") && join(folder, item.name) !== place,
  );
  return names
    .map(({ name }) => name)
    .filter((name) => isOwnFolder || !/\.md$/i.test(name))
    .toSorted()
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      return { name: name.normalize("NFC"), sizeBytes: bytes.length, version: blobId(bytes) };
    });
}
