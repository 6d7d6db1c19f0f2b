import { citationsUrl, fileOf } from "../addresses/urls.ts";
import type { Entry } from "../archive/entry.ts";
import { monthOf } from "../archive/volume-record.ts";
import { digestOf } from "../cache/digest.ts";
import { bibtexEntry } from "../formats/bibtex.ts";
import { citedArticle } from "../formats/cited-article.ts";
import { risRecord } from "../formats/ris.ts";
import type { SiteContext } from "../views/site-context.ts";
import type { TextOutput } from "./output.ts";

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
    const key = digestOf([keyBase, entries.map((entry) => [entry.cardDigest, entry.sourcesDigest])]);
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
