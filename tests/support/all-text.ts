import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { BuiltSite } from "./site-of.ts";

/** The files that hold a text, in any of the ways pages and data may write it; packed files are unpacked first. */
export function filesWith(site: BuiltSite, text: string): readonly string[] {
  const forms = new Set([text, encodeURI(text), JSON.stringify(text).slice(1, -1), text.toLowerCase()]);
  return site.files().filter((file) => {
    const content = unpacked(readFileSync(join(site.out, file))).toString("utf8");
    return [...forms].some((form) => content.includes(form));
  });
}

function unpacked(bytes: Buffer): Buffer {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}
