import type { Entry } from "../archive/entry.ts";
import { monthOf } from "../archive/volume-record.ts";
import { digestOf } from "../digest.ts";
import type { TextOutput } from "../pages/output.ts";
import type { SiteContext } from "../pages/site-context.ts";
import { citationsUrl, fileOf } from "../pages/urls.ts";
import { bibtexEntry } from "./bibtex.ts";
import { citedArticle } from "./cited-article.ts";
import { risRecord } from "./ris.ts";

/**
 * The articles of each month for reference managers, oldest first, an empty line between them: by it the pages' script
 * finds an article's own.
 *
 * @param known months that have a page though no article may be left in them
 */
export function monthCitations(
  year: number,
  shown: readonly Entry[],
  known: ReadonlySet<number>,
  keyBase: string,
  context: SiteContext,
): readonly TextOutput[] {
  const byMonth = Map.groupBy(shown, monthOf);
  const months = [...new Set([...known, ...byMonth.keys()])].sort((one, other) => one - other);
  return months.flatMap((month) => {
    const entries = byMonth.get(month) ?? [];
    const key = digestOf([keyBase, entries.map((entry) => [entry.cardDigest, entry.digest])]);
    const cited = () => entries.map((entry) => citedArticle(entry, context));
    return [
      {
        file: fileOf(citationsUrl(year, month, "bib")),
        key,
        text: () => cited().map(bibtexEntry).join("\n"),
      },
      {
        file: fileOf(citationsUrl(year, month, "ris")),
        key,
        text: () => cited().map(risRecord).join("\r\n"),
      },
    ];
  });
}
