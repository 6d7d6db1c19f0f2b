import type { InFile } from "../archive/volume-record.ts";
import type { PlacedLink } from "../content/article.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { nearestName } from "../text/nearest-name.ts";

/** What is known of the pages that links lead to. */
export interface LinkTargets {
  readonly answers: (url: string) => boolean;
  /** The ids of an article's or standing page's body; `null` for other pages, whose anchors are not known. */
  readonly anchorsOf: (url: string) => readonly string[] | null;
  /** The page that was probably meant by an address nothing answers; `null` where none is like it. */
  readonly nearestTo: (url: string) => string | null;
}

/**
 * Checks links between pages: one to an address nothing answers is a dead link; one to a place its page does not have
 * is a dead anchor, which only warns.
 */
export function checkLinks(
  links: Iterable<InFile<PlacedLink>>,
  { answers, anchorsOf, nearestTo }: LinkTargets,
  folderName: string,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { url, anchor, href, file, line, column } of links) {
    const place = { file: `${folderName}/${file}`, line, column };
    if (!answers(url)) {
      problems.push(problem("dead-link", place, { href, suggestion: nearestTo(url) }));
      continue;
    }
    if (anchor === undefined || anchor === "") continue;
    const anchors = anchorsOf(url);
    if (anchors === null || anchors.includes(anchor) || anchors.includes(`muc-${anchor}`)) continue;
    const nearest = nearestName(
      anchor.replace(/^muc-/, ""),
      anchors.map((each) => each.replace(/^muc-/, "")),
    );
    const suggestion = nearest === null ? null : `${href.replace(/#.*$/s, "")}#${nearest}`;
    problems.push(problem("dead-anchor", place, { href, suggestion }));
  }
  return problems;
}
