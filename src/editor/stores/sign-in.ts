import type { HostSettings } from "../../content/editor-fields.ts";
import { StoreFault } from "./fault.ts";
import { hostRequest } from "./host-request.ts";
import { openHostedStore } from "./hosted-store.ts";
import type { StorePlace } from "./place.ts";
import { type Session, type SessionMemory, sessionMemory } from "./session.ts";
import { type SignInPlaces, signInPlaces } from "./sign-in-places.ts";
import type { SignIn, Store } from "./store.ts";
import { challengeOf, randomLetters, requestToken } from "./token-exchange.ts";

/** How long before its end a token is renewed, in milliseconds. */
const RENEWED_BEFORE_MS = 60_000;

/** All that signing in at one host is done with. */
interface Door {
  readonly settings: HostSettings;
  readonly place: StorePlace;
  readonly places: SignInPlaces;
  readonly memory: SessionMemory;
}

/** Opens the store at a host: with the code that the editor comes back with, with what is remembered, or not yet. */
export async function openAtHost(settings: HostSettings, place: StorePlace): Promise<Store | SignIn> {
  const door = { settings, place, places: signInPlaces(settings), memory: sessionMemory(place, settings) };
  const asked = new URLSearchParams(place.query);
  if (asked.has("state") && (asked.has("code") || asked.has("error"))) {
    place.hideQuery();
    const fault = await endSignIn(door, asked);
    if (fault !== null) return signInAt(door, fault);
  }
  return door.memory.session() === null ? signInAt(door) : openSignedIn(door);
}

/** Ends a sign-in with the code that the host sent the editor back with. Returns what went wrong, or `null`. */
async function endSignIn({ settings, place, places, memory }: Door, asked: URLSearchParams): Promise<string | null> {
  const pending = memory.takePending();
  const { words } = place;
  // A code that this page did not ask for would sign the editor in as somebody else.
  if (pending === null || pending.state !== asked.get("state") || places.redirect === null)
    return words.signInFailed("");
  const code = asked.get("code");
  if (code === null) return words.signInFailed(asked.get("error_description") ?? asked.get("error") ?? "");
  try {
    const session = await requestToken(place, places.redirect.token, {
      grant_type: "authorization_code",
      client_id: settings.clientId ?? "",
      code,
      redirect_uri: place.pageHref,
      code_verifier: pending.verifier,
    });
    memory.remember(session, pending.keep);
    return null;
  } catch (fault) {
    if (fault instanceof StoreFault) return fault.message;
    throw fault;
  }
}

/** Opens the store with what is remembered; where the host does not take it, the editor must sign in again. */
async function openSignedIn(door: Door): Promise<Store | SignIn> {
  const { settings, place, places, memory } = door;
  const ask = hostRequest({ ...place, root: places.root, headers: places.headers, token: tokenOf(door) });
  try {
    return await openHostedStore(places.hostOf(ask), settings, place, memory.forget);
  } catch (fault) {
    if (!(fault instanceof StoreFault) || fault.kind !== "signed-out") throw fault;
    memory.forget();
    return signInAt(door, place.words.badToken);
  }
}

/** Makes the function that gives the token. One that is about to end is renewed first, once for all who ask meanwhile. */
function tokenOf({ settings, place, places, memory }: Door): () => Promise<string> {
  let renewing: Promise<Session> | null = null;
  const renewed = async (refreshToken: string): Promise<Session> => {
    const proof = { grant_type: "refresh_token", client_id: settings.clientId ?? "", refresh_token: refreshToken };
    const session = await requestToken(place, places.redirect!.token, { ...proof, redirect_uri: place.pageHref });
    memory.remember({ refreshToken, ...session }, memory.isKept());
    return session;
  };
  return async () => {
    const session = memory.session();
    if (session === null) throw new StoreFault("signed-out", place.words.signedOut);
    const { accessToken, refreshToken, expiresAtMs = Number.POSITIVE_INFINITY } = session;
    const isEnding = expiresAtMs - RENEWED_BEFORE_MS <= place.nowMs();
    if (!isEnding || refreshToken === undefined || places.redirect === null) return accessToken;
    renewing ??= renewed(refreshToken).finally(() => {
      renewing = null;
    });
    return (await renewing).accessToken;
  };
}

/** The way to sign in at a host. */
function signInAt(door: Door, fault?: string): SignIn {
  const { settings, place, places, memory } = door;
  return {
    kind: "sign-in",
    host: places.kind,
    hostName: new URL(places.base).host,
    ...(places.redirect === null
      ? { way: "token", tokenHref: places.tokenHref, tokenNeeds: place.words.hostToken[places.kind] }
      : { way: "redirect" }),
    ...(fault === undefined ? {} : { fault }),
    begin: async (keep) => {
      if (places.redirect === null) return;
      const [state, verifier] = [randomLetters(), randomLetters()];
      memory.begin({ state, verifier, keep });
      const asked = {
        client_id: settings.clientId ?? "",
        redirect_uri: place.pageHref,
        response_type: "code",
        scope: places.redirect.scope,
        state,
        code_challenge: await challengeOf(verifier),
        code_challenge_method: "S256",
      };
      place.go(`${places.redirect.authorize}?${new URLSearchParams(asked)}`);
    },
    withToken: async (token, keep) => {
      memory.remember({ accessToken: token.trim() }, keep);
      return openSignedIn(door);
    },
  };
}
