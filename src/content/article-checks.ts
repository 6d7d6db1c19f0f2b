import type { ArticlePlace } from "../addresses/article-place.ts";
import type { ProblemReporter } from "../problems/reporter.ts";
import { nearestName } from "../text/nearest-name.ts";
import { isSlug, slugOf } from "../text/slug.ts";
import type { ArticleContext } from "./article-context.ts";
import type { ReadArticleFields } from "./article-schema.ts";
import type { Moment } from "./dates.ts";
import { promptText } from "./prompt-text.ts";
import type { Category, SiteConfig } from "./site-config.ts";

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

/**
 * Reports a category that `site.yaml` does not have, and suggests the one whose slug or name is nearest. Where `site.yaml`
 * has no categories, any slug is one. Returns whether the category is sound.
 */
export function checkCategory(
  { values, offsetOf }: ReadArticleFields,
  { categories }: SiteConfig,
  report: ProblemReporter,
): boolean {
  const { category: written } = values;
  if (written === undefined) return true;
  if (categories === null) {
    if (isSlug(written)) return true;
    report("bad-slug", offsetOf("category"), { slug: written.slice(0, 80), suggestion: slugOf(written) || "tin-tuc" });
    return false;
  }
  const known = categories.map(({ slug }) => slug);
  if (known.includes(written)) return true;
  const suggestion = nearestCategory(slugOf(written), categories);
  report("unknown-category", offsetOf("category"), { slug: written.slice(0, 80), suggestion, known });
  return false;
}

/** The slug of the category that has a slug now or had it, or whose name has it; else the nearest of all these. */
function nearestCategory(written: string, categories: readonly Category[]): string | null {
  const names = categories.flatMap(({ slug, name, aliases = [] }) =>
    [slug, slugOf(name), ...aliases].map((each) => [each, slug] as const),
  );
  const bySlug = new Map(names.toReversed());
  const nearest = bySlug.has(written) ? written : nearestName(written, [...new Set(names.map(([each]) => each))]);
  return nearest === null ? null : (bySlug.get(nearest) ?? null);
}

/** Reports the lines of a new article's body that nobody replaced. */
export function checkPrompts(
  { markdown, bodyOffset }: { readonly markdown: string; readonly bodyOffset: number },
  report: ProblemReporter,
): void {
  const lines = `\n${markdown}\n`;
  for (const text of Object.values(promptText).flatMap((prompts) => Object.values(prompts))) {
    const line = lines.indexOf(`\n${text}\n`);
    if (line !== -1) report("prompt-text-left", bodyOffset + line, { text });
  }
}
