import { createHash, hash } from "node:crypto";
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";

/**
 * Many values in one file, a line of JSON each, of which few may be wanted at a time: only those are parsed. The last
 * line is the digest of the others, so that damage is noticed.
 */
export interface SealedLines<Value> {
  /** The value of a line, from 0. */
  readonly at: (index: number) => Value;
  /** The value of the first line that begins with a text. */
  readonly find: (start: string) => Value | undefined;
  readonly all: () => readonly Value[];
}

/** Lines written at once, of a volume that would be many megabytes as one text. */
const CHUNK = 500;

export function writeLines(file: string, values: readonly unknown[]): void {
  const digest = createHash("sha256");
  const handle = openSync(file, "w");
  try {
    for (let start = 0; start < values.length; start += CHUNK) {
      const lines = values.slice(start, start + CHUNK).map((value) => `${JSON.stringify(value)}\n`);
      const bytes = Buffer.from(lines.join(""));
      digest.update(bytes);
      writeWhole(handle, bytes);
    }
    writeWhole(handle, Buffer.from(digest.digest("hex")));
  } finally {
    closeSync(handle);
  }
}

function writeWhole(handle: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
}

/** @throws Error where the file is missing or is not what was written */
export function readLines<Value>(file: string): SealedLines<Value> {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(NEW_LINE) + 1;
  const lines = bytes.subarray(0, end);
  if (bytes.toString("latin1", end) !== hash("sha256", lines, "hex")) throw new Error("the digest is another");
  const parse = (start: number): Value => JSON.parse(lines.toString("utf8", start, lines.indexOf(NEW_LINE, start)));
  let starts: readonly number[] | null = null;
  return {
    at: (index) => {
      starts ??= startsOf(lines);
      return parse(starts[index]!);
    },
    find: (start) => {
      const wanted = Buffer.from(start);
      if (lines.subarray(0, wanted.length).equals(wanted)) return parse(0);
      const before = lines.indexOf(`\n${start}`);
      return before === -1 ? undefined : parse(before + 1);
    },
    all: () => startsOf(lines).map(parse),
  };
}

const NEW_LINE = 0x0a;

function startsOf(lines: Buffer): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < lines.length; at = lines.indexOf(NEW_LINE, at) + 1) starts.push(at);
  return starts;
}
