import type { CurrentBody } from "../addresses/body-versions.ts";
import { yearOfAddress } from "../addresses/take-apart.ts";
import { digestOf } from "../cache/digest.ts";
import type { PlacedAlias, PlacedLink, PlacedWaiver } from "../content/article.ts";
import type { Moment } from "../content/dates.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import type { Problem } from "../problems/problem.ts";
import { attachmentUrls } from "./article-attachments.ts";
import { type CategoryEnds, categoryEnds } from "./category-ends.ts";
import type { Entry } from "./entry.ts";
import { entryText } from "./entry-text.ts";
import { isMainKind, type ListId, type ListPart } from "./lists.ts";
import { type Mention, outwardMentions } from "./mentions.ts";
import { type OldAddress, oldAddressFacts } from "./old-addresses.ts";
import { relatedFacts } from "./related.ts";

/** A warning that an article waives. That of a draft, whose links are not checked, need not waive anything. */
export type Waiver = PlacedWaiver & { readonly isOfDraft: boolean };

/** A link, alias or waiver, and the file of the article that it stands in. */
export type InFile<T> = T & { readonly file: string };

/**
 * What every build must know of a volume, as small plain JSON. The entries are kept in another file, which is read only
 * where the volume changed, or a listing that it has a part in.
 */
export interface VolumeRecord {
  readonly year: number;
  /** The key of what its reading depended on besides its files: of the program and the configuration. */
  readonly environmentKey: string;
  /** How many articles are published; those withdrawn, drafts and scheduled ones are counted apart. */
  readonly articleCount: number;
  readonly withdrawnCount: number;
  readonly draftCount: number;
  readonly scheduledCount: number;
  readonly missingPictureCount: number;
  /** How many articles are published in each month, January first. */
  readonly monthCounts: readonly number[];
  /** The days of each month, January first, on which articles were published: bit 0 stands for the 1st. */
  readonly monthDays: readonly number[];
  /** The digest of the published articles of each month, January first. */
  readonly monthDigests: readonly string[];
  /** The first moment the reading is valid at, in milliseconds since 1970. */
  readonly validFromMs: number;
  /** The first moment the reading is no longer valid at, in milliseconds since 1970; `null` where there is none. */
  readonly validUntilMs: number | null;
  /** When the next scheduled article is due. */
  readonly nextDue: Moment | null;
  /**
   * The files outside the year's folder that its articles name: path → git blob id, `null` where there is no such file.
   */
  readonly outsideFileIds: Readonly<Record<string, string | null>>;
  readonly warnings: readonly Problem[];
  readonly waivers: readonly InFile<Waiver>[];
  readonly aliases: readonly InFile<PlacedAlias & { readonly target: string }>[];
  /** Addresses on the old portal that no alias says, each with the address of its article. */
  readonly oldAddresses: readonly OldAddress[];
  /** The digest of its aliases and old addresses, with what they lead to. */
  readonly oldAddressesDigest: string;
  /** The addresses of the related articles that its articles name, each once, sorted. */
  readonly namedArticles: readonly string[];
  /** The addresses of its articles' attachments below the aliases of the articles, which may be of other years. */
  readonly movedFiles: readonly string[];
  /** The links of its articles that may lead to articles of other volumes. */
  readonly mentions: readonly Mention[];
  /** The years that links of its articles lead to, ascending. */
  readonly linkedYears: readonly number[];
  /** Slug of each category in the volume → its first and last article there. */
  readonly categoryEnds: Readonly<Record<string, CategoryEnds>>;
  /** The digest of what the next volume needs to choose related articles from this one. */
  readonly relatedDigest: string;
  /** The digest of all its entries. */
  readonly entriesDigest: string;
  /** Its parts in the listings of categories and of featured news. */
  readonly mainParts: readonly ListPart[];
  /** The digest of the ids of all listings it has a part in. */
  readonly listsDigest: string;
  /** When its articles were last published, updated, corrected or withdrawn, as they say it, in milliseconds since 1970. */
  readonly changedMs: number;
  /** The pictures that its articles show, each once, sorted by key. */
  readonly pictures: readonly ProcessedPicture[];
}

/** An article that cannot be published for an error in it: its address, and what of it is checked all the same. */
export interface BrokenAddresses {
  readonly url: string;
  readonly aliases: readonly InFile<PlacedAlias>[];
  readonly links: readonly InFile<PlacedLink>[];
}

/** The addresses and the links of a volume. They are read only where they, or what they lead to, may have changed. */
export interface VolumeAddresses {
  /** Published articles, oldest first, each with its text as it stands. */
  readonly articles: readonly InFile<{ readonly url: string; readonly currentBody: CurrentBody }>[];
  /** The addresses of withdrawn articles, oldest first. */
  readonly tombstones: readonly string[];
  /** The addresses of files beside published articles. */
  readonly files: readonly string[];
  readonly links: readonly InFile<PlacedLink>[];
}

