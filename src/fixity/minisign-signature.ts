import { createHash, sign, verify } from "node:crypto";
import type { PublicKey, SecretKey } from "./minisign-keys.ts";

/**
 * Signatures in the form of minisign: four lines, which are a comment, the signature, a comment that is signed too, and the
 * signature of both of these. The same key, bytes and comment always make the same signature.
 */

/** What a signature says of a file. */
export type SignatureVerdict =
  /** A key signed these bytes, and the comment with them. */
  | { readonly state: "good"; readonly comment: string; readonly key: string }
  /** The signature does not fit the bytes. */
  | { readonly state: "bad" }
  /** Another key signed. */
  | { readonly state: "other-key" };

const BAD = { state: "bad" } as const;

/** The kind of signature: Ed25519 of the BLAKE2b hash of the bytes. */
const HASHED = "ED";

const SIGNATURE_SIZE = 74;
const COMMENT_MARK = "trusted comment: ";

/** The first line, as minisign writes it. It is not signed, so a change of it would go unnoticed if it could be another. */
const FIRST_LINE = "untrusted comment: signature from minisign secret key";

/**
 * The text of a signature file.
 *
 * @param comment one line that is signed with the bytes
 */
export function signatureText(bytes: Uint8Array, comment: string, { key, publicKey }: SecretKey): string {
  const signature = sign(null, hashOf(bytes), key);
  const named = Buffer.concat([Buffer.from(HASHED), publicKey.id, signature]);
  const ofBoth = sign(null, Buffer.concat([signature, Buffer.from(comment)]), key);
  return [FIRST_LINE, named.toString("base64"), `${COMMENT_MARK}${comment}`, ofBoth.toString("base64"), ""].join("\n");
}

/** What a signature file holds. */
interface ReadSignature {
  /** The 8 bytes that name the key. */
  readonly keyId: Buffer;
  readonly signature: Buffer;
  readonly comment: string;
  /** The signature of both of these. */
  readonly ofBoth: Buffer;
}

/** Whether a file has the form of a signature, whatever it signs. */
export function isSignature(signatureFile: Uint8Array): boolean {
  return readSignature(signatureFile) !== null;
}

/**
 * What a signature says of a file. A signature file has one form: a text that means the same and is written otherwise is no
 * good signature.
 *
 * @param publicKeys the keys of which one must have signed
 */
export function judgeSignature(
  bytes: Uint8Array,
  signatureFile: Uint8Array,
  publicKeys: readonly PublicKey[],
): SignatureVerdict {
  const read = readSignature(signatureFile);
  if (read === null) return BAD;
  const { keyId, signature, comment, ofBoth } = read;
  const publicKey = publicKeys.find(({ id }) => keyId.equals(id));
  if (publicKey === undefined) return { state: "other-key" };
  const isGood =
    verify(null, hashOf(bytes), publicKey.key, signature) &&
    verify(null, Buffer.concat([signature, Buffer.from(comment)]), publicKey.key, ofBoth);
  return isGood ? { state: "good", comment, key: publicKey.text } : BAD;
}

function readSignature(signatureFile: Uint8Array): ReadSignature | null {
  const [first, named, comment, last, rest, ...others] = Buffer.from(signatureFile).toString().split("\n");
  const whole = bytesOf(named ?? "", SIGNATURE_SIZE);
  const ofBoth = bytesOf(last ?? "", SIGNATURE_SIZE - 10);
  if (first !== FIRST_LINE || rest !== "" || others.length > 0 || whole === null || ofBoth === null) return null;
  if (comment === undefined || !comment.startsWith(COMMENT_MARK)) return null;
  if (whole.toString("latin1", 0, 2) !== HASHED) return null;
  return {
    keyId: whole.subarray(2, 10),
    signature: whole.subarray(10),
    comment: comment.slice(COMMENT_MARK.length),
    ofBoth,
  };
}

function hashOf(bytes: Uint8Array): Uint8Array {
  return createHash("blake2b512").update(bytes).digest();
}

/** The bytes of a line in Base64; `null` where they are not of the size, or are written otherwise than they should be. */
function bytesOf(line: string, size: number): Buffer | null {
  const bytes = Buffer.from(line, "base64");
  return bytes.length === size && bytes.toString("base64") === line ? bytes : null;
}
