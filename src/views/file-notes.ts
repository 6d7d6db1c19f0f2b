import type { Attachment } from "../archive/article-attachments.ts";
import type { BodyAttachment } from "../content/markdown/body.ts";
import type { Words } from "../wording/words.ts";
import { escapeHtml } from "./escape-html.ts";
import { fileSizeText } from "./numbers.ts";

/**
 * The HTML of a body with the type and size of each linked file in the slot after its link: `(PDF, 1,2 MB)`.
 *
 * @param linked the links to files, by index in the slots
 */
export function fillFileNotes(
  html: string,
  linked: readonly Pick<BodyAttachment, "path">[],
  attachments: readonly Attachment[],
  words: Words,
): string {
  if (linked.length === 0) return html;
  const byPath = new Map(attachments.map((attachment) => [attachment.path, attachment]));
  return html.replace(/\u0000file:(\d+)\u0000/g, (_, index: string) => {
    const found = byPath.get(linked[Number(index)]!.path);
    return found === undefined ? "" : ` ${escapeHtml(fileNote(found, words))}`;
  });
}

function fileNote({ name, sizeBytes }: Attachment, words: Words): string {
  return words.article.fileNote({
    type: name.slice(name.lastIndexOf(".") + 1).toUpperCase(),
    size: fileSizeText(sizeBytes, words.number),
  });
}
