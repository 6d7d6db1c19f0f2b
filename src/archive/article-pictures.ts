import type { Article, PlacedPicture } from "../content/article.ts";
import type { NamedFile, NamedFiles } from "../content/sources/named-file.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { nearestName } from "../text/nearest-name.ts";

/** The part of an article, or of a standing page, that its pictures are known from. */
type Illustrated = Pick<Article, "file" | "pictures" | "cover" | "state">;

/** Path inside the content folder → processed picture. */
export type PictureByPath = ReadonlyMap<string, ProcessedPicture>;

/** Every picture that an article shows: those of its body, then its cover. */
export function picturesOf(article: Illustrated): readonly PlacedPicture[] {
  if (article.state === "withdrawn") return [];
  return article.cover === undefined ? article.pictures : [...article.pictures, article.cover];
}

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
      const place = { file: `${options.folderName}/${article.file}`, line: picture.line, column: picture.column };
      if (file !== undefined) wanted.set(picture.path, file);
      else if (picture.path.startsWith("../")) problems.push(problem("picture-outside", place, { path: picture.path }));
      else problems.push(problem("picture-missing", place, missingPicture(picture.path, options.others)));
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
      const place = { file: `${options.folderName}/${article.file}`, line: picture.line, column: picture.column };
      const { path } = picture;
      if ("fault" in result) problems.push(problem(result.fault.code, place, { path, detail: result.fault.detail }));
      else if (result.picture.leftOutFrames !== undefined)
        problems.push(problem("picture-frames-lost", place, { path, count: result.picture.leftOutFrames }));
    }
  }
  return pictures;
}

/** A picture that is not there, and the name of the file in its folder that was probably meant. */
function missingPicture(path: string, others: readonly string[]) {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const beside = others.filter((other) => other.startsWith(folder)).map((other) => other.slice(folder.length));
  return { path, suggestion: nearestName(path.slice(folder.length), beside) };
}
