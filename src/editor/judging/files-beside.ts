import { attachmentName } from "../../addresses/attachment-name.ts";
import { checkAttachments } from "../../archive/named-attachments.ts";
import {
  absentPicture,
  type JudgedPicture,
  pictureProblem,
  picturesOf,
  placeIn,
} from "../../archive/named-pictures.ts";
import type { CheckedParts } from "../../content/article.ts";
import { lfsPointerSize } from "../../content/sources/lfs-pointer.ts";
import { readHeaderFacts } from "../../pictures/header-facts.ts";
import { judgeBytes, pixelFault, sizeFault } from "../../pictures/judge-bytes.ts";
import { framesOfPng } from "../../pictures/png-chunks.ts";
import type { Problem } from "../../problems/problem.ts";
import type { FileBeside } from "./article-at-hand.ts";

/** The formats whose headers are told whole from cut off without a decoder. */
const READ_BY_HEADER = ["PNG", "JPEG"];

/** The files beside an article by their paths inside the content folder. */
export function filesByPath(file: string, beside: readonly FileBeside[]): ReadonlyMap<string, FileBeside> {
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  return new Map(beside.map((each) => [`${folder}${each.name.normalize("NFC")}`, each]));
}

/**
 * Judges the pictures and attachments that an article names and that lie beside it. Files elsewhere in the archive are
 * judged at build.
 */
export function judgeFiles(
  article: CheckedParts,
  files: ReadonlyMap<string, FileBeside>,
  folderName: string,
  problems: Problem[],
): void {
  const folder = article.file.slice(0, article.file.lastIndexOf("/") + 1);
  const isBeside = (path: string) => path.startsWith(folder) || path.startsWith("../");
  for (const picture of picturesOf(article)) {
    const file = files.get(picture.path);
    const place = placeIn(folderName, article.file, picture);
    if (file === undefined && isBeside(picture.path)) {
      problems.push(absentPicture(picture.path, place, [...files.keys()]));
    }
    const found = file === undefined ? null : pictureProblem(picture.path, judgePicture(file), place);
    if (found !== null) problems.push(found);
  }
  const pointerOf = (path: string) => {
    const file = files.get(path);
    return file === undefined ? undefined : lfsPointerSize(file.bytes ?? new Uint8Array());
  };
  checkAttachments(article, { pointerOf }, folderName, problems);
}

/** The names that the files beside an article may be published under. */
export function publishedNames(files: ReadonlyMap<string, FileBeside>): ReadonlySet<string> {
  return new Set([...files.keys()].flatMap((path) => attachmentName(path.slice(path.lastIndexOf("/") + 1)) ?? []));
}

/** Judges a picture as far as its header tells. Whether every pixel can be decoded is found at build. */
function judgePicture({ name, sizeBytes, bytes }: FileBeside): JudgedPicture {
  const tooLarge = sizeFault(sizeBytes);
  if (tooLarge !== null) return { fault: tooLarge };
  if (bytes === undefined) return { picture: {} };
  const extension = /\.([^./]*)$/.exec(name)?.[1] ?? "";
  const judged = judgeBytes(bytes, extension.toLowerCase());
  if ("code" in judged) return { fault: judged };
  const { kind } = judged;
  const facts = readHeaderFacts(bytes, kind);
  if (facts === null) {
    return READ_BY_HEADER.includes(kind) ? { fault: { code: "picture-unreadable", detail: kind } } : { picture: {} };
  }
  const fault = pixelFault(kind, facts.widthPx, facts.heightPx);
  if (fault !== null) return { fault };
  const leftOutFrames = kind === "PNG" ? framesOfPng(bytes) - 1 : 0;
  return { picture: leftOutFrames > 0 ? { leftOutFrames } : {} };
}
