import { searchFolder, searchManifestName } from "../../addresses/folder-names.ts";
import type { SearchManifest } from "../index/manifest.ts";
import type { SearchRecord } from "../index/record.ts";
import { type ArticleText, readArticleText } from "./article-text.ts";
import { monthOf, sortKeyOf } from "./fragment-names.ts";
import { fetchJson } from "./lost-file.ts";
import { type PagefindHit, startPagefind } from "./pagefind.ts";
import { createTermCounter } from "./term-counter.ts";

/** The search index as the page asks it. Terms are written as the index writes them (src/search/index/terms.ts). */
export interface SearchIndex {
  readonly manifest: SearchManifest;
  /** The address of the manifest's folder. */
  readonly folder: string;
  /** Fetches the index files of the terms, so that looking them up takes no requests. */
  readonly preload: (terms: readonly string[]) => Promise<void>;
  /** The number of articles that have a term, in each segment, the newest segment first. */
  readonly count: (term: string) => Promise<readonly number[]>;
  /** The number of articles that have all the terms, in each segment. */
  readonly countAll: (terms: readonly string[]) => Promise<readonly number[]>;
  /** The articles that have all the terms. */
  readonly find: (terms: readonly string[]) => Promise<readonly FoundArticle[]>;
  /** Whether the index should be closed and opened anew, because many terms were counted. */
  readonly needsRestart: () => boolean;
  readonly close: () => void;
}

/** An article found, before its text is loaded. */
export interface FoundArticle {
  /** The name of its fragment, which no other article has. */
  readonly id: string;
  /** Orders articles by their publication. */
  readonly sortKey: string;
  readonly year: number;
  /** The location bits of all terms it was found by (src/search/index/posting.ts). */
  readonly location: number;
  readonly load: () => Promise<ArticleText>;
}

/** Pagefind goes through all terms it ever loaded. After 250 terms, opening the index anew makes searches faster. */
const MAX_TERMS_BEFORE_RESTART = 250;

/**
 * Opens the search index of the site at `base`, its root path.
 *
 * @throws LostFile where a file of the index cannot be loaded; another error where the index cannot be run
 */
export async function openSearchIndex(base: string): Promise<SearchIndex> {
  const folder = `${base}${searchFolder}/`;
  const manifest = await fetchJson<SearchManifest>(`${folder}${searchManifestName}`, { cache: "no-cache" });
  const segments = manifest.segments.map((segment) => ({ ...segment, path: `${folder}${segment.path}` }));
  const pagefind = await startPagefind(`${folder}${manifest.runtime}`, segments, base);
  const countedTerms = new Set<string>();
  const countsOfAll = new Map<string, Promise<readonly number[]>>();
  const loadedTexts = new Map<string, Promise<ArticleText>>();
  const count = createTermCounter(
    pagefind,
    manifest.segments.map(({ begins }) => begins),
  );
  const load = (hit: PagefindHit): Promise<ArticleText> => {
    const loaded = loadedTexts.get(hit.id) ?? loadArticleText(hit);
    loadedTexts.set(hit.id, loaded);
    return loaded;
  };
  /** The segments in which every term stands. In the others, Pagefind would pass over the terms that do not. */
  const segmentsWith = async (terms: readonly string[]): Promise<readonly number[]> => {
    const counts = await Promise.all(terms.map(count));
    return segments.flatMap((_, segment) => (counts.every((each) => each[segment]! > 0) ? [segment] : []));
  };
  return {
    manifest,
    folder,
    preload: pagefind.preload,
    count: (term) => {
      countedTerms.add(term);
      return count(term);
    },
    countAll: async (terms) => {
      if (terms.length === 1) return count(terms[0]!);
      const key = terms.toSorted().join(" ");
      const counting = countsOfAll.get(key) ?? pagefind.count(terms);
      countsOfAll.set(key, counting);
      const [counts, segments] = [await counting, await segmentsWith(terms)];
      return counts.map((number, segment) => (segments.includes(segment) ? number : 0));
    },
    find: async (terms) => {
      const segments = terms.length === 0 ? [] : await segmentsWith(terms);
      return segments.length === 0
        ? []
        : (await pagefind.find(terms, segments)).map((hit) => createFoundArticle(hit, load));
    },
    needsRestart: () => countedTerms.size > MAX_TERMS_BEFORE_RESTART,
    close: pagefind.stop,
  };
}

async function loadArticleText(hit: PagefindHit): Promise<ArticleText> {
  const { url, text, meta } = await hit.load();
  return readArticleText({ ...(meta as Omit<SearchRecord, "url" | "text">), url, text });
}

function createFoundArticle(hit: PagefindHit, load: (hit: PagefindHit) => Promise<ArticleText>): FoundArticle {
  return {
    id: hit.id,
    sortKey: sortKeyOf(hit.id),
    year: Number(monthOf(hit.id).slice(0, 4)),
    location: hit.values.reduce((location, value) => location | value, 0),
    load: () => load(hit),
  };
}
