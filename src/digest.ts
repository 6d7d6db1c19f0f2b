import { createHash } from "node:crypto";

/** A digest of plain values, 20 hexadecimal digits: equal values, equal digest. */
export function digestOf(value: unknown): string {
  return createHash("sha256")
    .update(typeof value === "string" ? value : JSON.stringify(value))
    .digest("hex")
    .slice(0, 20);
}