/**
 * The addresses and links of a volume.
 *
 * @param entries the volume's entries, oldest first
 */
export function volumeAddresses(entries: readonly Entry[]): VolumeAddresses {
  return {
    articles: entries.flatMap(({ url, file, currentBody }) =>
      currentBody === undefined ? [] : [{ url, file, currentBody }],
    ),
    tombstones: entries.flatMap(({ url, currentBody }) => (currentBody === undefined ? [url] : [])),
    files: fileUrls(entries, ({ url }) => [url]),
    links: inFile(entries, linksOf),
  };
}

function fileUrls(entries: readonly Entry[], urlsOf: (entry: Entry) => readonly string[]): readonly string[] {
  return entries.flatMap((entry) => (entry.attachments ?? []).flatMap((each) => attachmentUrls(urlsOf(entry), each)));
}

function inFile<T>(entries: readonly Entry[], pick: (entry: Entry) => readonly T[]): readonly InFile<T>[] {
  return entries.flatMap((entry) => pick(entry).map((each) => ({ ...each, file: entry.file })));
}

/** Everything that an article leads to: the links of its text, and the related articles it names. */
function linksOf({ links, related = [] }: Entry): readonly PlacedLink[] {
  return [...links, ...related];
}

function linkedYears(entries: readonly Entry[]): readonly number[] {
  const years = entries.flatMap((entry) => linksOf(entry).map(({ url }) => yearOfAddress(url)));
  return [...new Set(years)].filter((year) => year !== null).sort((one, other) => one - other);
}

/** The part of a volume's record that does not follow from its entries. */
export type ReadingFacts = Pick<
  VolumeRecord,
  | "year"
  | "environmentKey"
  | "validFromMs"
  | "validUntilMs"
  | "nextDue"
  | "draftCount"
  | "scheduledCount"
  | "outsideFileIds"
  | "warnings"
  | "waivers"
  | "pictures"
>;

/**
 * Makes the record of a volume.
 *
 * @param entries the volume's entries, oldest first
 * @param parts the volume's parts in listings
 */
export function volumeRecord(
  entries: readonly Entry[],
  parts: ReadonlyMap<ListId, ListPart>,
  facts: ReadingFacts,
): VolumeRecord {
  const shown = entries.filter((entry) => entry.state !== "withdrawn");
  const monthCounts = new Array<number>(12).fill(0);
  const monthDays = new Array<number>(12).fill(0);
  const monthTexts = Array.from({ length: 12 }, (): string[] => []);
  for (const entry of shown) {
    const month = monthOf(entry) - 1;
    monthCounts[month]!++;
    monthDays[month]! |= 1 << (Number(entry.published.iso.slice(8, 10)) - 1);
    monthTexts[month]!.push(entryText(entry));
  }
  const monthDigests = monthTexts.map((texts) => digestOf(texts.join("\n")));
  const withdrawnTexts = entries.filter((entry) => entry.state === "withdrawn").map(entryText);
  return {
    ...facts,
    articleCount: shown.length,
    withdrawnCount: entries.length - shown.length,
    missingPictureCount: shown.reduce((sum, entry) => sum + entry.missing.length, 0),
    monthCounts,
    monthDays,
    monthDigests,
    aliases: inFile(entries, (entry) => entry.aliases.map((alias) => ({ ...alias, target: entry.url }))),
    ...oldAddressFacts(entries),
    namedArticles: [...new Set(entries.flatMap(({ related = [] }) => related.map(({ url }) => url)))].sort(),
    movedFiles: fileUrls(entries, ({ aliases }) => aliases.map(({ url }) => url)),
    mentions: outwardMentions(entries),
    linkedYears: linkedYears(entries),
    categoryEnds: categoryEnds(shown),
    relatedDigest: digestOf(entries.map(relatedFacts)),
    entriesDigest: digestOf([monthDigests, withdrawnTexts]),
    mainParts: [...parts.values()].filter((part) => isMainKind(part.kind)),
    listsDigest: digestOf([...parts.keys()]),
    changedMs: entries.reduce((latest, entry) => Math.max(latest, changedMsOf(entry)), 0),
  };
}

function changedMsOf({ validFromMs, updated, withdrawn }: Entry): number {
  return Math.max(validFromMs, updated?.ms ?? 0, withdrawn?.at.value.ms ?? 0);
}

/** The month of an article, from 1: that of its folder, which is that of its date in the site's zone. */
export function monthOf(entry: Entry): number {
  return Number(entry.published.iso.slice(5, 7));
}
