import { cardTitle, type Entry } from "../archive/entry.ts";
import { cropsOf, stillRendition } from "../sharing/picture-crops.ts";
import { cardFile, cropFile, type SharedFile } from "../sharing/shared-files.ts";
import { cardText } from "../sharing/site-card.ts";
import { momentView } from "./moment.ts";
import type { ArticleSharing } from "./shared-picture.ts";
import type { SiteContext } from "./site-context.ts";

/**
 * The card and crops of an article; `null` where it gets none. An article that was updated after its publication always
 * gets them, unless the site has none.
 *
 * @param isCardYear whether all articles of its year get them
 */
export function articleSharing(entry: Entry, isCardYear: boolean, context: SiteContext): ArticleSharing | null {
  if (!context.config.cards || entry.state !== "published" || !(isCardYear || entry.updated !== undefined)) return null;
  const picture = entry.cover?.picture;
  const still = picture === undefined ? null : stillRendition(picture);
  return {
    card: articleCard(entry, context),
    crops: picture === undefined || still === null ? [] : cropsOf(still).map((crop) => cropFile(picture, crop)),
  };
}

function articleCard(entry: Entry, { config, categoryName, words: says }: SiteContext): SharedFile | null {
  const title = cardText(cardTitle(entry));
  if (title === "") return null;
  const words = {
    organisation: cardText(config.organisation),
    title,
    category: cardText(categoryName(entry.category)),
    day: momentView(entry.published, says).dayText,
  };
  return cardFile(words, entry.cover?.picture);
}
