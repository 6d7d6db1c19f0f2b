import { fileOf, monthSitemapUrl, volumeApiPartUrl, volumeApiUrl, volumeSitemapUrl } from "../addresses/urls.ts";
import { cardDigests, type Entry } from "../archive/entry.ts";
import { monthOf } from "../archive/volume-record.ts";
import { type ApiPart, volumeApi, volumeApiPart } from "../formats/api.ts";
import { monthSitemap, volumeSitemap } from "../formats/sitemap.ts";
import type { SiteContext } from "../views/site-context.ts";
import { outputKey, type TextOutput } from "./output.ts";

/** How many articles a part of a volume's data holds at most. An article of today touches the last part of its month. */
const ARTICLES_A_PART = 100;

/**
 * The sitemaps of a volume, one of its listings and one of the articles of each month; none where it has no articles.
 *
 * @param shown the articles of the volume that are not withdrawn, oldest first
 * @param lists addresses of its years of listings that hold articles
 */
export function volumeSitemaps(
  year: number,
  shown: readonly Entry[],
  lists: readonly string[],
  kindKey: string,
  context: SiteContext,
): readonly TextOutput[] {
  if (shown.length === 0) return [];
  const byMonth = [...Map.groupBy(shown, monthOf)].sort(([one], [other]) => one - other);
  const months = byMonth.map(([month]) => month);
  const ofMonths = byMonth.map(([month, entries]) => {
    const listed = entries.map(({ url, state, updated, published }) => ({
      url,
      state,
      iso: (updated ?? published).iso,
    }));
    const articles = listed.filter(({ state }) => state === "published");
    return {
      file: fileOf(monthSitemapUrl(year, month)),
      key: outputKey(kindKey, ["sitemap", articles]),
      text: () => monthSitemap(articles, context),
    };
  });
  const ofYear = {
    file: fileOf(volumeSitemapUrl(year)),
    key: outputKey(kindKey, ["sitemap", year, months, lists]),
    text: () => volumeSitemap(year, months, lists, context),
  };
  return [ofYear, ...ofMonths];
}

/**
 * A volume as data: a file that names its parts, and the parts, each with some articles of one month.
 *
 * @param entries the entries of the volume, oldest first, withdrawn ones included
 */
export function volumeData(
  year: number,
  entries: readonly Entry[],
  kindKey: string,
  context: SiteContext,
): readonly TextOutput[] {
  const parts = partsOf(entries);
  const files = parts.map((part) => ({
    file: fileOf(volumeApiPartUrl(year, part.month, part.number)),
    key: outputKey(kindKey, [
      "api",
      [year, part.month, part.number],
      cardDigests(part.entries),
      part.entries.map(({ sourcesDigest }) => sourcesDigest),
    ]),
    text: () => volumeApiPart(year, part, context),
  }));
  const counts = parts.map((part) => [part.month, part.number, part.entries.length]);
  const index = {
    file: fileOf(volumeApiUrl(year)),
    key: outputKey(kindKey, ["api", year, counts]),
    text: () => volumeApi(year, parts, context),
  };
  return [index, ...files];
}

function partsOf(entries: readonly Entry[]): readonly ApiPart[] {
  const told = entries.filter(({ state }) => state === "published" || state === "withdrawn");
  const byMonth = [...Map.groupBy(told, monthOf)].sort(([one], [other]) => one - other);
  return byMonth.flatMap(([month, all]) =>
    Array.from({ length: Math.ceil(all.length / ARTICLES_A_PART) }, (_, at) => ({
      month,
      number: at + 1,
      entries: all.slice(at * ARTICLES_A_PART, (at + 1) * ARTICLES_A_PART),
    })),
  );
}
