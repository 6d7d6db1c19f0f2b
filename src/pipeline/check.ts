import { retryAfterDamage } from "../cache/damage.ts";
import type { ArticleContext } from "../content/article-context.ts";
import type { SiteConfig } from "../content/site-config.ts";
import { type Problem, sortProblems } from "../problems/problem.ts";
import type { Progress } from "../progress/progress.ts";
import type { BuildOptions } from "./build-options.ts";
import { articleCount, readSite } from "./read-site.ts";
import { withSession } from "./session.ts";

/** The result of a check. */
export interface CheckResult {
  /** In reading order. */
  readonly problems: readonly Problem[];
  readonly config: SiteConfig;
  /** The number of article files, drafts and withdrawn ones included. */
  readonly articles: number;
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
      await readSite(session, problems);
      const { inputs, readingOptions, published } = session;
      const { config, words, nowMs, folderName } = readingOptions;
      return {
        problems: sortProblems(problems),
        config,
        articles: articleCount(inputs),
        context: { config, words, nowMs, folderName },
        isPublished: (url) => !published.ledger.isRehearsal && published.ledger.answerOf(url) !== undefined,
      };
    });
  });
}
