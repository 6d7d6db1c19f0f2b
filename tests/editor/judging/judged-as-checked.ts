import assert from "node:assert/strict";
import { articleUrl } from "../../../src/addresses/article-place.ts";
import { kindOfFile } from "../../../src/content/sources/file-kinds.ts";
import type { ArticleAtHand, FileBeside } from "../../../src/editor/judging/article-at-hand.ts";
import { judgeArticle } from "../../../src/editor/judging/judge-article.ts";
import { type Problem, wordProblem } from "../../../src/problems/problem.ts";
import { type Files, NOW } from "../../support/site-of.ts";

/** What only a check of the whole archive finds. */
const FOUND_BY_CHECK: readonly string[] = ["address-taken", "duplicate-article"];

const textOf = (content: string | Uint8Array) =>
  typeof content === "string" ? content : Buffer.from(content).toString("utf8");
const bytesOf = (content: string | Uint8Array) => (typeof content === "string" ? Buffer.from(content) : content);

/** An article of a site of files, as the page that edits it has it at hand. */
export function atHandOf(files: Files, path: string): ArticleAtHand {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const beside = Object.entries(files).flatMap(([other, content]): readonly FileBeside[] => {
    if (!other.startsWith(folder) || other.endsWith(".md")) return [];
    const bytes = bytesOf(content);
    return [{ name: other.slice(folder.length), sizeBytes: bytes.length, bytes }];
  });
  const addresses = Object.keys(files).flatMap((other) => {
    const kind = kindOfFile(other.replace(/^content\//, ""));
    return kind.kind === "article" ? [articleUrl({ ...kind, file: other })] : [];
  });
  const [site, words] = [files["content/site.yaml"], files["content/words.yaml"]];
  return {
    path,
    text: textOf(files[path]!),
    siteText: site === undefined ? null : textOf(site),
    wordsText: words === undefined ? null : textOf(words),
    beside,
    now: Date.parse(NOW),
    addresses: new Set(addresses),
  };
}

/** Asserts that the judge says of each article of a site what a build of the site said of it, in both languages. */
export function assertJudgedAsChecked(files: Files, problems: readonly Problem[]): void {
  const articles = Object.keys(files).filter((path) => kindOfFile(path.replace(/^content\//, "")).kind === "article");
  for (const path of articles) {
    // The page that edits an article has its text and not its bytes.
    if (problems.some(({ file, code }) => file === path && code === "not-utf8")) continue;
    for (const language of ["vi", "en"] as const) {
      const said = (each: Problem) => ({ ...wordProblem(each, language), isWaived: each.isWaived });
      const told = problems.filter(({ file, code }) => file === path && !FOUND_BY_CHECK.includes(code));
      const judged = judgeArticle(atHandOf(files, path), language);
      const kept = judged.filter(({ problem }) => !FOUND_BY_CHECK.includes(problem.code));
      assert.deepEqual(
        kept.map(({ problem }) => said(problem)),
        told.map(said),
        path,
      );
      for (const { problem, what, fix } of judged) {
        const worded = wordProblem(problem, language);
        assert.deepEqual({ what, fix }, { what: worded.what, fix: worded.fix });
      }
    }
  }
}
