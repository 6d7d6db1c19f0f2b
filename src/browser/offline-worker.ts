/**
 * Keeps what was read for when there is no network. While there is one, a page always comes from it, so that nobody
 * reads what was corrected or withdrawn since; files whose name tells their bytes come from the cache.
 * The build puts `self.shell` before this script: the page shown for want of a network, and the files it needs.
 */
import { assetFolder, pictureFolder, searchFolder } from "../addresses/folder-names.ts";
import { CACHE_PREFIX, PAGES, PICTURES, SHELL } from "./offline-names.ts";

/** What there is of a service worker's scope beyond a page's, as far as it is used here. */
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

/** How many of each are kept; the oldest go first. */
const MOST: Readonly<Record<string, number>> = { [PAGES]: 200, [PICTURES]: 300, [SHELL]: 60 };

/** The path of a picture, of a volume or of none. */
const PICTURE = new RegExp(`^(?:\\d{4}/)?${pictureFolder}/`);

const worker = self as unknown as WorkerScope;
const base = new URL(worker.registration.scope).pathname;
const cacheName = (kind: string): string => `${CACHE_PREFIX}${base} ${kind}`;

worker.addEventListener("install", (event) => {
  event.waitUntil(worker.shell === null ? worker.skipWaiting() : keepShell(worker.shell));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(worker.shell === null ? retire() : worker.clients.claim());
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
  if (request.mode === "navigate") event.respondWith(page(event, url));
  else if (path.startsWith(`${assetFolder}/`)) event.respondWith(named(event, SHELL));
  else if (PICTURE.test(path)) event.respondWith(named(event, PICTURES));
});

async function keepShell(shell: NonNullable<WorkerScope["shell"]>): Promise<void> {
  const cache = await caches.open(cacheName(SHELL));
  await cache.add(new Request(shell.page, { cache: "reload" }));
  await cache.addAll([...shell.files]);
  await worker.skipWaiting();
}

/** The site has turned keeping off: nothing of it stays on its readers' devices. */
async function retire(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(`${CACHE_PREFIX}${base} `));
  await Promise.all(names.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}

/** A page from the network; where there is none, as it was last read; where it never was, the page that says so. */
async function page(event: WorkerEvent, url: URL): Promise<Response> {
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

/** Searching needs its index, which is not kept. */
function isPageToKeep(url: URL): boolean {
  return (
    !url.pathname.startsWith(`${base}${searchFolder}/`) && url.pathname !== new URL(worker.shell!.page, url).pathname
  );
}

function addressOf(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

async function keepPage(url: URL, response: Response): Promise<void> {
  const pages = await caches.open(cacheName(PAGES));
  const isPage = response.ok && (response.headers.get("content-type") ?? "").startsWith("text/html");
  if (!isPage || response.redirected) {
    if (response.status === 404 || response.status === 410) await pages.delete(addressOf(url));
    return;
  }
  await pages.put(addressOf(url), response);
  await trim(pages, PAGES);
}

/** A file whose name tells its bytes: from the cache, else fetched and kept. */
async function named(event: WorkerEvent, kind: string): Promise<Response> {
  const cache = await caches.open(cacheName(kind));
  const kept = await cache.match(event.request, { ignoreVary: true });
  if (kept !== undefined) return kept;
  const response = await fetch(event.request);
  if (response.ok && response.type === "basic")
    event.waitUntil(cache.put(event.request, response.clone()).then(() => trim(cache, kind)));
  return response;
}

async function trim(cache: Cache, kind: string): Promise<void> {
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - (MOST[kind] ?? 0))).map((key) => cache.delete(key)));
}
