import { scriptText } from "../../templates/text/vi.ts";
import { CACHE_PREFIX, PAGES } from "./offline-names.ts";
import { keepSetting, settingOf } from "./settings.ts";
import { shortTitleOf } from "./sharing.ts";

/** The worker's address, where this site has one and is not a preview that changes under the reader's eyes. */
function workerOf(page: Document): string | null {
  if (!("serviceWorker" in navigator) || page.querySelector("script[data-build]") !== null) return null;
  return page.documentElement.dataset.worker ?? null;
}

export function offlineIsOffered(page: Document): boolean {
  return workerOf(page) !== null;
}

/** Whether pages that are read are kept on this device. */
export function keepsPages(): boolean {
  return settingOf("offline") !== "off";
}

/** Turns keeping on or off; off forgets all that was kept. */
export async function setKeeping(page: Document, keep: boolean): Promise<void> {
  keepSetting("offline", keep ? null : "off");
  const worker = workerOf(page);
  if (worker === null) return;
  if (keep) await register(worker);
  else await forgetAll(worker);
}

/** Sets the worker to work once the page stands, unless the reader asked otherwise or saves data. */
export function keepForOffline(page: Document): void {
  const worker = workerOf(page);
  sayWhenOffline(page);
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (worker === null || !keepsPages() || connection?.saveData === true) return;
  const start = (): void => void register(worker);
  if (page.readyState === "complete") start();
  else addEventListener("load", start, { once: true });
}

async function register(worker: string): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register(worker);
    await navigator.serviceWorker.ready;
    // The page that was open before the worker was: kept as well.
    registration.active?.postMessage({ keep: location.href });
  } catch {
    // The site is read as it was before.
  }
}

async function forgetAll(worker: string): Promise<void> {
  const scope = new URL(".", new URL(worker, location.href)).href;
  await (await navigator.serviceWorker.getRegistration(scope))?.unregister();
  await Promise.all((await namesOfCaches(worker)).map((name) => caches.delete(name)));
}

async function namesOfCaches(worker: string): Promise<readonly string[]> {
  const base = new URL(".", new URL(worker, location.href)).pathname;
  return (await caches.keys()).filter((name) => name.startsWith(`${CACHE_PREFIX}${base} `));
}

/** A line at the foot of the window while there is no network: what is shown may have changed since. */
function sayWhenOffline(page: Document): void {
  const line = page.createElement("p");
  line.className = "offline-line";
  line.setAttribute("role", "status");
  page.body.append(line);
  const show = (): void => {
    line.textContent = navigator.onLine ? "" : scriptText.offlineNow;
  };
  addEventListener("online", show);
  addEventListener("offline", show);
  show();
}

/** On the page shown for want of a network: what is kept on this device, newest first, by its short titles. */
export async function listKeptPages(page: Document): Promise<void> {
  const list = page.querySelector<HTMLElement>("[data-kept]");
  const worker = page.documentElement.dataset.worker;
  if (list === null || worker === undefined || !("caches" in globalThis)) return;
  const name = (await namesOfCaches(worker)).find((each) => each.endsWith(` ${PAGES}`));
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
