import { isArticlePath, stemOfPath } from "./article-paths.ts";
import type { Review } from "./git-host.ts";
import type { HostedFiles } from "./hosted-files.ts";
import type { Change } from "./store.ts";

/** How the branches of articles in review begin; the rest is the article's path. */
const REVIEW = "bien-tap/";

/** The open requests for review that the editing page made. */
export async function openReviews({ host, branch }: HostedFiles): Promise<readonly Review[]> {
  return (await host.reviews(branch)).filter((review) => review.branch.startsWith(REVIEW));
}

/** The paths that the article of a review may have, by the name of its branch. */
export function pathsOfReview(branch: string): readonly string[] {
  const stems = [branch.slice(REVIEW.length), branch.slice(REVIEW.length).replace(/\.\d+$/, "")];
  return [...new Set(stems)].flatMap((stem) => [`content/${stem}/index.md`, `content/${stem}.md`]);
}

/** The name of the branch on which a change is reviewed: that of the article it writes. `null` where it writes none. */
export function branchOfChange({ writes, expected, removals }: Change): string | null {
  const paths = [...writes.map(({ path }) => path), ...removals, ...expected.map(({ path }) => path)];
  const article = paths.find(isArticlePath);
  return article === undefined ? null : `${REVIEW}${stemOfPath(article)}`;
}

/** Whether a branch is the one of a name, or one of those that were made when that name was taken. */
export function isBranchOf(branch: string, name: string): boolean {
  return branch === name || (branch.startsWith(`${name}.`) && /^\d+$/.test(branch.slice(name.length + 1)));
}
