import { fileOf, pictureUrl } from "../addresses/urls.ts";
import type { ArticleDetail } from "../archive/article-detail.ts";
import { cardTitle, type Entry } from "../archive/entry.ts";
import type { SiteConfig } from "../content/site-config.ts";
import type { MadeOutput } from "../pages/output.ts";
import { fallbackRendition } from "../pictures/fallback-rendition.ts";
import { renditionName } from "../pictures/rendition-files.ts";
import { canSet } from "../sharing/face.ts";
import { cropsOf, stillRendition } from "../sharing/picture-crops.ts";
import { cardFile, cropFile, keptFile, type SharedFile } from "../sharing/shared-files.ts";
import { yearOf } from "./card-view.ts";
import type { HeadFacts } from "./head.ts";
import type { SiteContext } from "./site-context.ts";
import { momentView } from "./words.ts";

/** What is made of an article for those who share it (its card) and for search engines (crops of its picture). */
export interface ArticleSharing {
  /** `null` where the face lacks a sign of its title. */
  readonly card: SharedFile | null;
  readonly crops: readonly SharedFile[];
}

/**
 * What is made for sharing an article; `null` where nothing is. That depends on content alone: on what `site.yaml`
 * says, on the volume being the newest, on the article having been edited.
 */
export function articleSharing(entry: Entry, isNewestVolume: boolean, context: SiteContext): ArticleSharing | null {
  const { cards, cardsFrom } = context.config;
  const isChosen = cardsFrom === undefined ? isNewestVolume : yearOf(entry) >= cardsFrom;
  if (!cards || entry.state !== "published" || !(isChosen || entry.updated !== undefined)) return null;
  const picture = entry.cover?.picture;
  const still = picture === undefined ? null : stillRendition(picture);
  return {
    card: articleCard(entry, context),
    crops: picture === undefined || still === null ? [] : cropsOf(still).map((crop) => cropFile(picture, crop)),
  };
}

function articleCard(entry: Entry, { config, categoryName }: SiteContext): SharedFile | null {
  const title = settable(cardTitle(entry));
  if (title === "") return null;
  const words = {
    organisation: settable(config.organisation),
    title,
    category: settable(categoryName(entry.category)),
    day: momentView(entry.published).dayText,
  };
  return cardFile(words, entry.cover?.picture);
}

/** The card of pages that have no picture of their own. */
export function siteCard({ cards, title, organisation, baseUrl }: SiteConfig): SharedFile | null {
  if (!cards || settable(title) === "") return null;
  const words = {
    organisation: organisation === title ? "" : settable(organisation),
    title: settable(title),
    category: settable(new URL(baseUrl).host),
    day: "",
  };
  return cardFile(words);
}

/** A text as a card says it; nothing where the face lacks a sign. */
function settable(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return canSet(line) ? line : "";
}

/** The picture an article is shared with: its card, else its own, else none but the site's. */
export function sharedPicture(
  entry: Entry,
  detail: ArticleDetail,
  sharing: ArticleSharing | null,
  context: SiteContext,
): Pick<HeadFacts, "picture"> {
  const address = (name: string) => context.absolute(pictureUrl(yearOf(entry), name));
  if (sharing !== null && sharing.card !== null) {
    const { name, widthPx, heightPx } = sharing.card;
    return { picture: { href: address(name), widthPx, heightPx, alt: cardTitle(entry) } };
  }
  const picture = detail.cover ?? detail.pictures[0];
  const shown = picture === undefined ? null : fallbackRendition(picture);
  // A drawing is shown by browsers, but by none of those who make previews.
  if (picture === undefined || shown === null || shown.format === "svg") return {};
  const { widthPx, heightPx } = shown;
  const href = address(renditionName(picture, shown));
  return { picture: { href, widthPx, heightPx, alt: entry.cover?.alt ?? "" } };
}

/** Cards and crops as files to publish, each once. */
export function sharedOutputs(
  year: number | null,
  files: readonly SharedFile[],
  cacheDir: string,
): readonly MadeOutput[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  return [...byName.values()].map((file) => ({
    file: fileOf(pictureUrl(year, file.name)),
    key: file.name,
    make: () => keptFile(file, cacheDir),
  }));
}
