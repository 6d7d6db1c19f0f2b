import { slugOf } from "../text/slug.ts";

/**
 * The kinds of files that are published beside an article that links to them: documents, tables, slides, archives of
 * files, sound and film. Pages, scripts and drawings are not among them, because they would run in the reader's browser.
 */
export const attachmentTypes = [
  "pdf",
  "doc",
  "docx",
  "xls",
  "xlsx",
  "ppt",
  "pptx",
  "odt",
  "ods",
  "odp",
  "rtf",
  "csv",
  "zip",
  "rar",
  "7z",
  "mp3",
  "mp4",
] as const;

const ATTACHMENT = new RegExp(`^(.+)\\.(${attachmentTypes.join("|")})$`, "i");

/**
 * The name an attachment is published under: that of its file, made ASCII as slugs are, with its extension in lower case.
 * The result is `null` for files that are no attachments.
 */
export function attachmentName(fileName: string): string | null {
  const [, stem, extension] = ATTACHMENT.exec(fileName) ?? [];
  return stem === undefined ? null : `${slugOf(stem) || "tep"}.${extension!.toLowerCase()}`;
}
