import { createHash } from "node:crypto";
import { type Lexicon, mergeLexicons, publishedLexicon } from "./lexicon.ts";
import { type SearchSegment, segmentFolder } from "./segments.ts";

/** The small JSON the search page loads first; paths are relative to its folder. */
export interface SearchManifest {
  readonly version: 1;
  /** Newest first. */
  readonly segments: readonly { readonly path: string; readonly years: readonly number[] }[];
  readonly lexicon: string;
  /** Category names by slug, in the site's order. */
  readonly categories: readonly (readonly [slug: string, name: string])[];
}

/** The lexicon of the whole archive as published beside the segments: its file name, which follows its content. */
export function searchLexicon(lexicons: readonly Lexicon[]): { readonly fileName: string; readonly json: string } {
  const json = publishedLexicon(mergeLexicons(lexicons));
  return { fileName: `tu-dien-${createHash("sha256").update(json).digest("hex").slice(0, 8)}.json`, json };
}

/** The manifest's text: `/tim-kiem/chi-muc.json`, with segments and lexicon under `/tim-kiem/chi-muc/`. */
export function searchManifest(
  segments: readonly SearchSegment[],
  given: {
    readonly lexiconFile: string;
    readonly categories: readonly { readonly slug: string; readonly name: string }[];
  },
): string {
  const manifest: SearchManifest = {
    version: 1,
    segments: [...segments]
      .sort((a, b) => b.years[0]! - a.years[0]!)
      .map((segment) => ({ path: `chi-muc/${segmentFolder(segment)}/`, years: segment.years })),
    lexicon: `chi-muc/${given.lexiconFile}`,
    categories: given.categories.map(({ slug, name }) => [slug, name] as const),
  };
  return `${JSON.stringify(manifest)}\n`;
}
