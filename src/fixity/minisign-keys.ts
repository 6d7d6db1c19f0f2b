import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { openSecretPart } from "./minisign-password.ts";

/**
 * The keys of minisign, the program that signs files with Ed25519, in the form in which it writes them: a line with a
 * comment, and a line with the key in Base64 (https://jedisct1.github.io/minisign/).
 */

/** A public key, which everybody may know. */
export interface PublicKey {
  /** The key in Base64: 56 characters that begin with `RW`. */
  readonly text: string;
  /** The 8 bytes that name the key in a signature. */
  readonly id: Uint8Array;
  readonly key: KeyObject;
}

/** A secret key with the public key that belongs to it. */
export interface SecretKey {
  readonly publicKey: PublicKey;
  readonly key: KeyObject;
}

/** Why a secret key cannot be used. */
export type SecretKeyFault = "not-a-key" | "needs-password" | "wrong-password";

/** The sizes of a public and of a secret key, in bytes. */
const PUBLIC_SIZE = 42;
const SECRET_SIZE = 158;

/** How both keys begin: the kind of signature that they make. */
const ED25519 = "Ed";

/** How an Ed25519 key of 32 bytes begins in DER, the form that Node reads (RFC 8410). */
const PUBLIC_DER = Buffer.from("302a300506032b6570032100", "hex");
const SECRET_DER = Buffer.from("302e020100300506032b657004220420", "hex");

/** Reads a public key: the text of its file, or only the line with the key. The result is `null` where it is none. */
export function readPublicKey(text: string): PublicKey | null {
  const bytes = keyBytes(text, PUBLIC_SIZE);
  return bytes === null ? null : publicKeyOf(bytes.subarray(2, 10), bytes.subarray(10));
}

/**
 * Reads a secret key: the text of its file, or only the line with the key.
 *
 * @param password the password that the key is locked with; `null` where none was given
 */
export function readSecretKey(text: string, password: string | null): SecretKey | SecretKeyFault {
  const bytes = keyBytes(text, SECRET_SIZE);
  if (bytes === null) return "not-a-key";
  const opened = openSecretPart(bytes.subarray(2), password);
  if (typeof opened === "string") return opened;
  const { id, seed, publicPart, isLocked } = opened;
  const key = createPrivateKey({ key: Buffer.concat([SECRET_DER, seed]), format: "der", type: "pkcs8" });
  const derived = createPublicKey(key).export({ format: "der", type: "spki" }).subarray(PUBLIC_DER.length);
  // The secret part holds the public key as well. Another password makes bytes that do not fit together.
  if (!derived.equals(publicPart)) return isLocked ? "wrong-password" : "not-a-key";
  return { key, publicKey: publicKeyOf(id, publicPart) };
}

/** Whether a text holds a secret key, which must not be published. */
export function isSecretKey(text: string): boolean {
  return keyBytes(text, SECRET_SIZE) !== null;
}

function publicKeyOf(id: Uint8Array, bytes: Uint8Array): PublicKey {
  return {
    text: Buffer.concat([Buffer.from(ED25519), id, bytes]).toString("base64"),
    id,
    key: createPublicKey({ key: Buffer.concat([PUBLIC_DER, bytes]), format: "der", type: "spki" }),
  };
}

/** The bytes of the last line of a key; `null` where they are not those of a key of the size. */
function keyBytes(text: string, size: number): Buffer | null {
  const line = text.trim().split("\n").at(-1)!.trim();
  const bytes = Buffer.from(line, "base64");
  const isWhole = bytes.length === size && bytes.toString("base64") === line;
  return isWhole && bytes.toString("latin1", 0, 2) === ED25519 ? bytes : null;
}
