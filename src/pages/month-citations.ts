import { citationsUrl, fileOf } from "../addresses/urls.ts";
import type { Entry } from "../archive/entry.ts";
import { monthOf } from "../archive/volume-record.ts";
import { bibtexEntry } from "../formats/bibtex.ts";
import { citedArticle } from "../formats/cited-article.ts";
import { risRecord } from "../formats/ris.ts";
import type { SiteContext } from "../views/site-context.ts";
import { outputKey, type TextOutput } from "./output.ts";

/**
 * The citations of each month as BibTeX and as RIS, oldest article first. An empty line stands between two citations: by
 * it the script of an article's page finds the article's own.
 *
 * @param shown the articles of the volume that are not withdrawn, oldest first
 * @param knownMonths months that have a page though they may have no articles any more
 */
export function monthCitations(
  year: number,
  shown: readonly Entry[],
  knownMonths: ReadonlySet<number>,
  kindKey: string,
  context: SiteContext,
): readonly TextOutput[] {
  const byMonth = Map.groupBy(shown, monthOf);
  const months = [...new Set([...knownMonths, ...byMonth.keys()])].sort((one, other) => one - other);
  return months.flatMap((month) => {
    const entries = byMonth.get(month) ?? [];
    const key = outputKey(kindKey, [entries.map((entry) => [entry.cardDigest, entry.sourcesDigest])]);
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
