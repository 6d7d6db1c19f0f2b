/** A browser with another engine than Chromium's, as far as the pages are looked at in it. */
export interface Engine {
  /** Name and version: `Firefox 153.8.0`. */
  readonly name: string;
  /** Opens an address of the site in a window (or a frame) as wide as is said, and waits until it is loaded. */
  readonly open: (href: string, widthPx: number) => Promise<void>;
  /** The value of a JavaScript expression in the page, as JSON has it. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** How many milliseconds a browser has to begin. */
export const STARTING_MS = 60_000;

/** Waits for what comes, but no longer than is said. @throws Error with the words of `what` where nothing came */
export function inTime<Result>(coming: Promise<Result>, mostMs: number, what: string): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what}: nothing came in ${mostMs} ms`)), mostMs);
    coming.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
