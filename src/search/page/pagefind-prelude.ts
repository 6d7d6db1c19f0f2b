import { createPagefindFetch } from "./pagefind-fetch.ts";
import { createInbox, type SentFiles } from "./sent-files.ts";

// The script that stands before Pagefind's programs for browsers: it shadows `fetch` for them.

const inbox = createInbox();
const isWorker = typeof document === "undefined";

if (isWorker)
  addEventListener("message", (event: MessageEvent<SentFiles>) => {
    // Pagefind's own listener stands behind this one.
    if (inbox.receive(event.data)) event.stopImmediatePropagation();
  });

const fetchFile = globalThis.fetch.bind(globalThis);

/** In a worker, a lost file is told by the message `{ lost: address }`, and in the page by the event `pagefind-lost`. */
function tellLost(lost: string): void {
  if (isWorker) (postMessage as (message: unknown) => void)({ lost });
  else dispatchEvent(new CustomEvent("pagefind-lost", { detail: lost }));
}

export const fetch = createPagefindFetch({ fetch: fetchFile, tellLost, takeSent: inbox.take });
