import { hash } from "node:crypto";

/** A digest of plain values, texts or bytes, 20 hexadecimal digits: equal values, equal digest. */
export function digestOf(value: unknown): string {
  const bytes = typeof value === "string" || value instanceof Uint8Array ? value : JSON.stringify(value);
  return hash("sha256", bytes, "hex").slice(0, 20);
}
