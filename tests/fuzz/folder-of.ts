import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Input } from "./target.ts";

/** The bytes of a path of an input: a lone surrogate U+DC80 to U+DCFF stands for one byte. */
function bytesOf(path: string): Buffer {
  const parts = [...path].map((sign) => {
    const code = sign.codePointAt(0)!;
    return code >= 0xdc80 && code <= 0xdcff ? Buffer.from([code - 0xdc00]) : Buffer.from(sign);
  });
  return Buffer.concat(parts);
}

/**
 * Writes an input into a new folder, does some work with it and removes the folder. A path that the file system refuses (a
 * NUL, a name that is too long) is left out.
 */
export async function inFolder<Result>(input: Input, work: (root: string) => Promise<Result>): Promise<Result> {
  const root = mkdtempSync(join(tmpdir(), "khotin-fuzz-"));
  try {
    for (const [path, bytes] of Object.entries(input)) {
      const whole = Buffer.concat([Buffer.from(`${root}/`), bytesOf(path)]);
      try {
        mkdirSync(whole.subarray(0, whole.lastIndexOf("/")), { recursive: true });
        writeFileSync(whole, bytes);
      } catch (error) {
        if (!(error instanceof Error && "code" in error)) throw error;
      }
    }
    return await work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
