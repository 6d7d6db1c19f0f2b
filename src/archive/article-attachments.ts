import { statSync } from "node:fs";
import { attachmentUrl } from "../addresses/article-place.ts";
import { attachmentName } from "../addresses/attachment-name.ts";
import type { Article, PlacedAttachment } from "../content/article.ts";
import { lfsPointerSizeOfFile } from "../content/sources/lfs-pointer.ts";
import type { NamedFile, NamedFiles } from "../content/sources/named-file.ts";
import { type Problem, problem } from "../problems/problem.ts";

/** The part of an article that its attachments are known from. */
type Attaching = Pick<Article, "url" | "file" | "attachments" | "state">;

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

/** Every file beside an article that its text links to. */
export function attachmentsNamed(article: Attaching): readonly PlacedAttachment[] {
  return article.state === "withdrawn" ? [] : article.attachments;
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

/** A pointer of Git LFS in the place of a file is a Problem, and so are two files that have one name when published. */
export function checkAttachments(article: Attaching, files: NamedFiles, folderName: string, problems: Problem[]): void {
  const taken = new Map<string, string>();
  for (const { path, line, column } of attachmentsNamed(article)) {
    const file = files.get(path);
    if (file === undefined) continue;
    const place = { file: `${folderName}/${article.file}`, line, column };
    const detail = lfsPointerSizeOfFile(file.absolutePath);
    if (detail !== null) problems.push(problem("git-lfs-pointer", place, { path, detail }));
    const name = publishedName(path);
    const by = taken.get(name) ?? path;
    const address = `${article.url}${name}`;
    if (by !== path) problems.push(problem("address-taken", place, { address, by: `${folderName}/${by}` }));
    taken.set(name, by);
  }
}

function publishedName(path: string): string {
  return attachmentName(path.slice(path.lastIndexOf("/") + 1))!;
}

/** 0 where the file is gone since the sources were listed. */
function sizeOf({ absolutePath }: NamedFile): number {
  return statSync(absolutePath, { throwIfNoEntry: false })?.size ?? 0;
}
