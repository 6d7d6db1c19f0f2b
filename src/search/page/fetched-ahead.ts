/**
 * What a page of search results loads before its search program is there: the first files of the index, by their
 * addresses, and Pagefind's worker. Each file is given once, so that an index that is opened anew is loaded anew.
 */
export interface FetchedAhead {
  readonly files: Map<string, Promise<ArrayBuffer | null>>;
  worker: { readonly address: string; readonly started: Worker } | null;
}

declare global {
  var fetchedAhead: FetchedAhead | undefined;
}

/** The bytes of a file; `null` where it cannot be loaded. */
export async function fetchBytes(address: string, options: RequestInit = {}): Promise<ArrayBuffer | null> {
  try {
    const response = await fetch(address, options);
    return response.ok ? await response.arrayBuffer() : null;
  } catch {
    return null;
  }
}

/** The bytes of a file, which may be under way; `null` where it cannot be loaded. */
export function takeBytes(address: string, options: RequestInit = {}): Promise<ArrayBuffer | null> {
  const underWay = globalThis.fetchedAhead?.files.get(address);
  globalThis.fetchedAhead?.files.delete(address);
  return underWay ?? fetchBytes(address, options);
}

/** The worker of a program, which may be started already. */
export function takeWorker(address: string): Worker {
  const ahead = globalThis.fetchedAhead?.worker;
  if (ahead?.address !== address) return new Worker(address);
  globalThis.fetchedAhead!.worker = null;
  return ahead.started;
}
