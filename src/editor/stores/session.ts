import type { HostSettings } from "../../content/editor-fields.ts";
import type { StorePlace } from "./place.ts";

/** What a host gave to who signed in. */
export interface Session {
  readonly accessToken: string;
  /** What a new token is got with; absent where the token was pasted. */
  readonly refreshToken?: string;
  /** When the token ends, in milliseconds since 1970; absent where it is not known. */
  readonly expiresAtMs?: number;
}

/** A sign-in that was begun and not ended: the editor is at the host. */
export interface PendingSignIn {
  readonly state: string;
  /** The secret of RFC 7636 that proves that the page which gets the code asked for it. */
  readonly verifier: string;
  readonly keep: boolean;
}

/** What is remembered of signing in: until the window closes, or on the device where the editor wishes. */
export interface SessionMemory {
  readonly session: () => Session | null;
  readonly isKept: () => boolean;
  readonly remember: (session: Session, keep: boolean) => void;
  readonly forget: () => void;
  /** The sign-in that was begun; it is forgotten with that. */
  readonly takePending: () => PendingSignIn | null;
  readonly begin: (pending: PendingSignIn) => void;
}

/** The memory of an editing page for one repository. */
export function sessionMemory({ session, device, pageHref }: StorePlace, settings: HostSettings): SessionMemory {
  const name = `khotin ${pageHref} ${settings.host} ${settings.apiUrl ?? ""} ${settings.repository}`;
  const pendingName = `${name} begun`;
  const read = <T>(text: string | null): T | null => {
    try {
      return text === null ? null : (JSON.parse(text) as T);
    } catch {
      return null;
    }
  };
  return {
    session: () => read<Session>(session.getItem(name)) ?? read<Session>(device.getItem(name)),
    isKept: () => device.getItem(name) !== null,
    remember: (given, keep) => {
      const [kept, other] = keep ? [device, session] : [session, device];
      other.removeItem(name);
      kept.setItem(name, JSON.stringify(given));
    },
    forget: () => {
      session.removeItem(name);
      device.removeItem(name);
    },
    takePending: () => {
      const pending = read<PendingSignIn>(session.getItem(pendingName));
      session.removeItem(pendingName);
      return pending;
    },
    begin: (pending) => session.setItem(pendingName, JSON.stringify(pending)),
  };
}
