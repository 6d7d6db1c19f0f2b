import type { ArticlePlace } from "../addresses/article-place.ts";
import type { ProblemReporter } from "../problems/reporter.ts";
import { nearestName } from "../text/nearest-name.ts";
import type { ArticleContext } from "./article-context.ts";
import type { ReadArticleFields } from "./article-schema.ts";
import type { Moment } from "./dates.ts";
import type { SiteConfig } from "./site-config.ts";

/** Reports dates that contradict each other, the article's folder or the present moment. */
export function checkDates(
  { values, offsetOf }: ReadArticleFields,
  place: ArticlePlace,
  context: ArticleContext,
  report: ProblemReporter,
): void {
  const { publishedAt, updatedAt, corrections = [], withdrawn } = values;
  for (const { at } of corrections) {
    if (at.value.ms > context.nowMs) report("correction-in-future", at.offset, { value: at.value.iso });
  }
  if (publishedAt === undefined) return;
  const [year, month] = publishedAt.iso.split("-");
  if (Number(year) !== place.year || Number(month) !== place.month) {
    const expected = place.file.replace(/^articles\/[^/]+\/[^/]+\//, `articles/${year}/${month}/`);
    report("wrong-folder", offsetOf("publishedAt"), {
      value: publishedAt.iso,
      expected: `${context.folderName}/${expected}`,
    });
  }
  if (updatedAt !== undefined && isBefore(updatedAt, publishedAt)) {
    report("updated-before-published", offsetOf("updatedAt"), { updated: updatedAt.iso, published: publishedAt.iso });
  }
  if (withdrawn !== undefined && isBefore(withdrawn.at.value, publishedAt)) {
    const written = { withdrawn: withdrawn.at.value.iso, published: publishedAt.iso };
    report("withdrawn-before-published", withdrawn.at.offset, written);
  }
}

/** Whether a moment is before another. A day without a time is not before a time of the same day. */
function isBefore(one: Moment, other: Moment): boolean {
  return one.ms < other.ms && !(one.dayOnly && one.iso.slice(0, 10) === other.iso.slice(0, 10));
}

/** Reports a category that `site.yaml` does not have. */
export function checkCategory(
  { values, offsetOf }: ReadArticleFields,
  config: SiteConfig,
  report: ProblemReporter,
): void {
  const { category: slug } = values;
  if (config.categories === null || slug === undefined) return;
  const known = config.categories.map((category) => category.slug);
  if (known.includes(slug)) return;
  const renamed = config.categories.find((category) => category.aliases?.includes(slug))?.slug;
  const suggestion = renamed ?? nearestName(slug, known);
  report("unknown-category", offsetOf("category"), { slug, suggestion, known });
}
