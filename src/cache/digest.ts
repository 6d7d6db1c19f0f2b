import { hash } from "node:crypto";

/**
 * The digest of a text, of bytes or of any plain value: 20 hexadecimal digits of SHA-256. Equal values have equal
 * digests. A digest of everything that a thing is made from is called the *key* of that thing.
 */
export function digestOf(value: unknown): string {
  const bytes = typeof value === "string" || value instanceof Uint8Array ? value : JSON.stringify(value);
  return hash("sha256", bytes, "hex").slice(0, 20);
}
