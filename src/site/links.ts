import type { InFile } from "../archive/volume-record.ts";
import type { PlacedLink } from "../content/article.ts";
import { type Problem, problem } from "../problem.ts";

/**
 * Checks links between pages: one to an address nothing answers is a dead link; one to a place its page does not have
 * is a dead anchor, which only warns.
 *
 * @param anchorsOf the ids of an article's or standing page's body; `null` for other pages, whose anchors are not known
 */
export function checkLinks(
  links: Iterable<InFile<PlacedLink>>,
  answers: (url: string) => boolean,
  anchorsOf: (url: string) => readonly string[] | null,
  label: string,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { url, anchor, href, file, line, column } of links) {
    const place = { file: `${label}/${file}`, line, column };
    if (!answers(url)) {
      problems.push(problem("dead-link", place, { href }));
      continue;
    }
    if (anchor === undefined || anchor === "") continue;
    const anchors = anchorsOf(url);
    if (anchors !== null && !anchors.includes(anchor) && !anchors.includes(`muc-${anchor}`))
      problems.push(problem("dead-anchor", place, { href }));
  }
  return problems;
}
