import { yearOfAddress } from "../addresses/take-apart.ts";
import { digestOf } from "../cache/digest.ts";
import type { PlacedAlias, PlacedLink } from "../content/article.ts";
import type { Moment } from "../content/dates.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import type { Problem } from "../problems/problem.ts";
import { cardTitle, type Entry } from "./entry.ts";
import { entryText } from "./entry-text.ts";
import { isMainKind, type ListId, type ListPart } from "./lists.ts";
import { relatedTraits } from "./related.ts";

/** An article as a neighbour names it. */
export interface ArticleName {
  readonly url: string;
  readonly title: string;
}

/** The first and the last article of a category in a volume. */
export interface CategoryEnds {
  readonly first: ArticleName;
  readonly last: ArticleName;
}

/** A link or alias and the article file it stands in. */
export type InFile<T> = T & { readonly file: string };

/**
 * What the archive must know of a volume without opening it: small plain JSON. The entries themselves are kept beside
 * it and read only where the volume, or a list it has a part in, changed.
 */
export interface VolumeRecord {
  readonly year: number;
  /** Digest of the program and configuration it was read with. */
  readonly base: string;
  /** Published articles. */
  readonly articleCount: number;
  readonly withdrawnCount: number;
  readonly draftCount: number;
  readonly scheduledCount: number;
  readonly missingPictureCount: number;
  /** Published articles of each month, January first. */
  readonly monthCounts: readonly number[];
  /** Of each month, January first, the days with published articles: bit 0 is the 1st. */
  readonly monthDays: readonly number[];
  /** The digest of each month's published articles, January first. */
  readonly monthDigests: readonly string[];
  /** The reading holds while `now` is within `[fromMs, untilMs)`. `null`: without end. */
  readonly fromMs: number;
  readonly untilMs: number | null;
  /** The next article due. */
  readonly nextDue: Moment | null;
  /** Files outside the year's folder it depends on: path → id, `null` where there was none. */
  readonly externals: Readonly<Record<string, string | null>>;
  readonly warnings: readonly Problem[];
  readonly aliases: readonly InFile<PlacedAlias & { readonly target: string }>[];
  /** Years that links lead to. */
  readonly linkedYears: readonly number[];
  readonly categoryEnds: Readonly<Record<string, CategoryEnds>>;
  /** Changes when what the next volume's related articles are chosen from does. */
  readonly relatedDigest: string;
  /** Changes when any entry does. */
  readonly entriesDigest: string;
  /** Its parts in categories and featured news. */
  readonly mainParts: readonly ListPart[];
  /** Changes when it gets a listing more or has one less. */
  readonly listsDigest: string;
  /** The pictures it shows, each once, by hash. */
  readonly pictures: readonly ProcessedPicture[];
}

/** A volume's addresses and the links in it: read only where they, or what they lead to, may have changed. */
export interface VolumeAddresses {
  /** Of published articles, oldest first. */
  readonly articles: readonly string[];
  readonly tombstones: readonly string[];
  readonly links: readonly InFile<PlacedLink>[];
}

/** @param entries oldest first */
export function volumeAddresses(entries: readonly Entry[]): VolumeAddresses {
  const [gone, shown] = [true, false].map((isGone) =>
    entries.filter((entry) => (entry.state === "withdrawn") === isGone).map((entry) => entry.url),
  );
  return { articles: shown!, tombstones: gone!, links: inFile(entries, (entry) => entry.links) };
}

function inFile<T>(entries: readonly Entry[], pick: (entry: Entry) => readonly T[]): readonly InFile<T>[] {
  return entries.flatMap((entry) => pick(entry).map((each) => ({ ...each, file: entry.file })));
}

function linkedYears(entries: readonly Entry[]): readonly number[] {
  const years = entries.flatMap((entry) => entry.links.map(({ url }) => yearOfAddress(url)));
  return [...new Set(years)].filter((year) => year !== null).sort((one, other) => one - other);
}

/** What reading found besides the entries. */
export interface ReadingFacts {
  readonly year: number;
  readonly base: string;
  readonly fromMs: number;
  readonly untilMs: number | null;
  readonly nextDue: Moment | null;
  readonly draftCount: number;
  readonly scheduledCount: number;
  readonly externals: Readonly<Record<string, string | null>>;
  readonly warnings: readonly Problem[];
  readonly pictures: readonly ProcessedPicture[];
}

/** Sums up a volume; `entries` oldest first, `parts` what it has in listings. */
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
  const goneTexts = entries.filter((entry) => entry.state === "withdrawn").map(entryText);
  return {
    ...facts,
    articleCount: shown.length,
    withdrawnCount: entries.length - shown.length,
    missingPictureCount: shown.reduce((sum, entry) => sum + entry.missing.length, 0),
    monthCounts,
    monthDays,
    monthDigests,
    aliases: inFile(entries, (entry) => entry.aliases.map((alias) => ({ ...alias, target: entry.url }))),
    linkedYears: linkedYears(entries),
    categoryEnds: categoryEnds(shown),
    relatedDigest: digestOf(entries.map(relatedTraits)),
    entriesDigest: digestOf([monthDigests, goneTexts]),
    mainParts: [...parts.values()].filter((part) => isMainKind(part.kind)),
    listsDigest: digestOf([...parts.keys()]),
  };
}

/** The month of an entry, from 1: its folder's, which is its date's in the site's zone. */
export function monthOf(entry: Entry): number {
  return Number(entry.published.iso.slice(5, 7));
}

function categoryEnds(shown: readonly Entry[]): Readonly<Record<string, CategoryEnds>> {
  const ends: Record<string, CategoryEnds> = {};
  for (const entry of shown) {
    const name = { url: entry.url, title: cardTitle(entry) };
    ends[entry.category] = { first: ends[entry.category]?.first ?? name, last: name };
  }
  return ends;
}
