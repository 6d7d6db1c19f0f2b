import { readFileSync, writeFileSync } from "node:fs";
import { digestOf } from "../digest.ts";

/**
 * Many values in one file, a line of JSON each, of which few are wanted at a time: only those are parsed. The first line
 * is the digest of the others, so that damage is noticed.
 */
export interface SealedLines<Value> {
  /** The value of a line, from 0. */
  readonly at: (index: number) => Value;
  /** The value of the first line that begins with a text. */
  readonly find: (start: string) => Value | undefined;
  readonly all: () => readonly Value[];
}

export function writeLines(file: string, values: readonly unknown[]): void {
  const text = values.map((value) => `${JSON.stringify(value)}\n`).join("");
  writeFileSync(file, `${digestOf(text)}\n${text}`);
}

/** @throws Error where the file is missing or is not what was written */
export function readLines<Value>(file: string): SealedLines<Value> {
  const bytes = readFileSync(file);
  const head = bytes.indexOf(NEW_LINE);
  const lines = bytes.subarray(head + 1);
  if (head === -1 || bytes.toString("latin1", 0, head) !== digestOf(lines)) throw new Error("the digest is another");
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
