import { createHash } from "node:crypto";
import type { CopySource, FoundFile } from "./copy-source.ts";
import { isHostSettings } from "./site-names.ts";

/**
 * So many files are asked for at once. Each is read in pieces and none is kept, so that in flight there are as many pieces
 * of some 64 KiB, however large the files are.
 */
const REQUESTS_AT_ONCE = 8;

/** How often a request that failed for want of a connection, or by a fault of the server, is made again. */
const RETRIES = 4;
const FIRST_WAIT_MS = 250;

/** A request that takes longer is given up. */
const LONGEST_REQUEST_MS = 10 * 60 * 1000;

/** The server could not be reached, or did not answer a request after several trials. */
export class UnreachableCopy extends Error {
  constructor(href: string, reason: string) {
    super(`${href}: ${reason}`);
    this.name = "UnreachableCopy";
  }
}

/** @param baseHref the address of the site's home page, with its base path: `https://vi-du.vn/kho-tin/` */
export function httpSource(baseHref: string): CopySource {
  const base = baseHref.endsWith("/") ? baseHref : `${baseHref}/`;
  const hrefOf = (file: string) => `${base}${file.split("/").map(encodeURIComponent).join("/")}`;
  return {
    bytes: (file) =>
      asked(hrefOf(file), async (response) => (response.ok ? new Uint8Array(await response.arrayBuffer()) : null)),
    find: async (file, sha256) => {
      const page = file.replace(/(^|\/)index\.html$/, "$1");
      const found = await asked(hrefOf(page), (response) => judge(response, sha256));
      // A server may know a page by its file alone, or a file by its page alone.
      if (found === "redirected" && page !== file) return asked(hrefOf(file), (response) => judge(response, sha256));
      return found === "missing" && isHostSettings(file) ? "withheld" : found;
    },
    files: () => null,
    atOnce: REQUESTS_AT_ONCE,
  };
}

/**
 * What an answer says of a file. Its bytes count before its status, for a server may answer 410 with the page of an article
 * that was withdrawn, and 404 with `404.html`.
 */
async function judge(response: Response, sha256: string): Promise<FoundFile> {
  if (response.status >= 300 && response.status < 400) {
    await response.body?.cancel();
    return "redirected";
  }
  const digest = createHash("sha256");
  for await (const piece of response.body ?? []) digest.update(piece as Uint8Array);
  const found = digest.digest("hex");
  return response.ok || found === sha256 ? { sha256: found } : "missing";
}

/**
 * Asks for an address, several times where that fails.
 *
 * @throws UnreachableCopy where it fails each time
 */
async function asked<Result>(href: string, read: (response: Response) => Promise<Result>): Promise<Result> {
  for (let trial = 0; ; trial++) {
    try {
      const response = await fetch(href, { redirect: "manual", signal: AbortSignal.timeout(LONGEST_REQUEST_MS) });
      if (response.status !== 429 && response.status < 500) return await read(response);
      await response.body?.cancel();
      if (trial === RETRIES) throw new UnreachableCopy(href, `${response.status} ${response.statusText}`);
    } catch (error) {
      if (error instanceof UnreachableCopy) throw error;
      if (trial === RETRIES) throw new UnreachableCopy(href, reasonOf(error));
    }
    await new Promise((done) => setTimeout(done, FIRST_WAIT_MS * 2 ** trial));
  }
}

/** `fetch` says why it failed in the cause of its error. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & {
    readonly cause?: { readonly code?: string; readonly message?: string };
  };
  return cause?.code ?? cause?.message ?? message;
}
