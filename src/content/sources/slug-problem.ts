import { type Problem, placeOfFile, problem } from "../../problems/problem.ts";
import { isSlug, SLUG_LIMIT, slugOf } from "../../text/slug.ts";

/**
 * The Problem of a file whose slug is none; `null` where it is one.
 *
 * @param path the path inside the content folder
 */
export function slugProblem(slug: string, path: string, folderName: string): Problem | null {
  if (isSlug(slug)) return null;
  const suggestion = slugOf(slug).slice(0, SLUG_LIMIT) || "ten-bai";
  return problem("bad-slug", placeOfFile(`${folderName}/${path}`), { slug: slug.slice(0, 120), suggestion });
}
