import { CACHE_PREFIX, PAGES } from "./offline-names.ts";
import { keepSetting, settingOf } from "./settings.ts";
import { shortTitleOf } from "./sharing.ts";
import { script } from "./words.ts";

/** The address of the service worker; `null` where the site or the browser has none, and in a preview. */
function workerHrefOf(page: Document): string | null {
  if (!("serviceWorker" in navigator) || page.querySelector("script[data-build]") !== null) return null;
  return page.documentElement.dataset.worker ?? null;
}

/** Whether readers of this site can have pages kept. */
export function canKeepPages(page: Document): boolean {
  return workerHrefOf(page) !== null;
}

/** Whether the reader has pages kept: so it is unless they turned it off. */
export function keepsPages(): boolean {
  return settingOf("offline") !== "off";
}

/** Turns the keeping of pages on or off. Turning it off removes all that were kept. */
export async function setKeeping(page: Document, keep: boolean): Promise<void> {
  keepSetting("offline", keep ? null : "off");
  const workerHref = workerHrefOf(page);
  if (workerHref === null) return;
  if (keep) await register(workerHref);
  else await removeKeptPages(workerHref);
}

/** Starts the service worker once the page is loaded, unless the reader turned keeping off or saves data. */
export function keepForOffline(page: Document): void {
  const workerHref = workerHrefOf(page);
  sayWhenOffline(page);
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (workerHref === null || !keepsPages() || connection?.saveData === true) return;
  const start = (): void => void register(workerHref);
  if (page.readyState === "complete") start();
  else addEventListener("load", start, { once: true });
}

async function register(workerHref: string): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register(workerHref);
    await navigator.serviceWorker.ready;
    // The worker was not there when this page was fetched, so it is told to keep it.
    registration.active?.postMessage({ keep: location.href });
  } catch {
    // Without the worker the site is read as it would be without this script.
  }
}

async function removeKeptPages(workerHref: string): Promise<void> {
  const scope = new URL(".", new URL(workerHref, location.href)).href;
  await (await navigator.serviceWorker.getRegistration(scope))?.unregister();
  await Promise.all((await namesOfCaches(workerHref)).map((name) => caches.delete(name)));
}

async function namesOfCaches(workerHref: string): Promise<readonly string[]> {
  const base = new URL(".", new URL(workerHref, location.href)).pathname;
  return (await caches.keys()).filter((name) => name.startsWith(`${CACHE_PREFIX}${base} `));
}

/** Shows a line at the foot of the window while there is no network: the page may have changed since it was kept. */
function sayWhenOffline(page: Document): void {
  const line = page.createElement("p");
  line.className = "offline-line";
  line.setAttribute("role", "status");
  page.body.append(line);
  const show = (): void => {
    line.textContent = navigator.onLine ? "" : script.offlineNow;
  };
  addEventListener("online", show);
  addEventListener("offline", show);
  show();
}

/** On the page that is shown for pages not kept: lists the pages that are kept, newest first, by their short titles. */
export async function listKeptPages(page: Document): Promise<void> {
  const list = page.querySelector<HTMLElement>("[data-kept]");
  const workerHref = page.documentElement.dataset.worker;
  if (list === null || workerHref === undefined || !("caches" in globalThis)) return;
  const name = (await namesOfCaches(workerHref)).find((each) => each.endsWith(` ${PAGES}`));
  const cache = name === undefined ? null : await caches.open(name);
  const requests = cache === null ? [] : [...(await cache.keys())].reverse();
  for (const request of requests) {
    const html = await (await cache?.match(request))?.text();
    const kept = new DOMParser().parseFromString(html ?? "", "text/html");
    const item = page.createElement("li");
    const link = page.createElement("a");
    link.href = request.url;
    link.textContent = shortTitleOf(kept) || request.url;
    item.append(link);
    list.append(item);
  }
  page.querySelector<HTMLElement>("[data-kept-none]")!.hidden = requests.length > 0;
}
