import { createHash } from "node:crypto";
import { searchIndexFolder } from "../../addresses/folder-names.ts";
import { publishedLexicon } from "./lexicon.ts";
import type { NameKind, SegmentSummary, SuggestedTitle } from "./segment-summary.ts";
import { type SearchSegment, segmentFolder } from "./segments.ts";

/** The small JSON the search page loads first; paths are relative to its folder. */
export interface SearchManifest {
  readonly version: 2;
  /** The folder of Pagefind's program. */
  readonly runtime: string;
  /** Newest first. */
  readonly segments: readonly SegmentPlace[];
  readonly lexicon: string;
  /** {@link PublishedNames} */
  readonly names: string;
  /** Category names by slug, in the site's order. */
  readonly categories: readonly (readonly [slug: string, name: string])[];
}

/** A segment as published. */
export interface SegmentPlace {
  readonly path: string;
  /** Month of its first article: `2024-06`. */
  readonly begins: string;
  readonly years: readonly number[];
  readonly articleCount: number;
}

/** What the filters and suggestions name, the most frequent first, with the number of articles. */
export interface PublishedNames {
  readonly names: Readonly<Record<NameKind, readonly (readonly [name: string, count: number])[]>>;
  /** Of the newest articles. */
  readonly titles: readonly SuggestedTitle[];
}

/** Names published at most: what a reader would choose from, and small enough to load for a suggestion. */
const NAME_LIMITS: Readonly<Record<NameKind, number>> = { topic: 150, author: 80, document: 250, person: 300 };

/** A file published beside the index; its name follows its content. */
export interface IndexFile {
  readonly fileName: string;
  readonly json: string;
}

/** The lexicon of the whole archive. */
export function lexiconFile(summary: SegmentSummary): IndexFile {
  return namedFile("tu-dien", publishedLexicon(summary.lexicon));
}

export function namesFile({ names, titles }: SegmentSummary): IndexFile {
  const most = (kind: NameKind) => Object.entries(names[kind]).sort(byCount).slice(0, NAME_LIMITS[kind]);
  const published: PublishedNames = {
    names: { topic: most("topic"), author: most("author"), document: most("document"), person: most("person") },
    titles,
  };
  return namedFile("goi-y", JSON.stringify(published));
}

function byCount([a, m]: readonly [string, number], [b, n]: readonly [string, number]): number {
  return n - m || (a < b ? -1 : 1);
}

function namedFile(name: string, json: string): IndexFile {
  return { fileName: `${name}-${createHash("sha256").update(json).digest("hex").slice(0, 8)}.json`, json };
}

/** The manifest's text: paths in it begin in the manifest's own folder. */
export function searchManifest(
  segments: readonly SearchSegment[],
  given: {
    readonly runtimeFolder: string;
    readonly lexicon: IndexFile;
    readonly names: IndexFile;
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
