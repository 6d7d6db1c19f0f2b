import { statSync } from "node:fs";
import { attachmentUrl } from "../addresses/article-place.ts";
import type { NamedFile, NamedFiles } from "../content/sources/named-file.ts";
import { type Attaching, attachmentsNamed, publishedName } from "./named-attachments.ts";

/** A file that an article publishes beside itself. */
export interface Attachment {
  /** The name it is published under. */
  readonly name: string;
  /** Its path inside the content folder. */
  readonly path: string;
  /** The git blob id of its bytes. */
  readonly id: string;
  readonly sizeBytes: number;
}

/**
 * The files that an article publishes beside itself, each once, in the order of its links. A link whose file is not there
 * is no attachment: it is found by the check of links.
 */
export function attachmentsOf(article: Attaching, files: NamedFiles): readonly Attachment[] {
  const byPath = new Map<string, Attachment>();
  for (const { path } of attachmentsNamed(article)) {
    const file = files.get(path);
    if (file === undefined || byPath.has(path)) continue;
    byPath.set(path, { name: publishedName(path), path, id: file.id, sizeBytes: sizeOf(file) });
  }
  return [...byPath.values()];
}

/** The addresses that an attachment of an article has: below that of the article and below each of its old addresses. */
export function attachmentUrls(urls: readonly string[], { name }: Attachment): readonly string[] {
  return urls.map((url) => attachmentUrl(url, name)).filter((url) => url !== null);
}

/** 0 where the file is gone since the sources were listed. */
function sizeOf({ absolutePath }: NamedFile): number {
  return statSync(absolutePath, { throwIfNoEntry: false })?.size ?? 0;
}
