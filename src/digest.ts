import { hash } from "node:crypto";

/** A digest of plain values, 20 hexadecimal digits: equal values, equal digest. */
export function digestOf(value: unknown): string {
  return hash("sha256", typeof value === "string" ? value : JSON.stringify(value), "hex").slice(0, 20);
}
