import { hash } from "node:crypto";

/** The id that git gives to a blob of these bytes. */
export function blobId(bytes: Uint8Array): string {
  return hash("sha1", Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]), "hex");
}
