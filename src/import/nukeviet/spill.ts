import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Texts laid aside in a temporary file, so that a dump of any size needs little memory. */
export interface Spill {
  /** Lays a text aside; the number tells where it lies. */
  readonly add: (text: string) => number;
  readonly read: (place: number) => string;
  /** Removes the file. */
  readonly close: () => void;
}

/** Bytes that say how long a text is. */
const LENGTH_BYTES = 4;
/** Texts are written together once they are this many bytes. */
const WRITTEN_TOGETHER = 2 ** 20;

export function openSpill(): Spill {
  const folder = mkdtempSync(join(tmpdir(), "khotin-"));
  const file = openSync(join(folder, "texts"), "w+");
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let written = 0;
  const write = () => {
    const bytes = Buffer.concat(waiting);
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    written += bytes.length;
    waiting = [];
    waitingBytes = 0;
  };
  const add = (text: string) => {
    const bytes = Buffer.alloc(LENGTH_BYTES + Buffer.byteLength(text));
    bytes.writeUInt32LE(bytes.length - LENGTH_BYTES);
    bytes.write(text, LENGTH_BYTES);
    const place = written + waitingBytes;
    waiting.push(bytes);
    waitingBytes += bytes.length;
    if (waitingBytes >= WRITTEN_TOGETHER) write();
    return place;
  };
  const read = (place: number) => {
    if (place >= written) write();
    const length = readBytes(file, place, LENGTH_BYTES).readUInt32LE();
    return readBytes(file, place + LENGTH_BYTES, length).toString();
  };
  const close = () => {
    closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  };
  return { add, read, close };
}

function readBytes(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length; ) {
    const count = readSync(file, bytes, done, length - done, from + done);
    if (count === 0) throw new Error("The temporary file of an import was cut while it was read.");
    done += count;
  }
  return bytes;
}
