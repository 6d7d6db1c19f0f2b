import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { readSourceBytes, SourceFault } from "../source-bytes.ts";
import { readAnswer, readHeads, type WarcFile } from "./warc-file.ts";

/** A WARC file whose records can be read one by one, and what is to be done when they have been. */
export interface OpenedWarc {
  readonly file: WarcFile;
  readonly remove: () => void;
}

/**
 * Makes the records of a WARC file readable one by one. In most compressed files each record is compressed by itself; one that is
 * compressed as a whole is unpacked into a temporary file.
 *
 * @throws {SourceFault}
 */
export async function openWarc(path: string): Promise<OpenedWarc> {
  const file: WarcFile = { path, start: 0, length: statSync(path).size };
  if (await hasOwnPlaces(file)) return { file, remove: () => {} };
  return unpack(readSourceBytes(path));
}

/** Writes bytes of a WARC into a temporary file. */
export async function unpack(bytes: AsyncIterable<Uint8Array>): Promise<OpenedWarc> {
  const folder = mkdtempSync(join(tmpdir(), "khotin-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const path = join(folder, "records.warc");
  try {
    await pipeline(Readable.from(soundPart(bytes)), createWriteStream(path));
    return { file: { path, start: 0, length: statSync(path).size }, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** The bytes before the place where a file was cut off; the record that is cut is told when it is read. */
async function* soundPart(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    if (!(error instanceof SourceFault) || error.fault !== "cut") throw error;
  }
}

/** Whether a record can be read from the place where it begins, without what comes before it. Tried with the second. */
async function hasOwnPlaces(file: WarcFile): Promise<boolean> {
  let count = 0;
  try {
    for await (const { offset, url, type } of readHeads(file)) {
      if (++count < 2) continue;
      const again = offset < file.length ? await readAnswer(file, offset, Number.POSITIVE_INFINITY) : null;
      return again?.head.url === url && again.head.type === type;
    }
  } catch {
    // A broken file is told when it is read.
  }
  return true;
}
