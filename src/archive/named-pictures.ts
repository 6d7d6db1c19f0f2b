import type { Article, PlacedPicture } from "../content/article.ts";
import type { PictureFault, ProcessedPicture } from "../pictures/processed-picture.ts";
import { type Place, type Problem, problem } from "../problems/problem.ts";
import { nearestName } from "../text/nearest-name.ts";

/** The part of an article, or of a standing page, that its pictures are known from. */
export type Illustrated = Pick<Article, "file" | "pictures" | "cover" | "state">;

/** Every picture that an article shows: those of its body, then its cover. */
export function picturesOf(article: Pick<Illustrated, "pictures" | "cover" | "state">): readonly PlacedPicture[] {
  if (article.state === "withdrawn") return [];
  return article.cover === undefined ? article.pictures : [...article.pictures, article.cover];
}

/** The place in an article where the address of a picture or file is written. */
export function placeIn(
  folderName: string,
  file: string,
  { line, column }: { readonly line: number; readonly column: number },
): Place {
  return { file: `${folderName}/${file}`, line, column };
}

/**
 * The Problem of a picture whose file is not there.
 *
 * @param others the paths of files near the article, of which one may be meant
 */
export function absentPicture(path: string, place: Place, others: readonly string[]): Problem {
  if (path.startsWith("../")) return problem("picture-outside", place, { path });
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const beside = others.filter((other) => other.startsWith(folder)).map((other) => other.slice(folder.length));
  return problem("picture-missing", place, { path, suggestion: nearestName(path.slice(folder.length), beside) });
}

/** What was found of a picture: why it cannot be published, or how many frames of it are not. */
export type JudgedPicture =
  | { readonly fault: PictureFault }
  | { readonly picture: Pick<ProcessedPicture, "leftOutFrames"> };

/** The Problem of a picture that was judged; `null` where it has none. */
export function pictureProblem(path: string, result: JudgedPicture, place: Place): Problem | null {
  if ("fault" in result) return problem(result.fault.code, place, { path, detail: result.fault.detail });
  const { leftOutFrames: count } = result.picture;
  return count === undefined ? null : problem("picture-frames-lost", place, { path, count });
}
