import type { ArticlePlace } from "../../addresses/article-place.ts";
import type { Article } from "../../content/article.ts";
import { readArticle } from "../../content/article.ts";
import type { RequiredFields } from "../../content/article-context.ts";
import { momentAt } from "../../content/dates.ts";
import type { ArticleAtHand } from "../judging/article-at-hand.ts";
import { type ContextAtHand, contextAtHand, fileAtHand, placeAtHand } from "../judging/article-context.ts";

/** An article as a preview shows it, whatever Problems it has. */
export interface ArticleToShow {
  readonly article: Article;
  readonly context: ContextAtHand;
}

/**
 * Reads an article for its preview. A required field that is missing or wrong has a value in its place: the title none, the
 * date the present moment, the category the first of `site.yaml`. A text whose front matter has no end is all body.
 *
 * @param siteHref the address of the site's home page, which links of the body begin with
 */
export function articleToShow(atHand: ArticleAtHand, siteHref: string): ArticleToShow {
  const file = fileAtHand(atHand.path);
  const context = contextAtHand(atHand, file.folderName, []);
  const config = { ...context.config, basePath: siteHref };
  const publishedAt = momentAt(atHand.now, config.timeZone);
  const usual: RequiredFields = { title: "", publishedAt, category: config.categories?.[0]?.slug ?? "tin-tuc" };
  const place = placeAtHand(file) ?? usualPlace(file.file, publishedAt.iso);
  const read = (text: string) => readArticle(new TextEncoder().encode(text), place, { ...context, config, usual });
  const article = read(atHand.text) ?? read(`---\n---\n\n${atHand.text.replaceAll("\0", "").replaceAll("---", "")}`);
  if (article === null || article.fields === null) throw new Error("an article with the usual fields cannot be read");
  return { article, context: { ...context, config } };
}

function usualPlace(file: string, iso: string): ArticlePlace {
  const [year, month] = iso.split("-");
  return { file, year: Number(year), month: Number(month), slug: "bai-moi" };
}
