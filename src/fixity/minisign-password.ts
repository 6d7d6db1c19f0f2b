import { scryptSync } from "node:crypto";

/** The secret part of a secret key of minisign. */
export interface SecretPart {
  /** The 8 bytes that name the key. */
  readonly id: Uint8Array;
  /** The 32 bytes that Ed25519 makes both keys of. */
  readonly seed: Uint8Array;
  /** The public key, 32 bytes. */
  readonly publicPart: Uint8Array;
  /** Whether a password locked the part. */
  readonly isLocked: boolean;
}

/** The places of a secret key after its first two bytes. The last 32 bytes, a checksum, are not needed. */
const PLACES = { lock: 0, checksum: 2, salt: 4, operations: 36, memory: 44, secret: 52, end: 156 - 32 } as const;

/** The size of the part that a password locks. */
const SECRET_SIZE = PLACES.end - PLACES.secret;

/** The most memory that opening a key may take, in bytes: minisign itself takes 1 GiB. */
const MOST_MEMORY = 2 ** 30 + 2 ** 24;

/**
 * Opens the secret part of a secret key.
 *
 * @param bytes the key without its first two bytes
 * @param password the password; `null` where none was given
 */
export function openSecretPart(
  bytes: Buffer,
  password: string | null,
): SecretPart | "not-a-key" | "needs-password" | "wrong-password" {
  const lock = bytes.toString("latin1", PLACES.lock, PLACES.checksum);
  const secret = bytes.subarray(PLACES.secret, PLACES.end);
  if (lock === "\0\0") return partsOf(secret, false);
  if (lock !== "Sc") return "not-a-key";
  if (password === null || password === "") return "needs-password";
  const stream = keyStream(bytes, password);
  return stream === null ? "not-a-key" : partsOf(Buffer.from(secret.map((byte, at) => byte ^ stream[at]!)), true);
}

function partsOf(secret: Buffer, isLocked: boolean): SecretPart {
  return { id: secret.subarray(0, 8), seed: secret.subarray(8, 40), publicPart: secret.subarray(40, 72), isLocked };
}

/** The bytes that a password makes to lock the secret part; `null` where they would take more memory than allowed. */
function keyStream(bytes: Buffer, password: string): Buffer | null {
  const operations = Number(bytes.readBigUInt64LE(PLACES.operations));
  const memory = Number(bytes.readBigUInt64LE(PLACES.memory));
  if (memory > 2 ** 30 || operations > 2 ** 25) return null;
  const salt = bytes.subarray(PLACES.salt, PLACES.operations);
  return scryptSync(password, salt, SECRET_SIZE, { ...scryptCosts(operations, memory), maxmem: MOST_MEMORY });
}

/** The costs of scrypt that libsodium chooses for limits of operations and memory (`pickparams` in its source). */
function scryptCosts(
  operations: number,
  memory: number,
): { readonly N: number; readonly r: number; readonly p: number } {
  const r = 8;
  const most = Math.max(32_768, operations);
  const isBoundByTime = most < memory / 32;
  const largest = isBoundByTime ? most / (r * 4) : memory / (r * 128);
  let N = 2;
  while (N <= largest / 2) N *= 2;
  return { N, r, p: isBoundByTime ? 1 : Math.max(1, Math.floor(Math.floor(most / 4 / N) / r)) };
}
