/**
 * The service worker: it keeps pages that were read for times without a network. While there is a network, pages come
 * from it, so that nobody reads what has been corrected or withdrawn since. Files whose name holds a hash of their bytes
 * come from the cache. The build writes `self.shell` before this script: the page that is shown for pages not kept, and
 * the files this page needs.
 */
import { assetFolder, pictureFolder, searchFolder } from "../addresses/folder-names.ts";
import { CACHE_PREFIX, PAGES, PICTURES, SHELL } from "./offline-names.ts";

/** The part of a service worker's global scope that is used here. `shell` is `null` where the site keeps no pages. */
interface WorkerScope {
  readonly shell: { readonly page: string; readonly files: readonly string[] } | null;
  readonly registration: { readonly scope: string; readonly unregister: () => Promise<boolean> };
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: (kind: string, listener: (event: WorkerEvent) => void) => void;
}

interface WorkerEvent {
  readonly request: Request;
  readonly data: unknown;
  readonly waitUntil: (work: Promise<unknown>) => void;
  readonly respondWith: (answer: Promise<Response>) => void;
}

/** The most entries of each cache; beyond them the oldest are removed. */
const MOST_ENTRIES: Readonly<Record<string, number>> = { [PAGES]: 200, [PICTURES]: 300, [SHELL]: 60 };

/** The path of a picture, of a volume or of none. */
const PICTURE = new RegExp(`^(?:\\d{4}/)?${pictureFolder}/`);

const worker = self as unknown as WorkerScope;
const base = new URL(worker.registration.scope).pathname;
const cacheName = (kind: string): string => `${CACHE_PREFIX}${base} ${kind}`;

worker.addEventListener("install", (event) => {
  event.waitUntil(worker.shell === null ? worker.skipWaiting() : keepShell(worker.shell));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(worker.shell === null ? removeAll() : worker.clients.claim());
});

worker.addEventListener("message", (event) => {
  const { keep } = (event.data ?? {}) as { readonly keep?: string };
  if (worker.shell === null || keep === undefined || !isPageToKeep(new URL(keep))) return;
  event.waitUntil(fetch(keep).then((response) => keepPage(new URL(keep), response)));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (worker.shell === null || request.method !== "GET" || url.origin !== location.origin) return;
  if (!url.pathname.startsWith(base) || request.headers.has("range")) return;
  const path = url.pathname.slice(base.length);
  if (request.mode === "navigate") event.respondWith(answerPage(event, url));
  else if (path.startsWith(`${assetFolder}/`)) event.respondWith(answerFile(event, SHELL));
  else if (PICTURE.test(path)) event.respondWith(answerFile(event, PICTURES));
});

/** Fetches and keeps the page for pages not kept, with its files, so that it can be shown without a network. */
async function keepShell(shell: NonNullable<WorkerScope["shell"]>): Promise<void> {
  const cache = await caches.open(cacheName(SHELL));
  await cache.add(new Request(shell.page, { cache: "reload" }));
  await cache.addAll([...shell.files]);
  await worker.skipWaiting();
}

/** Removes the site's caches and this worker: the site has turned keeping off. */
async function removeAll(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(`${CACHE_PREFIX}${base} `));
  await Promise.all(names.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}

/**
 * Answers with the page from the network; without a network as it was last read, or with the page for pages not kept.
 */
async function answerPage(event: WorkerEvent, url: URL): Promise<Response> {
  try {
    const response = await fetch(event.request);
    if (isPageToKeep(url)) event.waitUntil(keepPage(url, response.clone()));
    return response;
  } catch (error) {
    const pages = await caches.open(cacheName(PAGES));
    const kept = await pages.match(addressOf(url), { ignoreVary: true });
    if (kept !== undefined) return kept;
    const shell = await caches.open(cacheName(SHELL));
    const instead = await shell.match(worker.shell!.page, { ignoreVary: true });
    if (instead !== undefined) return instead;
    throw error;
  }
}

/** Whether a page is kept. The search page is not: it needs the search index. */
function isPageToKeep(url: URL): boolean {
  return (
    !url.pathname.startsWith(`${base}${searchFolder}/`) && url.pathname !== new URL(worker.shell!.page, url).pathname
  );
}

/** The address that a page is kept under, without query and fragment. */
function addressOf(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

/** Keeps a page, or forgets it where the site has none at its address any more. */
async function keepPage(url: URL, response: Response): Promise<void> {
  const pages = await caches.open(cacheName(PAGES));
  const isPage = response.ok && (response.headers.get("content-type") ?? "").startsWith("text/html");
  if (!isPage || response.redirected) {
    if (response.status === 404 || response.status === 410) await pages.delete(addressOf(url));
    return;
  }
  await pages.put(addressOf(url), response);
  await removeOldest(pages, PAGES);
}

/** Answers with a file whose name holds a hash of its bytes: from the cache, else it is fetched and kept. */
async function answerFile(event: WorkerEvent, kind: string): Promise<Response> {
  const cache = await caches.open(cacheName(kind));
  const kept = await cache.match(event.request, { ignoreVary: true });
  if (kept !== undefined) return kept;
  const response = await fetch(event.request);
  if (response.ok && response.type === "basic")
    event.waitUntil(cache.put(event.request, response.clone()).then(() => removeOldest(cache, kind)));
  return response;
}

/** Removes the oldest entries of a cache that are too many. */
async function removeOldest(cache: Cache, kind: string): Promise<void> {
  const keys = await cache.keys();
  await Promise.all(
    keys.slice(0, Math.max(0, keys.length - (MOST_ENTRIES[kind] ?? 0))).map((key) => cache.delete(key)),
  );
}
