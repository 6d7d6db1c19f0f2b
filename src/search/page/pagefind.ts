/** Pagefind 1.5.2 as it is used here: its worker spoken to directly, or where there can be none, its module. */

/** What Pagefind tells of an article found. */
interface PagefindResult {
  /** Name of its fragment. */
  readonly id: string;
  /** What the index says of where the words stand (src/search/index/posting-store.ts). */
  readonly words: readonly number[];
  /** In the worker, a name to ask for its fragment by. */
  readonly data: string | (() => Promise<PagefindFragment>);
}
interface PagefindFragment {
  readonly raw_url: string;
  readonly raw_content: string;
  readonly meta: unknown;
}
interface PagefindAnswer {
  readonly results: readonly PagefindResult[];
  readonly totalFilters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

type Method = "mergeIndex" | "search" | "preload" | "filters" | "getData";
type Call = (method: Method, ...given: readonly unknown[]) => Promise<unknown>;

/** An article found in a segment. */
export interface Hit {
  readonly id: string;
  /** What the index says of the words in it. */
  readonly marks: readonly number[];
  readonly load: () => Promise<LoadedFragment>;
}
export interface LoadedFragment {
  readonly url: string;
  readonly text: string;
  readonly meta: unknown;
}

/** A running Pagefind with all segments, which are named by their number. */
export interface Pagefind {
  /** Fetches what is needed to look for the words. */
  readonly preload: (words: readonly string[]) => Promise<void>;
  /** In each segment, how many articles have all the words; a word no article of it has is passed over. */
  readonly count: (words: readonly string[]) => Promise<readonly number[]>;
  /** The first articles of the segments, with what words that stand there alone say of them. */
  readonly firstOf: (words: readonly string[]) => Promise<readonly Hit[]>;
  /** The articles that have all the words, in no order; again, words unknown to a segment are passed over there. */
  readonly find: (words: readonly string[], segments: readonly number[]) => Promise<readonly Hit[]>;
  readonly stop: () => void;
}

/** Filter each segment gets when it is merged, so that it can be asked alone. */
const SEGMENT = "doan";
/** Of no segment: nothing is handed over then but the numbers. */
const NONE = "-";
const START_LIMIT_MS = 20_000;
/** No language tag: for one, Pagefind makes a text segmenter for each look-up, which takes longer than the look-up. */
const NO_LANGUAGE = "_";

/** Starts Pagefind from the folder of its program and merges the segments' folders. Rejects where it cannot run. */
export async function startPagefind(runtime: string, segmentPaths: readonly string[], base: string): Promise<Pagefind> {
  const options = { basePath: runtime, baseUrl: base, language: NO_LANGUAGE, metaCacheTag: "1" };
  const { call, stop } = await withinLimit(startInWorker(options).catch(() => startHere(options)));
  const merged = segmentPaths.map((path, number) =>
    call("mergeIndex", path, { ...options, basePath: path, mergeFilter: { [SEGMENT]: String(number) } }),
  );
  await withinLimit(Promise.all(merged));
  const search = async (words: readonly string[], segments: readonly string[]): Promise<PagefindAnswer> =>
    (await call("search", words.join(" "), { filters: { [SEGMENT]: { any: segments } } })) as PagefindAnswer;
  const find = async (words: readonly string[], segments: readonly number[]): Promise<readonly Hit[]> =>
    (await search(words, segments.map(String))).results.map((result) => hitOf(result, call));
  const everywhere = segmentPaths.map((_, number) => number);
  return {
    preload: async (words) => void (await call("preload", words.join(" "))),
    count: async (words) => {
      const counts = (await search(words, [NONE])).totalFilters[SEGMENT] ?? {};
      return segmentPaths.map((_, number) => counts[String(number)] ?? 0);
    },
    firstOf: (words) => find(words, everywhere),
    find,
    stop,
  };
}

function hitOf({ id, words, data }: PagefindResult, call: Call): Hit {
  return {
    id,
    marks: words,
    load: async () => {
      const fragment = (await (typeof data === "string" ? call("getData", data) : data())) as PagefindFragment;
      return { url: fragment.raw_url, text: fragment.raw_content, meta: fragment.meta };
    },
  };
}

type Options = Readonly<Record<string, string>>;

interface Started {
  readonly call: Call;
  readonly stop: () => void;
}

async function startInWorker(options: Options): Promise<Started> {
  const worker = new Worker(`${options.basePath}pagefind-worker.js`);
  const waiting = new Map<string, { resolve: (value: unknown) => void; reject: (why: Error) => void }>();
  let asked = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<{ id: string; result?: unknown; error?: string }>) => {
    const asking = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error === undefined) asking?.resolve(data.result);
    else asking?.reject(new Error(data.error));
  });
  worker.addEventListener("error", (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message || "Pagefind's worker failed"));
    waiting.clear();
  });
  const send = (method: string, args: readonly unknown[]): Promise<unknown> => {
    const id = `${asked++}`;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, instanceId: "kho", method, args });
    });
  };
  await send("init", [options]);
  // Answered once its WebAssembly stands, or with what is wrong with it.
  await send("filters", []);
  return { call: (method, ...given) => send(method, given), stop: () => worker.terminate() };
}

interface PagefindModule {
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => Readonly<Record<Method, Call>>;
}

async function startHere(options: Options): Promise<Started> {
  const module = (await import(`${options.basePath}pagefind.js`)) as PagefindModule;
  const instance = module.createInstance({ ...options, noWorker: true }) as unknown as Readonly<
    Record<string, (...given: readonly unknown[]) => Promise<unknown>>
  >;
  await instance.filters!();
  return { call: (method, ...given) => instance[method]!(...given), stop: () => undefined };
}

function withinLimit<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error("Pagefind did not start in time")), START_LIMIT_MS);
    work.then(resolve, reject).finally(() => clearTimeout(limit));
  });
}
