import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
} from "node:fs";

import { join } from "node:path";
import { digestOf } from "../cache/digest.ts";
import { isAlive } from "../cache/is-alive.ts";
import { writeWholeFile } from "../cache/whole-files.ts";

/** Where items wait, converted, until the whole source is read and their dates and addresses can be decided. */
export interface Stage extends FileStage {
  readonly folder: string;
  /** Keeps a value that JSON can hold, and returns its place. */
  readonly put: (value: unknown) => Kept;
  readonly take: <Value>(kept: Kept) => Value;
  readonly takeFile: (digest: string) => Uint8Array;
  readonly remove: () => void;
}

/** The part of a stage that processes share: files, named after their content. */
export interface FileStage {
  /** Keeps the bytes of a file and returns their digest. */
  readonly putFile: (bytes: Uint8Array) => string;
}

/** The files of a stage in a folder that is there already. */
export function fileStage(folder: string): FileStage {
  return {
    putFile: (bytes) => {
      const digest = digestOf(bytes);
      const kept = join(folder, digest);
      if (!existsSync(kept)) writeWholeFile(kept, bytes);
      return digest;
    },
  };
}

/** The place of a value in the stage's one file, in bytes. */
export interface Kept {
  readonly at: number;
  readonly length: number;
}

/** A folder for a stage of this process; what processes that were killed left there is removed. */
export function newStageFolder(parent: string): string {
  for (const name of existsSync(parent) ? readdirSync(parent) : []) {
    const owner = Number(/^stage-(\d+)$/.exec(name)?.[1]);
    if (Number.isInteger(owner) && !isAlive(owner)) rmSync(join(parent, name), { recursive: true, force: true });
  }
  return join(parent, `stage-${process.pid}`);
}

/** Opens a stage in a folder, which is emptied before and removed after. */
export function openStage(folder: string): Stage {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "items");
  writeFileSync(file, "");
  const reading = openSync(file, "r");
  let end = 0;
  return {
    folder,
    put: (value) => {
      const bytes = Buffer.from(JSON.stringify(value));
      appendFileSync(file, bytes);
      const kept = { at: end, length: bytes.length };
      end += bytes.length;
      return kept;
    },
    take: <Value>({ at, length }: Kept) => {
      const bytes = Buffer.alloc(length);
      readSync(reading, bytes, 0, length, at);
      return JSON.parse(bytes.toString("utf8")) as Value;
    },
    ...fileStage(folder),
    takeFile: (digest) => readFileSync(join(folder, digest)),
    remove: () => {
      closeSync(reading);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
