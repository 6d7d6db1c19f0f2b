import type { InFile, Waiver } from "../archive/volume-record.ts";
import { retryAfterDamage } from "../cache/damage.ts";
import type { ArticleContext } from "../content/article-context.ts";
import type { SiteConfig } from "../content/site-config.ts";
import { type Place, type Problem, sortProblems } from "../problems/problem.ts";
import type { Progress } from "../progress/progress.ts";
import type { BuildOptions } from "./build-options.ts";
import { articleCount, readSite } from "./read-site.ts";
import { withSession } from "./session.ts";

/** A warning that an article waives, where, and why. */
export interface ToldWaiver extends Place {
  readonly code: string;
  readonly reason: string;
}

/** The result of a check. */
export interface CheckResult {
  /** In reading order. */
  readonly problems: readonly Problem[];
  readonly config: SiteConfig;
  /** The number of article files, drafts and withdrawn ones included. */
  readonly articles: number;
  /** The warnings that articles waive, sorted by file and line. */
  readonly waivers: readonly ToldWaiver[];
  /** What the reading of one more article needs; Problems of the archive's own fields are not found by it. */
  readonly context: Omit<ArticleContext, "problems">;
  /** Whether an address is one that was published and must answer for ever. */
  readonly isPublished: (url: string) => boolean;
}

/** Finds every Problem that a build would find. Writes nothing but the cache. */
export async function checkContent(options: BuildOptions, progress: Progress): Promise<CheckResult> {
  return retryAfterDamage(() => {
    const problems: Problem[] = [];
    return withSession(options, progress, problems, async (session) => {
      const waivers: InFile<Waiver>[] = [];
      await readSite(session, problems, waivers);
      const { inputs, readingOptions, published } = session;
      const { config, words, nowMs, folderName } = readingOptions;
      return {
        problems: sortProblems(problems),
        config,
        articles: articleCount(inputs),
        waivers: waivers
          .map(({ file, line, column, code, reason }) => ({
            file: `${folderName}/${file}`,
            line,
            column,
            code,
            reason,
          }))
          .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column)),
        context: { config, words, nowMs, folderName },
        isPublished: (url) => !published.ledger.isRehearsal && published.ledger.answerOf(url) !== undefined,
      };
    });
  });
}
