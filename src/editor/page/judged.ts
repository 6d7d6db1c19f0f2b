import { readBody } from "../article-text/front-matter-part.ts";
import type { EditorWords } from "../words/words.ts";
import type { ArticleNow, FoundProblem } from "./tools.ts";

/** The codes of Problems whose remedy is told for those who write files: in the form the field itself says what to do. */
const MENDED_BY_FIELD: ReadonlySet<string> = new Set([
  "missing-field",
  "empty-field",
  "empty-body",
  "unknown-category",
]);

/**
 * What the check says of an article, in its words, with a line of the body for each Problem in it. Fields are called what
 * the form calls them. The code that judges is loaded when it is first needed.
 */
export async function judged(
  article: ArticleNow,
  language: "vi" | "en",
  words: EditorWords,
): Promise<readonly FoundProblem[]> {
  const { judgeArticle } = await import("../judging/judge-article.ts");
  const bodyLine = article.text.split("\n").length - readBody(article.text).split("\n").length;
  return judgeArticle(article, language).map(({ problem, field, what, fix }) => ({
    field,
    what: withLabels(what, words),
    fix: MENDED_BY_FIELD.has(problem.code) ? "" : withLabels(fix, words),
    isError: problem.severity === "error",
    line: field === "body" ? Math.max(1, problem.line - bodyLine) : problem.line,
  }));
}

/** A text in which the labels of fields stand in the place of their names: “Chuyên mục” for "category". */
function withLabels(text: string, { fields }: EditorWords): string {
  return text.replace(/"(\w+)"/g, (quoted, name: string) =>
    Object.hasOwn(fields, name) ? `“${fields[name as keyof typeof fields]}”` : quoted,
  );
}
