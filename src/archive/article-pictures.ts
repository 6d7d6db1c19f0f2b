import type { NamedFile, NamedFiles } from "../content/sources/named-file.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import type { Problem } from "../problems/problem.ts";
import { absentPicture, type Illustrated, pictureProblem, picturesOf, placeIn } from "./named-pictures.ts";

/** Path inside the content folder → processed picture. */
export type PictureByPath = ReadonlyMap<string, ProcessedPicture>;

/**
 * Processes the pictures of articles. A picture that is missing, outside the content folder or unreadable is a Problem.
 *
 * @param options `others` are the paths of files near the articles, of which one may be meant where a picture is missing
 */
export async function readPictures(
  articles: readonly Illustrated[],
  files: NamedFiles,
  options: { readonly folderName: string; readonly cacheDir: string; readonly others: readonly string[] },
  problems: Problem[],
): Promise<PictureByPath> {
  const wanted = new Map<string, NamedFile>();
  for (const article of articles) {
    for (const picture of picturesOf(article)) {
      const file = files.get(picture.path);
      const place = placeIn(options.folderName, article.file, picture);
      if (file !== undefined) wanted.set(picture.path, file);
      else problems.push(absentPicture(picture.path, place, options.others));
    }
  }
  if (wanted.size === 0) return new Map();
  const { processPictures } = await import("../pictures/process-pictures.ts");
  const results = await processPictures(
    [...wanted].map(([, { absolutePath, id }]) => ({ path: absolutePath, id })),
    { cacheDir: `${options.cacheDir}/pictures` },
  );
  const pictures = new Map<string, ProcessedPicture>();
  for (const [path, { absolutePath }] of wanted) {
    const result = results.get(absolutePath);
    if (result !== undefined && "picture" in result) pictures.set(path, result.picture);
  }
  for (const article of articles) {
    for (const picture of picturesOf(article)) {
      const result = results.get(wanted.get(picture.path)?.absolutePath ?? "");
      if (result === undefined) continue;
      const found = pictureProblem(picture.path, result, placeIn(options.folderName, article.file, picture));
      if (found !== null) problems.push(found);
    }
  }
  return pictures;
}
