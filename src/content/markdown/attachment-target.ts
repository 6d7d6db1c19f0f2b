import { addressOfFile, attachmentUrl } from "../../addresses/article-place.ts";
import { attachmentName } from "../../addresses/attachment-name.ts";
import { decodedPart, resolvedParts } from "./site-path.ts";

/** What a link to a file beside an article leads to. */
export interface AttachmentTarget {
  /** Where the file is published: `/2021/01/abc/bao-cao.pdf`. */
  readonly url: string;
  /** The path of the file inside the content folder; absent where the file is another article's to publish. */
  readonly path?: string;
}

/** A file in the folder of an article, or beside the articles of a month. */
const BESIDE_ARTICLES = /^articles\/([1-9]\d{3}\/(?:0[1-9]|1[0-2]))\/(?:([^/]+)\/)?[^/]+$/;

/**
 * Finds what a link to a file leads to; `null` where it is no link to a file beside an article. A relative path starts from
 * the folder of `file`. What lies there, in a folder below or beside the articles of a month is the linking article's
 * own; what lies in the folder of another article is published by that one.
 *
 * @param path the path of the link, without query and fragment
 * @param file the path of the linking file inside the content folder
 */
export function attachmentTarget(path: string, file: string): AttachmentTarget | null {
  const name = attachmentName(decodedPart(path.slice(path.lastIndexOf("/") + 1)));
  if (name === null) return null;
  if (path.startsWith("/")) return byAddress(path, name);
  const fileParts = file.split("/");
  const parts = resolvedParts(fileParts.slice(0, -1), path);
  const own = addressOfFile(fileParts);
  if (parts === null || own === null) return null;
  const source = parts.join("/");
  const [, month, folder] = BESIDE_ARTICLES.exec(source) ?? [];
  const isBelow = !path.split("/").includes("..");
  const url = isBelow || (month !== undefined && folder === undefined) ? attachmentUrl(own, name) : null;
  if (url !== null) return { url, path: source };
  return folder === undefined ? null : inFolder(`/${month}/${folder}/`, name);
}

/** A file that is linked by its address. Its name may be written as the file is named. */
function byAddress(path: string, name: string): AttachmentTarget | null {
  const parts = resolvedParts([], path);
  return parts === null ? null : inFolder(`/${parts.slice(0, -1).join("/")}/`, name);
}

function inFolder(articleUrl: string, name: string): AttachmentTarget | null {
  const url = attachmentUrl(articleUrl, name);
  return url === null ? null : { url };
}
