import { barred, decodeRecord, END, type ShownRecord } from "../search/content-code.ts";
import type { SearchManifest } from "../search/search-index.ts";
import type { Term } from "./search-query.ts";

/** What of Pagefind's browser interface is used here (version 1.5.2). */
interface PagefindModule {
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => PagefindInstance;
}
interface PagefindInstance {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly filters: () => Promise<Counts>;
  readonly preload: (term: string, options?: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly search: (term: string, options?: Readonly<Record<string, unknown>>) => Promise<PagefindAnswer | null>;
}
export interface PagefindAnswer {
  readonly results: readonly PagefindResult[];
  readonly unfilteredResultCount: number;
  readonly filters: Counts;
  readonly totalFilters: Counts;
}
export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** Places of the article where any of the words stand, ascending. */
  readonly words: readonly number[];
  readonly data: () => Promise<{ readonly content: string; readonly raw_url: string }>;
}

/** Numbers of articles by filter and value. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;
export type Filters = Readonly<Record<string, string>>;

/** One bundle of the index. Its searches run one after another. */
export interface Segment {
  readonly years: readonly number[];
  /** Fetches what the searches for these terms will read, all at once. */
  readonly preload: (terms: readonly Term[]) => Promise<void>;
  /** Articles with all the terms; with `exact`, in their accents. `sort` is a sort key and direction. */
  readonly search: (terms: readonly Term[], asked: Asked) => Promise<PagefindAnswer>;
  /** In how many articles a term stands, whatever the filters. */
  readonly count: (term: Term) => Promise<number>;
  readonly load: (result: PagefindResult) => Promise<ShownRecord>;
}

export interface Asked {
  readonly exact: boolean;
  /** Only where the terms stand next to each other in order; reliable with `exact` alone. */
  readonly together?: boolean;
  readonly filters: Filters;
  readonly sort?: Readonly<Record<string, "asc" | "desc">>;
}

export interface SearchArchive {
  readonly manifest: SearchManifest;
  readonly segments: readonly Segment[];
  /** The folder of the manifest. */
  readonly folder: string;
}

/** Opens the index of the site at `base` (its root path). Rejects where it cannot be loaded or run. */
export async function openArchive(base: string): Promise<SearchArchive> {
  const folder = `${base}tim-kiem/`;
  const response = await fetch(`${folder}chi-muc.json`, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const manifest = (await response.json()) as SearchManifest;
  const newest = manifest.segments[0];
  if (newest === undefined) return { manifest, segments: [], folder };
  const pagefind = (await import(`${folder}${newest.path}pagefind.js`)) as PagefindModule;
  const segments: Segment[] = [];
  const opening: Promise<Counts>[] = [];
  for (const { path, years } of manifest.segments) {
    const instance = pagefind.createInstance({ basePath: `${folder}${path}`, baseUrl: base, metaCacheTag: "1" });
    // All instances share one WebAssembly memory in one worker: the first must stand before the next begins, or each
    // makes its own and their addresses mix. The filters are wanted for their counts, and having them shows it stands.
    const ready = instance.filters();
    if (segments.length === 0) await ready;
    else opening.push(ready);
    segments.push(segmentOf(instance, years));
  }
  await Promise.all(opening);
  return { manifest, segments, folder };
}

/** How a term stands in Pagefind's index. */
function keyOf(term: Term): string {
  return `${barred(term.strict)}${term.unfinished ? "" : END}`;
}

function segmentOf(instance: PagefindInstance, years: readonly number[]): Segment {
  let queue: Promise<unknown> = Promise.resolve();
  let exactNow = false;
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = queue.then(work, work);
    queue = done;
    return done;
  };
  const run = (terms: readonly Term[], { exact, together, filters, sort }: Asked): Promise<PagefindAnswer> =>
    inTurn(async () => {
      if (exact !== exactNow) await instance.options({ exactDiacritics: exact });
      exactNow = exact;
      const words = terms.map(keyOf).join(" ");
      const answer = await instance.search(together ? `"${words}"` : words, {
        filters,
        ...(sort === undefined ? {} : { sort }),
      });
      if (answer === null) throw new Error("Pagefind gave no answer");
      return answer;
    });
  const loaded = new Map<string, Promise<ShownRecord>>();
  return {
    years,
    preload: (terms) => instance.preload(terms.map(keyOf).join(" ")),
    search: run,
    // No article has this year, so nothing but the count is handed over.
    count: async (term) => (await run([term], { exact: false, filters: { nam: "0" } })).unfilteredResultCount,
    load: (result) => {
      const known = loaded.get(result.id) ?? result.data().then((data) => decodeRecord(data.content, data.raw_url));
      loaded.set(result.id, known);
      return known;
    },
  };
}
