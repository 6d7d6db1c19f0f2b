import { WORKER_FILE } from "../index/pagefind-entry.ts";
import { type Bundle, CACHE_TAG, sendEarlyFiles } from "./early-files.ts";
import { takeWorker } from "./fetched-ahead.ts";
import { LostFile } from "./lost-file.ts";

/** Pagefind 1.5.2 as the search page uses it: through its worker, or through its module where no worker can start. */

/** An article found, as Pagefind tells it. */
interface PagefindResult {
  /** The name of the article's fragment. */
  readonly id: string;
  /** The values of the article's postings, which Pagefind takes for positions of words. */
  readonly words: readonly number[];
  /** Loads the fragment; from the worker, a name by which the fragment is asked for. */
  readonly data: string | (() => Promise<PagefindFragment>);
}
interface PagefindFragment {
  readonly raw_url: string;
  readonly raw_content: string;
  readonly meta: unknown;
}
interface PagefindResponse {
  readonly results: readonly PagefindResult[];
  readonly totalFilters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

type Method = "mergeIndex" | "search" | "preload" | "filters" | "getData";
type Call = (method: Method, ...given: readonly unknown[]) => Promise<unknown>;

/** An article found. */
export interface PagefindHit {
  /** The name of the article's fragment. */
  readonly id: string;
  /** The values of its postings: the location bits of each term found, or the stored count of each count term. */
  readonly values: readonly number[];
  readonly load: () => Promise<LoadedFragment>;
}
export interface LoadedFragment {
  readonly url: string;
  readonly text: string;
  readonly meta: unknown;
}

/**
 * A running Pagefind with all segments. A segment is known by its number, the index in the manifest's list. Once a file
 * of the index is lost, every call rejects with a {@link LostFile}, because Pagefind itself goes on without the file.
 */
export interface Pagefind {
  /** Fetches the index files of the terms. */
  readonly preload: (terms: readonly string[]) => Promise<void>;
  /**
   * The number of articles that have all the terms, in each segment. A term that a segment lacks is passed over there.
   */
  readonly count: (terms: readonly string[]) => Promise<readonly number[]>;
  /** The first article of each segment that stores a count, with the values of the count terms given. */
  readonly findFirst: (countTerms: readonly string[]) => Promise<readonly PagefindHit[]>;
  /** The articles that have all the terms, in no order. A term that a segment lacks is passed over there. */
  readonly find: (terms: readonly string[], segments: readonly number[]) => Promise<readonly PagefindHit[]>;
  readonly stop: () => void;
}

/** The filter each segment is given when it is merged, so that a query can be limited to some segments. */
const SEGMENT_FILTER = "doan";
/** The filter's value for no segment. Pagefind then gives the numbers of articles in all segments, and no articles. */
const NO_SEGMENT = "-";
const MAX_START_MS = 20_000;
/** No language tag: with one, Pagefind makes a text segmenter for each look-up, which takes longer than the look-up. */
const NO_LANGUAGE = "_";

/**
 * Starts Pagefind and merges the segments into it. Rejects where Pagefind cannot run.
 *
 * @param runtime the address of the folder with Pagefind's program
 * @param segments the segments, with the addresses of their folders
 * @param base the site's root path
 */
export async function startPagefind(runtime: string, segments: readonly Bundle[], base: string): Promise<Pagefind> {
  const options = { basePath: runtime, baseUrl: base, language: NO_LANGUAGE, metaCacheTag: CACHE_TAG };
  const started = await withinLimit(startInWorker(options, segments).catch(() => startInPage(options)));
  const call: Call = async (method, ...given) => {
    const result = await started.call(method, ...given).catch((error: unknown) => error as Error);
    const lost = started.lostFile();
    if (lost !== null) throw new LostFile(lost);
    if (result instanceof Error) throw result;
    return result;
  };
  const merged = segments.map(({ path }, number) =>
    call("mergeIndex", path, { ...options, basePath: path, mergeFilter: { [SEGMENT_FILTER]: String(number) } }),
  );
  await withinLimit(Promise.all(merged));
  const search = async (terms: readonly string[], segments: readonly string[]): Promise<PagefindResponse> =>
    (await call("search", terms.join(" "), { filters: { [SEGMENT_FILTER]: { any: segments } } })) as PagefindResponse;
  const find = async (terms: readonly string[], segments: readonly number[]): Promise<readonly PagefindHit[]> =>
    (await search(terms, segments.map(String))).results.map((result) => createHit(result, call));
  const allSegments = segments.map((_, number) => number);
  return {
    preload: async (terms) => void (await call("preload", terms.join(" "))),
    count: async (terms) => {
      const counts = (await search(terms, [NO_SEGMENT])).totalFilters[SEGMENT_FILTER] ?? {};
      return segments.map((_, number) => counts[String(number)] ?? 0);
    },
    findFirst: (countTerms) => find(countTerms, allSegments),
    find,
    stop: started.stop,
  };
}

function createHit({ id, words, data }: PagefindResult, call: Call): PagefindHit {
  return {
    id,
    values: words,
    load: async () => {
      const fragment = (await (typeof data === "string" ? call("getData", data) : data())) as PagefindFragment;
      return { url: fragment.raw_url, text: fragment.raw_content, meta: fragment.meta };
    },
  };
}

type Options = Readonly<Record<string, string>>;

/** Pagefind started, without segments. */
interface StartedPagefind {
  readonly call: Call;
  /** The address of a file that could not be loaded (pagefind-prelude.ts); `null` where there is none. */
  readonly lostFile: () => string | null;
  readonly stop: () => void;
}

/** What the worker tells: the result of a call, or an error of it, by the call's id; or the address of a lost file. */
interface WorkerMessage {
  readonly id: string;
  readonly result?: unknown;
  readonly error?: string;
  readonly lost?: string;
}

async function startInWorker(options: Options, segments: readonly Bundle[]): Promise<StartedPagefind> {
  const worker = takeWorker(`${options.basePath}${WORKER_FILE}`);
  sendEarlyFiles(worker, options.basePath!, segments);
  const unanswered = new Map<string, { resolve: (value: unknown) => void; reject: (why: Error) => void }>();
  let sent = 0;
  let lostFile: string | null = null;
  worker.addEventListener("message", ({ data }: MessageEvent<WorkerMessage>) => {
    if (data.lost !== undefined) lostFile = data.lost;
    const asked = unanswered.get(data.id);
    unanswered.delete(data.id);
    if (data.error === undefined) asked?.resolve(data.result);
    else asked?.reject(new Error(data.error));
  });
  worker.addEventListener("error", (event) => {
    for (const { reject } of unanswered.values()) reject(new Error(event.message || "Pagefind's worker failed"));
    unanswered.clear();
  });
  const send = (method: string, args: readonly unknown[]): Promise<unknown> => {
    const id = `${sent++}`;
    return new Promise((resolve, reject) => {
      unanswered.set(id, { resolve, reject });
      worker.postMessage({ id, instanceId: "kho", method, args });
    });
  };
  await send("init", [options]);
  // The worker answers this once its WebAssembly runs, or tells why it does not.
  await send("filters", []);
  return {
    call: (method, ...given) => send(method, given),
    lostFile: () => lostFile,
    stop: () => worker.terminate(),
  };
}

interface PagefindModule {
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => Readonly<Record<Method, Call>>;
}

async function startInPage(options: Options): Promise<StartedPagefind> {
  let lostFile: string | null = null;
  const noteLost = (event: Event): void => {
    lostFile = (event as CustomEvent<string>).detail;
  };
  addEventListener("pagefind-lost", noteLost);
  const module = (await import(`${options.basePath}pagefind.js`)) as PagefindModule;
  const instance = module.createInstance({ ...options, noWorker: true }) as unknown as Readonly<
    Record<string, (...given: readonly unknown[]) => Promise<unknown>>
  >;
  await instance.filters!();
  return {
    call: (method, ...given) => instance[method]!(...given),
    lostFile: () => lostFile,
    stop: () => removeEventListener("pagefind-lost", noteLost),
  };
}

function withinLimit<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error("Pagefind did not start in time")), MAX_START_MS);
    work.then(resolve, reject).finally(() => clearTimeout(limit));
  });
}
