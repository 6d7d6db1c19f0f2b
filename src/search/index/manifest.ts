import { createHash } from "node:crypto";
import { searchIndexFolder } from "../../addresses/folder-names.ts";
import { encodeLexicon } from "./lexicon.ts";
import type { NameKind, SegmentSummary, SuggestedTitle } from "./segment-summary.ts";
import { type SearchSegment, segmentFolder } from "./segments.ts";

/** The manifest, a small JSON file that the search page loads first. Its paths are relative to its folder. */
export interface SearchManifest {
  readonly version: 2;
  /** The folder of Pagefind's program. */
  readonly runtime: string;
  /** The newest segment is the first. */
  readonly segments: readonly PublishedSegment[];
  /** The file of the lexicon (lexicon.ts). */
  readonly lexicon: string;
  /** The file of the {@link PublishedNames}. */
  readonly names: string;
  /** Category names by slug, in the site's order. */
  readonly categories: readonly (readonly [slug: string, name: string])[];
}

/** A segment as the manifest lists it. */
export interface PublishedSegment {
  /** The segment's folder. */
  readonly path: string;
  /** The month of the segment's first article: `2024-06`. */
  readonly begins: string;
  readonly years: readonly number[];
  readonly articleCount: number;
}

/** The names that filters and suggestions offer, with the number of their articles, the most frequent names first. */
export interface PublishedNames {
  readonly names: Readonly<Record<NameKind, readonly (readonly [name: string, count: number])[]>>;
  /** The months that have articles, the newest first: `2024-06`. */
  readonly months: readonly string[];
  /** The titles of the newest articles. */
  readonly titles: readonly SuggestedTitle[];
}

/**
 * The largest number of names published of each kind: enough for a reader to choose from, and quickly loaded for a
 * suggestion.
 */
const MAX_NAMES: Readonly<Record<NameKind, number>> = { topic: 150, author: 80, document: 250, person: 300 };

/** A JSON file that is published beside the segments. Its name changes with its content. */
export interface ContentNamedFile {
  readonly fileName: string;
  readonly json: string;
}

/** The file of the lexicon, from the summary of all segments. */
export function lexiconFile(summary: SegmentSummary): ContentNamedFile {
  return nameByContent("tu-dien", encodeLexicon(summary.lexicon));
}

/** The file of the names, months and titles, from the summary of all segments and from what they hold. */
export function namesFile({ names, titles }: SegmentSummary, segments: readonly SearchSegment[]): ContentNamedFile {
  const commonest = (kind: NameKind) => Object.entries(names[kind]).sort(compareByCount).slice(0, MAX_NAMES[kind]);
  const published: PublishedNames = {
    names: {
      topic: commonest("topic"),
      author: commonest("author"),
      document: commonest("document"),
      person: commonest("person"),
    },
    months: segments
      .flatMap(({ months }) => months.map(({ month }) => month))
      .sort()
      .reverse(),
    titles,
  };
  return nameByContent("goi-y", JSON.stringify(published));
}

function compareByCount([a, m]: readonly [string, number], [b, n]: readonly [string, number]): number {
  return n - m || (a < b ? -1 : 1);
}

function nameByContent(name: string, json: string): ContentNamedFile {
  return { fileName: `${name}-${createHash("sha256").update(json).digest("hex").slice(0, 8)}.json`, json };
}

/** The text of the manifest. The paths in it begin in the manifest's own folder. */
export function searchManifest(
  segments: readonly SearchSegment[],
  given: {
    readonly runtimeFolder: string;
    readonly lexicon: ContentNamedFile;
    readonly names: ContentNamedFile;
    readonly categories: SearchManifest["categories"];
  },
): string {
  const manifest: SearchManifest = {
    version: 2,
    runtime: `${searchIndexFolder}/${given.runtimeFolder}/`,
    segments: [...segments]
      .sort((a, b) => (a.months[0]!.month < b.months[0]!.month ? 1 : -1))
      .map((segment) => ({
        path: `${searchIndexFolder}/${segmentFolder(segment)}/`,
        begins: segment.months[0]!.month,
        years: segment.years,
        articleCount: segment.articleCount,
      })),
    lexicon: `${searchIndexFolder}/${given.lexicon.fileName}`,
    names: `${searchIndexFolder}/${given.names.fileName}`,
    categories: given.categories,
  };
  return `${JSON.stringify(manifest)}\n`;
}
