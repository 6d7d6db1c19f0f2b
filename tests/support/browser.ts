import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findChromium, HOW_TO_INSTALL } from "./find-chromium.ts";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** A page, and everything that went wrong on it. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of scripts and the console, violations of the page's policy, requests that left this machine or failed. */
  readonly faults: readonly string[];
}

/** A real browser that reaches this machine alone. */
export interface TestBrowser {
  readonly open: (options?: BrowserContextOptions) => Promise<WatchedPage>;
  readonly close: () => Promise<void>;
}

/**
 * Starts the Chromium of this machine.
 *
 * @param options.scrollbars true where scrollbars are to be drawn and take room, as on most desks; else there are none
 */
export async function browser({ scrollbars = false } = {}): Promise<TestBrowser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(HOW_TO_INSTALL);
  const started: Browser = await chromium.launch({
    executablePath,
    args: FLAGS,
    ignoreDefaultArgs: scrollbars ? ["--hide-scrollbars"] : [],
  });
  return { open: (options) => openPage(started, options ?? {}), close: () => started.close() };
}

async function openPage(started: Browser, options: BrowserContextOptions): Promise<WatchedPage> {
  const context = await started.newContext({ reducedMotion: "reduce", serviceWorkers: "block", ...options });
  const faults: string[] = [];
  // A browser that is asked about each request cannot let a worker answer for the network.
  if (options.serviceWorkers !== "allow") await watchRequests(context, faults);
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy violated: ${event.violatedDirective} by ${event.blockedURI}`);
    });
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    // What was still on its way when the reader went on to another page.
    if (why !== "net::ERR_ABORTED") faults.push(`failed: ${request.url()} ${why}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return { page, context, faults };
}

async function watchRequests(context: BrowserContext, faults: string[]): Promise<void> {
  await context.route(
    (url) => /^(?:https?|wss?):$/.test(url.protocol) && url.hostname !== "127.0.0.1",
    (route) => {
      faults.push(`request to ${route.request().url()}`);
      return route.abort();
    },
  );
}
