import { StoreFault } from "./fault.ts";
import type { StorePlace } from "./place.ts";

/** What a host answered. */
export interface HostAnswer {
  readonly status: number;
  /** The JSON of the answer; `null` where it has none. */
  readonly json: unknown;
}

/** Asks the interface of a host. The answer is one of success, or of a status that the asker said to understand. */
export type HostRequest = (
  method: "GET" | "POST" | "PATCH",
  path: string,
  options?: { readonly body?: unknown; readonly understood?: readonly number[] },
) => Promise<HostAnswer>;

/** What a request to a host needs. */
export interface RequestPlace extends Pick<StorePlace, "fetch" | "words"> {
  /** The address that all paths are put behind. */
  readonly root: string;
  /** The headers that hosts want besides. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The token of who signed in. */
  readonly token: () => Promise<string>;
}

/** Makes the function that asks a host. No answer is taken from a cache: editors must see what is there now. */
export function hostRequest({ fetch, words, root, headers, token }: RequestPlace): HostRequest {
  return async (method, path, { body, understood = [] } = {}) => {
    const sent = {
      method,
      cache: "no-store" as const,
      headers: {
        Authorization: `Bearer ${await token()}`,
        ...headers,
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    const response = await fetch(`${root}${path}`, sent).catch(() => null);
    if (response === null) throw new StoreFault("offline", words.offline);
    const json: unknown = await response.json().catch(() => null);
    const { status } = response;
    if (response.ok || understood.includes(status)) return { status, json };
    if (status === 401) throw new StoreFault("signed-out", words.signedOut);
    if (status === 403) throw new StoreFault("refused", `${words.notAllowed} ${saidIn(json)}`.trim());
    if (status === 404) throw new StoreFault("missing", words.missing(path));
    throw new StoreFault("refused", words.hostFault(status, saidIn(json)));
  };
}

/** What a host says of a fault: hosts put it into `message`, as text or as a list. */
export function saidIn(json: unknown): string {
  const message = (json as { readonly message?: unknown } | null)?.message;
  return message === undefined ? "" : (typeof message === "string" ? message : JSON.stringify(message)).slice(0, 300);
}

/** A path as a part of an address: each name encoded, slashes kept. */
export function encodedPath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
