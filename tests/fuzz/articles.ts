import { readArticle } from "../../src/content/article.ts";
import { readSiteConfig } from "../../src/content/site-config.ts";
import { type Problem, wordProblem } from "../../src/problems/problem.ts";
import { vietnamese } from "../../src/wording/vi.ts";
import { aSiteConfig } from "../support/an-article.ts";
import { NOW } from "../support/site-of.ts";
import { hostileArticle } from "./article-text.ts";
import { spoilBytes } from "./mutate.ts";
import { scriptsIn } from "./scripts-in.ts";
import type { Target } from "./target.ts";

const FILE = "articles/2024/05/bai.md";
const config = readSiteConfig(aSiteConfig(), "content/site.yaml", null, []);

/** What Problems lack: a file, a line and a column from 1 that the file has, and words. */
export function placelessProblems(
  problems: readonly Problem[],
  lineCount = Number.POSITIVE_INFINITY,
): readonly string[] {
  return problems.flatMap((found) => {
    const { code, file, line, column } = found;
    const isPlaced =
      file !== "" &&
      Number.isInteger(line) &&
      line >= 1 &&
      line <= lineCount &&
      Number.isInteger(column) &&
      column >= 1;
    const worded = (["vi", "en"] as const).map((language) => wordProblem(found, language));
    const isWorded = worded.every(({ what, fix }) => what !== "" && fix !== "" && !/\bundefined\b|\[object/.test(what));
    return [
      ...(isPlaced ? [] : [`${code} stands at ${file}:${line}:${column}`]),
      ...(isWorded ? [] : [`${code} says: ${worded.map(({ what }) => what).join(" | ")}`]),
    ];
  });
}

/** Front matter and Markdown of one article. */
export const articles: Target = {
  name: "article",
  slowestMs: 30_000,
  make: (dice) => {
    const bytes = Buffer.from(hostileArticle(dice));
    return { [FILE]: dice(10) === 0 ? spoilBytes(bytes, dice) : bytes };
  },
  examine: async (input) => articleFaults(input[FILE]!, FILE),
};

/** Reads an article's bytes, and says what is wrong with what came of them. */
export function articleFaults(bytes: Uint8Array, file: string): readonly string[] {
  const problems: Problem[] = [];
  const [, year = "", month = "", slug = ""] = /^articles\/(\d+)\/(\d+)\/(.+?)(?:\/index)?\.md$/.exec(file) ?? [];
  const place = { file, year: Number(year), month: Number(month), slug };
  const context = { config, nowMs: Date.parse(NOW), folderName: "content", words: vietnamese.body, problems };
  const article = readArticle(bytes, place, context);
  const lineCount = new TextDecoder().decode(bytes).split(/\r\n?|\n/).length;
  const faults = [...placelessProblems(problems, lineCount)];
  if (article === null && problems.length === 0) faults.push("an article was lost in silence");
  if (article !== null && article.fields !== null) {
    faults.push(...scriptsIn(article.body.html));
    for (const { url } of article.aliases)
      if (!/^\/(?!\/)/.test(url) || url.split("/").includes("..")) faults.push(`alias ${url}`);
    for (const { path } of [...article.pictures, ...article.attachments])
      if (path.split("/").includes("..") || path.startsWith("/")) faults.push(`file ${path}`);
  }
  return faults;
}
