import { createPagefindFetch } from "./pagefind-fetch.ts";

// The script that stands before Pagefind's programs for browsers: it shadows `fetch` for them.

/** What the search page sends to Pagefind's worker besides calls (early-files.ts). */
interface SentFiles {
  /** The addresses of files that are going to be sent. */
  readonly expect?: readonly string[];
  /** The address of the file that is sent with this message. */
  readonly given?: string;
  /** Its bytes; `null` where the page could not load it. */
  readonly bytes?: ArrayBuffer | null;
}

interface ExpectedFile {
  readonly bytes: Promise<ArrayBuffer | null>;
  readonly give: (bytes: ArrayBuffer | null) => void;
}

const expected = new Map<string, ExpectedFile>();
const isWorker = typeof document === "undefined";

if (isWorker)
  addEventListener("message", (event: MessageEvent<SentFiles>) => {
    const { expect = [], given, bytes } = event.data;
    for (const address of expect) {
      const { promise, resolve } = createPromise<ArrayBuffer | null>();
      expected.set(address, { bytes: promise, give: resolve });
    }
    if (given !== undefined) expected.get(given)?.give(bytes ?? null);
    // Pagefind's own listener stands behind this one.
    if (given !== undefined || expect.length > 0) event.stopImmediatePropagation();
  });

/** `Promise.withResolvers`, which browsers of 2023 lack. */
function createPromise<Value>(): {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
} {
  let resolve!: (value: Value) => void;
  const promise = new Promise<Value>((take) => {
    resolve = take;
  });
  return { promise, resolve };
}

const fetchFile = globalThis.fetch.bind(globalThis);

/** In a worker, a lost file is told by the message `{ lost: address }`, and in the page by the event `pagefind-lost`. */
function tellLost(lost: string): void {
  if (isWorker) (postMessage as (message: unknown) => void)({ lost });
  else dispatchEvent(new CustomEvent("pagefind-lost", { detail: lost }));
}

export const fetch = createPagefindFetch({
  fetch: fetchFile,
  tellLost,
  takeSent: (address) => {
    const file = expected.get(address);
    expected.delete(address);
    return file?.bytes ?? null;
  },
});
