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
/** Texts are written together once they are about this many bytes. */
const TOGETHER = 2 ** 20;

/** Bytes pass through one buffer: one for each text would be memory that is freed much later. */
export function openSpill(): Spill {
  const folder = mkdtempSync(join(tmpdir(), "khotin-"));
  const file = openSync(join(folder, "texts"), "w+");
  let buffer = Buffer.alloc(2 * TOGETHER);
  /** Bytes of the buffer that are not written yet. */
  let waiting = 0;
  let written = 0;
  const flush = () => {
    for (let done = 0; done < waiting; ) done += writeSync(file, buffer, done, waiting - done);
    written += waiting;
    waiting = 0;
  };
  const makeRoom = (bytes: number) => {
    if (waiting + bytes > TOGETHER) flush();
    if (bytes > buffer.length) buffer = Buffer.alloc(2 * bytes);
  };
  const load = (from: number, length: number) => {
    flush();
    makeRoom(length);
    for (let done = 0; done < length; ) {
      const count = readSync(file, buffer, done, length - done, from + done);
      if (count === 0) throw new Error("The temporary file of an import was cut while it was read.");
      done += count;
    }
    return buffer.subarray(0, length);
  };
  return {
    add: (text) => {
      // A character of UTF-16 is three bytes of UTF-8 at most.
      makeRoom(LENGTH_BYTES + text.length * 3);
      const place = written + waiting;
      const length = buffer.write(text, waiting + LENGTH_BYTES);
      buffer.writeUInt32LE(length, waiting);
      waiting += LENGTH_BYTES + length;
      return place;
    },
    read: (place) => {
      const length = load(place, LENGTH_BYTES).readUInt32LE();
      return load(place + LENGTH_BYTES, length).toString();
    },
    close: () => {
      closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
