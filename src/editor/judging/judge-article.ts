import { settleWaivers } from "../../checking/waivers.ts";
import { readArticle } from "../../content/article.ts";
import { articleSchema } from "../../content/article-schema.ts";
import { misplacedFile } from "../../content/sources/misplaced-file.ts";
import { slugProblem } from "../../content/sources/slug-problem.ts";
import type { Language } from "../../problems/messages.ts";
import { type Problem, sortProblems, wordProblem } from "../../problems/problem.ts";
import type { ArticleAtHand } from "./article-at-hand.ts";
import { contextAtHand, fileAtHand, placeAtHand } from "./article-context.ts";
import { fieldFinder } from "./field-of.ts";
import { filesByPath, judgeFiles, publishedNames } from "./files-beside.ts";
import { judgeLinks } from "./links-at-hand.ts";

/** A Problem of an article, the field it belongs to, and its message. */
export interface FieldProblem {
  readonly problem: Problem;
  /** `title`, `publishedAt`, `body`; `file` where the Problem is one of the file as a whole. */
  readonly field: string;
  /** What is wrong. */
  readonly what: string;
  /** How to mend it. */
  readonly fix: string;
}

/** The codes of warnings that only a build finds: whether an article waives one of them in vain is not known here. */
const FOUND_AT_BUILD: ReadonlySet<string> = new Set(["dead-anchor", "picture-frames-lost", "near-duplicate"]);

/**
 * Says what `khotin check` would say of an article if it stood in the archive as it is at hand, in the same order. What
 * needs the other articles, a decoder of pictures or the archive's own code is left to the check.
 */
export function judgeArticle(article: ArticleAtHand, language: Language): readonly FieldProblem[] {
  const problems = sortProblems(problemsOf(article));
  const names = [...Object.keys(articleSchema), ...(article.ownFields ?? [])];
  const fieldOf = fieldFinder(article.text, names);
  return problems.map((problem) => {
    const { what, fix } = wordProblem(problem, language);
    return { problem, field: fieldOf(problem), what, fix };
  });
}

function problemsOf(article: ArticleAtHand): readonly Problem[] {
  const problems: Problem[] = [];
  const atHand = fileAtHand(article.path);
  const { folderName, file, kind } = atHand;
  if (kind.kind === "misplaced") problems.push(misplacedFile(kind, file, folderName));
  const place = placeAtHand(atHand);
  if (place === null) return problems;
  const badSlug = slugProblem(place.slug, file, folderName);
  if (badSlug !== null) problems.push(badSlug);
  const context = contextAtHand(article, folderName, problems);
  const read = readArticle(new TextEncoder().encode(article.text), place, context);
  if (read === null) return problems;
  const files = filesByPath(file, article.beside);
  judgeFiles(read, files, folderName, problems);
  const known = { fileNames: publishedNames(files), addresses: article.addresses ?? null };
  problems.push(...judgeLinks(read, known, folderName));
  const waivers = read.waivers.map((waiver) => ({ ...waiver, file, isOfDraft: FOUND_AT_BUILD.has(waiver.code) }));
  return settleWaivers(problems, waivers, folderName);
}
