import type { Entry, ZipFile } from "yauzl";
import { ZipFault } from "./zip-fault.ts";

export interface ZipMember {
  /** `word/document.xml`, `/` between names. */
  readonly name: string;
  readonly sizeBytes: number;
  /** How many bytes it has in the file: fewer, where it is compressed. */
  readonly packedBytes: number;
}

export interface Zip {
  /** Members by their names, folders left out; the last of two with the same name. */
  readonly members: ReadonlyMap<string, ZipMember>;
  /** Names that lead out of the archive, are absolute or hold a NUL. They are no members. */
  readonly unsafe: readonly string[];
  /**
   * The bytes of a member.
   *
   * @throws {ZipFault} Where they are more than `mostBytes`, or are not what the archive says.
   */
  readonly read: (name: string, mostBytes: number) => Promise<Buffer>;
  /** The bytes of a member that may be long. */
  readonly stream: (name: string) => AsyncIterable<Uint8Array>;
  /** Where the bytes of a member lie in the file; `null` for a member that is compressed or encrypted. */
  readonly placeOf: (name: string) => Promise<{ readonly start: number; readonly length: number } | null>;
  readonly close: () => void;
}

/** More members than this, no archive of articles has. */
const MOST_MEMBERS = 500_000;

/**
 * Opens a ZIP file by its central directory; nothing is unpacked yet.
 *
 * @param mostBytes What all members together may hold; those that share their bytes (which makes a bomb) count each time.
 * @throws {ZipFault}
 */
export async function openZip(path: string, mostBytes: number): Promise<Zip> {
  const { openPromise } = await import("yauzl");
  const file = await openPromise(path, { autoClose: false, decodeStrings: false }).catch(throwBroken);
  try {
    const { entries, unsafe } = await readEntries(file, mostBytes);
    const members = new Map([...entries].map(([name, entry]) => [name, memberOf(name, entry)]));
    const stream = (name: string) => streamEntry(file, entries.get(name)!);
    const read = (name: string, most: number) => readEntry(file, entries.get(name)!, most);
    const placeOf = (name: string) => placeOfEntry(file, entries.get(name)!);
    return { members, unsafe, read, stream, placeOf, close: () => file.close() };
  } catch (error) {
    file.close();
    throw error;
  }
}

function memberOf(name: string, { uncompressedSize, compressedSize }: Entry): ZipMember {
  return { name, sizeBytes: uncompressedSize, packedBytes: compressedSize };
}

async function readEntries(file: ZipFile, mostBytes: number) {
  const entries = new Map<string, Entry>();
  const unsafe: string[] = [];
  if (file.entryCount > MOST_MEMBERS) throw new ZipFault("bomb", `The archive has ${file.entryCount} members.`);
  let bytes = 0;
  try {
    for await (const entry of file.eachEntry()) {
      const name = nameOf(entry);
      bytes += entry.uncompressedSize;
      if (bytes > mostBytes) throw new ZipFault("bomb", `The archive holds more than ${mostBytes} bytes.`);
      if (name.endsWith("/")) continue;
      if (isUnsafe(name)) unsafe.push(name);
      else entries.set(name, entry);
    }
  } catch (error) {
    return throwBroken(error);
  }
  return { entries, unsafe };
}

/** Names are UTF-8 by flag or in truth; others, of old programs, keep one character a byte. */
function nameOf(entry: Entry): string {
  const bytes = entry.fileNameRaw;
  const name = bytes.toString("utf8");
  return (name.includes("\ufffd") ? bytes.toString("latin1") : name).replaceAll("\\", "/");
}

function isUnsafe(name: string): boolean {
  return /^\/|^[A-Za-z]:|\0/.test(name) || name.split("/").includes("..");
}

async function* streamEntry(file: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) throw new ZipFault("encrypted", "The member is encrypted.");
  try {
    yield* await file.openReadStreamPromise(entry);
  } catch (error) {
    throwBroken(error);
  }
}

async function placeOfEntry(file: ZipFile, entry: Entry) {
  if (entry.compressionMethod !== 0 || entry.isEncrypted()) return null;
  const { fileDataStart } = await file.readLocalFileHeaderPromise(entry, { minimal: true }).catch(throwBroken);
  return { start: fileDataStart, length: entry.compressedSize };
}

async function readEntry(file: ZipFile, entry: Entry, mostBytes: number): Promise<Buffer> {
  if (entry.uncompressedSize > mostBytes) throw new ZipFault("bomb", `A member holds more than ${mostBytes} bytes.`);
  const chunks: Uint8Array[] = [];
  // The stream itself fails where the member holds more than the directory says.
  for await (const chunk of streamEntry(file, entry)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function throwBroken(error: unknown): never {
  if (error instanceof ZipFault) throw error;
  throw new ZipFault("broken", error instanceof Error ? error.message : String(error));
}
