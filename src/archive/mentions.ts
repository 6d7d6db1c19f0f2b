import { attachmentName } from "../addresses/attachment-name.ts";
import { keptPart } from "../addresses/kept-addresses.ts";
import { seatOf } from "../addresses/seat.ts";
import { yearOfAddress } from "../addresses/take-apart.ts";
import type { Moment } from "../content/dates.ts";
import { cardTitle, type Entry } from "./entry.ts";

/** A published article that links to another one, as the page of the other one names it. */
export interface MentioningArticle {
  readonly url: string;
  readonly title: string;
  readonly published: Moment;
}

/** A link from an article to an address of the site that may be another article's, or an alias of one. */
export interface Mention {
  /** The address that the link leads to, as {@link seatOf} gives it. */
  readonly seat: string;
  readonly from: MentioningArticle;
}

/** Articles that link to articles: the seat of each linked article → the articles with links to it. */
export type MentionsBySeat = Readonly<Record<string, readonly MentioningArticle[]>>;

/** A page names at most this many later articles, the newest of them. */
const MOST_NAMED = 12;

/**
 * The links of a volume's articles to addresses of articles. A link that is written several times in an article counts
 * once. The replacement that a withdrawn article names is no such link.
 *
 * @param entries the volume's entries, oldest first
 */
function mentionsIn(entries: readonly Entry[]): readonly Mention[] {
  return entries
    .filter(({ state }) => state === "published")
    .flatMap((entry) => {
      const { url, links, published } = entry;
      const seats = new Set(links.filter((link) => mayBeArticle(link.url)).map((link) => seatOf(link.url)));
      seats.delete(seatOf(url));
      return [...seats].map((seat) => ({ seat, from: { url, title: cardTitle(entry), published } }));
    });
}

/** Whether an address may be an article's or an alias: it lies in the folder of a year, or where the site keeps nothing. */
function mayBeArticle(url: string): boolean {
  return attachmentName(url) === null && (yearOfAddress(url) !== null || keptPart(url) === null);
}

/**
 * The links of a volume's articles that may lead to articles of other volumes, or through an alias. Other volumes must
 * know of them.
 *
 * @param entries the volume's entries, oldest first
 */
export function outwardMentions(entries: readonly Entry[]): readonly Mention[] {
  const own = new Set(entries.map(({ url }) => seatOf(url)));
  return mentionsIn(entries).filter(({ seat }) => !own.has(seat));
}

/** What {@link mentionsByYear} needs of a volume. */
interface MentioningVolume {
  readonly mentions: readonly Mention[];
  readonly aliases: readonly { readonly url: string; readonly target: string }[];
}

/**
 * Sorts the links of all volumes by the volume that they lead to: year → the articles of that year that are linked. A link
 * to an alias is a link to the article that the alias belongs to.
 */
export function mentionsByYear(volumes: readonly MentioningVolume[]): ReadonlyMap<number, MentionsBySeat> {
  const targets = new Map(volumes.flatMap(({ aliases }) => aliases.map(({ url, target }) => [seatOf(url), target])));
  const years = new Map<number, Record<string, MentioningArticle[]>>();
  for (const { seat, from } of volumes.flatMap(({ mentions }) => mentions)) {
    const target = targets.get(seat) ?? `${seat}/`;
    const year = yearOfAddress(target);
    if (year === null) continue;
    const bySeat = years.get(year) ?? {};
    years.set(year, bySeat);
    const articles = bySeat[seatOf(target)] ?? [];
    bySeat[seatOf(target)] = articles;
    articles.push(from);
  }
  return years;
}

/**
 * Finds the later articles that link to an article, the newest first.
 *
 * @param entries the volume's entries, oldest first
 * @param fromOutside links that lead to the volume from other volumes, or through an alias
 */
export function laterArticles(
  entries: readonly Entry[],
  fromOutside: MentionsBySeat,
): (entry: Entry) => readonly MentioningArticle[] {
  const inside = Map.groupBy(mentionsIn(entries), ({ seat }) => seat);
  return (entry) => {
    const seat = seatOf(entry.url);
    const articles = [...(inside.get(seat) ?? []).map(({ from }) => from), ...(fromOutside[seat] ?? [])];
    const later = articles.filter(({ url, published }) => url !== entry.url && published.ms > entry.published.ms);
    return [...new Map(later.map((article) => [article.url, article])).values()]
      .sort((one, other) => other.published.ms - one.published.ms || (one.url < other.url ? -1 : 1))
      .slice(0, MOST_NAMED);
  };
}
