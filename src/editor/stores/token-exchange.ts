import { toUrlBase64 } from "./blob-bytes.ts";
import { StoreFault } from "./fault.ts";
import type { StorePlace } from "./place.ts";
import type { Session } from "./session.ts";

/** What a host answers where it gives a token, or does not (RFC 6749, section 5). */
interface TokenAnswer {
  readonly access_token?: string;
  readonly refresh_token?: string;
  readonly expires_in?: number;
  readonly error?: string;
  readonly error_description?: string;
}

/**
 * Asks a host for a token with what proves the right to it: the code of a sign-in, or the token that renews.
 *
 * @throws a `StoreFault` where the host cannot be reached or refuses
 */
export async function requestToken(
  { fetch, words, nowMs }: Pick<StorePlace, "fetch" | "words" | "nowMs">,
  href: string,
  proof: Readonly<Record<string, string>>,
): Promise<Session> {
  const asked = { method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams(proof) };
  const response = await fetch(href, asked).catch(() => null);
  if (response === null) throw new StoreFault("offline", words.offline);
  const answer = ((await response.json().catch(() => null)) ?? {}) as TokenAnswer;
  const { access_token, refresh_token, expires_in, error = "", error_description = error } = answer;
  if (!response.ok || typeof access_token !== "string")
    throw new StoreFault("signed-out", words.signInFailed(error_description));
  return {
    accessToken: access_token,
    ...(refresh_token === undefined ? {} : { refreshToken: refresh_token }),
    ...(expires_in === undefined ? {} : { expiresAtMs: nowMs() + expires_in * 1000 }),
  };
}

/** Letters that nobody can guess. */
export function randomLetters(): string {
  return toUrlBase64(crypto.getRandomValues(new Uint8Array(32)));
}

/** What is shown of a secret before it is used (RFC 7636, section 4.2). */
export async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  return toUrlBase64(new Uint8Array(digest));
}
