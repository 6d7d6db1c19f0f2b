import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Input } from "./target.ts";

/** An input that failed once: which target it was fed to, what was wrong, and its files. */
export interface KeptInput {
  readonly target: string;
  readonly why: string;
  readonly input: Input;
}

/** A file of a kept input as it is written: a text, or bytes in Base64. */
type Written = string | { readonly base64: string };

/** Writes an input that failed as `FOLDER/NAME.json`. */
export function keepInput(folder: string, name: string, { target, why, input }: KeptInput): string {
  const files = Object.fromEntries(Object.entries(input).map(([path, bytes]) => [path, writtenOf(Buffer.from(bytes))]));
  const file = join(folder, `${name}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ target, why, files }, null, 2)}\n`);
  return file;
}

/** The inputs kept in a folder, by the names of their files. */
export function keptInputs(folder: string): ReadonlyMap<string, KeptInput> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return new Map(names.sort().map((name) => [name.slice(0, -5), readKept(join(folder, name))]));
}

function readKept(file: string): KeptInput {
  const { target, why, files } = JSON.parse(readFileSync(file, "utf8")) as {
    readonly target: string;
    readonly why: string;
    readonly files: Readonly<Record<string, Written>>;
  };
  const entries = Object.entries(files).map(([path, written]) => [
    path,
    typeof written === "string" ? Buffer.from(written) : Buffer.from(written.base64, "base64"),
  ]);
  return { target, why, input: Object.fromEntries(entries) };
}

function writtenOf(bytes: Buffer): Written {
  const text = bytes.toString();
  return Buffer.from(text).equals(bytes) ? text : { base64: bytes.toString("base64") };
}
