import type { HostSettings } from "../../content/editor-fields.ts";
import { openDesk } from "./desk-store.ts";
import type { StorePlace } from "./place.ts";
import { openAtHost } from "./sign-in.ts";
import type { SignIn, Store } from "./store.ts";

/** Which store an editing page has: the desk, or the host that `editor` of `site.yaml` names. */
export type StoreSettings = { readonly host: "desk" } | HostSettings;

/** Opens the store of an editing page; the result is a way to sign in where somebody must do so first. */
export async function openStore(settings: StoreSettings, place: StorePlace): Promise<Store | SignIn> {
  return settings.host === "desk" ? openDesk(place) : openAtHost(settings, place);
}
