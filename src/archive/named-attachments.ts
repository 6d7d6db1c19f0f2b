import { attachmentName } from "../addresses/attachment-name.ts";
import type { Article, PlacedAttachment } from "../content/article.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { placeIn } from "./named-pictures.ts";

/** The part of an article that its attachments are known from. */
export type Attaching = Pick<Article, "url" | "file" | "attachments" | "state">;

/** Every file beside an article that its text links to. */
export function attachmentsNamed(article: Attaching): readonly PlacedAttachment[] {
  return article.state === "withdrawn" ? [] : article.attachments;
}

/** What is asked of the files that an article links to. */
export interface LinkedFiles {
  /**
   * What the pointer of Git LFS that stands in the place of a file says; `null` where the file is none, `undefined`
   * where there is no such file.
   */
  readonly pointerOf: (path: string) => string | null | undefined;
}

/** A pointer of Git LFS in the place of a file is a Problem, and so are two files that have one name when published. */
export function checkAttachments(
  article: Attaching,
  files: LinkedFiles,
  folderName: string,
  problems: Problem[],
): void {
  const taken = new Map<string, string>();
  for (const { path, ...at } of attachmentsNamed(article)) {
    const detail = files.pointerOf(path);
    if (detail === undefined) continue;
    const place = placeIn(folderName, article.file, at);
    if (detail !== null) problems.push(problem("git-lfs-pointer", place, { path, detail }));
    const name = publishedName(path);
    const by = taken.get(name) ?? path;
    const address = `${article.url}${name}`;
    if (by !== path) problems.push(problem("address-taken", place, { address, by: `${folderName}/${by}` }));
    taken.set(name, by);
  }
}

/** The name that a file beside an article is published under. */
export function publishedName(path: string): string {
  return attachmentName(path.slice(path.lastIndexOf("/") + 1))!;
}
