import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { oneLine } from "../text/one-line.ts";
import { manifestPath } from "./bag-names.ts";

/** A file of a bag's payload: its path below `data/`, and the file it is copied from. */
export interface PayloadFile {
  readonly path: string;
  readonly from: string;
}

/** A bag to be written. */
export interface Bag {
  readonly payload: readonly PayloadFile[];
  /** Files beside the payload that describe it: path → text. */
  readonly descriptions: ReadonlyMap<string, string>;
  /** The lines of `bag-info.txt` but the size: name and text. */
  readonly info: readonly (readonly [name: string, text: string])[];
}

/** Tells that a file of the payload was copied. */
export type OnFile = () => void;

const ALGORITHMS = ["sha256", "sha512"] as const;

type Digests = Readonly<Record<(typeof ALGORITHMS)[number], string>>;

/**
 * Writes a bag (RFC 8493, version 1.0) into a folder that is empty. Its bytes depend on the bag alone: nothing in it tells when
 * or where it was written. A file is copied piece by piece, whatever its size.
 */
export function writeBag(folder: string, { payload, descriptions, info }: Bag, onFile: OnFile): void {
  const digests = new Map<string, Digests>();
  let bytes = 0;
  for (const { path, from } of payload) {
    const copied = copyFile(from, join(folder, "data", path));
    digests.set(`data/${path}`, copied.digests);
    bytes += copied.sizeBytes;
    onFile();
  }
  // A bag without payload has the folder all the same.
  mkdirSync(join(folder, "data"), { recursive: true });
  const tags = new Map<string, string>([
    ["bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"],
    ["bag-info.txt", infoText([...info, ["Payload-Oxum", `${bytes}.${payload.length}`]])],
    ...ALGORITHMS.map((name) => [`manifest-${name}.txt`, manifestText(digests, name)] as const),
    ...descriptions,
  ]);
  const tagDigests = new Map([...tags].map(([path, text]) => [path, digestsOf(Buffer.from(text))]));
  for (const name of ALGORITHMS) tags.set(`tagmanifest-${name}.txt`, manifestText(tagDigests, name));
  for (const [path, text] of tags) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function infoText(lines: Bag["info"]): string {
  return lines.map(([name, text]) => `${name}: ${oneLine(text)}\n`).join("");
}

function manifestText(digests: ReadonlyMap<string, Digests>, name: keyof Digests): string {
  const sorted = [...digests].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  return sorted.map(([path, each]) => `${each[name]}  ${manifestPath(path)}\n`).join("");
}

/** How much of a file is in memory at once, in bytes. */
const PIECE_BYTES = 1 << 20;

function copyFile(from: string, to: string): { readonly digests: Digests; readonly sizeBytes: number } {
  mkdirSync(dirname(to), { recursive: true });
  const hashes = { sha256: createHash("sha256"), sha512: createHash("sha512") };
  const [source, target] = [openSync(from, "r"), openSync(to, "wx")];
  const piece = Buffer.allocUnsafe(PIECE_BYTES);
  let sizeBytes = 0;
  try {
    for (let count = readSync(source, piece); count > 0; count = readSync(source, piece)) {
      const read = piece.subarray(0, count);
      for (const name of ALGORITHMS) hashes[name].update(read);
      writeSync(target, read);
      sizeBytes += count;
    }
  } finally {
    closeSync(source);
    closeSync(target);
  }
  return { digests: { sha256: hashes.sha256.digest("hex"), sha512: hashes.sha512.digest("hex") }, sizeBytes };
}

function digestsOf(bytes: Uint8Array): Digests {
  const digest = (name: keyof Digests) => createHash(name).update(bytes).digest("hex");
  return { sha256: digest("sha256"), sha512: digest("sha512") };
}
