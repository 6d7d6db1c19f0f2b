import { randomBytes, timingSafeEqual } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** What opens the desk: a word that other programs and pages on this machine do not know. */
export interface DeskToken {
  /** What is put behind the address that is printed: `?ma=…`. */
  readonly query: string;
  /** Whether the query of a request has the token. */
  readonly isIn: (query: string | undefined) => boolean;
  /** The header that hands a browser the token, as a cookie that scripts cannot read and other sites cannot send. */
  readonly cookie: (port: number | undefined) => string;
  /** Whether the cookies of a request have the token. */
  readonly isKnown: (cookies: string | undefined, port: number | undefined) => boolean;
}

/** How long a browser keeps the token: thirty days, in seconds. */
const COOKIE_LIFE_S = 30 * 24 * 60 * 60;

/**
 * The token of a content folder. It is kept in a file that only its owner can read, so that a page which stayed open goes on
 * working when the preview is started again.
 */
export function deskToken(file: string): DeskToken {
  const token = keptToken(file) ?? newToken(file);
  const isToken = (text: string | undefined | null) => {
    const given = Buffer.from(text ?? "");
    return given.length === token.length && timingSafeEqual(given, Buffer.from(token));
  };
  // Browsers send a cookie to every port of a machine: each preview has one of its own.
  const name = (port: number | undefined) => `khotin-desk-${port ?? 0}`;
  return {
    query: `?ma=${token}`,
    isIn: (query) => isToken(new URLSearchParams(query).get("ma")),
    cookie: (port) => `${name(port)}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${COOKIE_LIFE_S}`,
    isKnown: (cookies, port) =>
      (cookies ?? "").split(/;\s*/).some((each) => {
        const [key, value] = each.split("=", 2);
        return key === name(port) && isToken(value);
      }),
  };
}

function keptToken(file: string): string | null {
  try {
    return /^[\w-]{43}$/.exec(readFileSync(file, "utf8"))?.[0] ?? null;
  } catch {
    return null;
  }
}

function newToken(file: string): string {
  const token = randomBytes(32).toString("base64url");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, token, { mode: 0o600 });
  return token;
}
