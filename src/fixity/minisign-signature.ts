import { createHash, sign, verify } from "node:crypto";
import type { PublicKey, SecretKey } from "./minisign-keys.ts";

/**
 * Signatures in the form of minisign: four lines, which are a comment, the signature, a comment that is signed too, and the
 * signature of both of these. The same key, bytes and comment always make the same signature.
 */

/** What a signature says of a file. */
export type SignatureVerdict =
  /** The key signed these bytes, and the comment with them. */
  | { readonly state: "good"; readonly comment: string }
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

/**
 * What a signature says of a file. A signature file has one form: a text that means the same and is written otherwise is no
 * good signature.
 */
export function judgeSignature(bytes: Uint8Array, signatureFile: Uint8Array, publicKey: PublicKey): SignatureVerdict {
  const [first, named, comment, ofBoth, rest, ...others] = Buffer.from(signatureFile).toString().split("\n");
  const whole = bytesOf(named ?? "", SIGNATURE_SIZE);
  const both = bytesOf(ofBoth ?? "", SIGNATURE_SIZE - 10);
  if (first !== FIRST_LINE || rest !== "" || others.length > 0 || whole === null || both === null) return BAD;
  if (comment === undefined || !comment.startsWith(COMMENT_MARK)) return BAD;
  if (whole.toString("latin1", 0, 2) !== HASHED) return BAD;
  if (!whole.subarray(2, 10).equals(publicKey.id)) return { state: "other-key" };
  const signature = whole.subarray(10);
  const signed = comment.slice(COMMENT_MARK.length);
  const isGood =
    verify(null, hashOf(bytes), publicKey.key, signature) &&
    verify(null, Buffer.concat([signature, Buffer.from(signed)]), publicKey.key, both);
  return isGood ? { state: "good", comment: signed } : BAD;
}

function hashOf(bytes: Uint8Array): Uint8Array {
  return createHash("blake2b512").update(bytes).digest();
}

/** The bytes of a line in Base64; `null` where they are not of the size, or are written otherwise than they should be. */
function bytesOf(line: string, size: number): Buffer | null {
  const bytes = Buffer.from(line, "base64");
  return bytes.length === size && bytes.toString("base64") === line ? bytes : null;
}
