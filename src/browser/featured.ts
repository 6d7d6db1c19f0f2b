import type { FeaturedList } from "../views/pages.ts";

type FeaturedArticle = FeaturedList["articles"][number];

/**
 * Puts the newest featured titles above the link of the featured block. Where they cannot be loaded, the link stays; where there
 * are none, the block goes, because its link would lead to an empty list. Pages do not depend on which articles are featured.
 */
export async function fillFeatured(page: Document): Promise<void> {
  const block = page.querySelector<HTMLElement>("[data-featured]");
  const source = block?.dataset.src;
  if (block === null || source === undefined) return;
  const articles = await fetchFeatured(source);
  if (articles === null) return;
  if (articles.length === 0) block.remove();
  const others = articles.filter((article) => new URL(article.href, location.href).pathname !== location.pathname);
  if (others.length === 0) return;
  const list = page.createElement("ul");
  list.className = "featured-list";
  list.append(...others.map((article) => itemOf(page, article)));
  block.querySelector(".featured-all")?.before(list);
}

/** The featured articles; `null` where they could not be loaded. */
async function fetchFeatured(source: string): Promise<FeaturedList["articles"] | null> {
  try {
    const response = await fetch(source);
    if (!response.ok) return null;
    const list = (await response.json()) as FeaturedList;
    return list.articles;
  } catch {
    return null;
  }
}

function itemOf(page: Document, article: FeaturedArticle): HTMLLIElement {
  const item = page.createElement("li");
  const link = page.createElement("a");
  const day = page.createElement("span");
  link.href = article.href;
  link.textContent = article.title;
  day.className = "featured-day";
  day.textContent = article.dayText;
  item.append(day, link);
  return item;
}
