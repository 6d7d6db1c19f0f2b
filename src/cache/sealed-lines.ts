import { hash } from "node:crypto";
import { closeSync, fstatSync, openSync, readFileSync, readSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";

/**
 * The values of a file that holds one on each line, as JSON. A value can be read without the rest of the file, and
 * damage is noticed whatever is read: each function throws an Error where the file is not what was written.
 *
 * After the lines the file holds a table with a row for each line: where the line ends, and its checksum (CRC-32).
 * After the table stands the foot: the checksum of all lines together, the number of lines, and a SHA-256 of the table
 * and of these two numbers.
 */
export interface SealedLines<Value> {
  /** The value of the line with this index, the first being 0. */
  readonly at: (index: number) => Value;
  /** The value of the first line that begins with a text; `undefined` where none does. */
  readonly find: (start: string) => Value | undefined;
  readonly all: () => readonly Value[];
}

/** How many lines are written at a time: all lines of a volume as one text would take many megabytes. */
const LINES_AT_ONCE = 500;

/** The length of a row of the table: two numbers of four bytes, each with its lowest byte first. */
const ROW_BYTES = 8;

/** The length of the foot: two numbers of four bytes and the SHA-256. */
const FOOT_BYTES = 40;

/** How many lines of a file are read one by one; once more are asked for, reading the whole file takes less time. */
const MOST_LINES_READ_ALONE = 50;

/** How many bytes of lines are held as a whole. Of longer files, lines are read and held in blocks. */
const MOST_BYTES_HELD = 1 << 20;

const LINES_IN_BLOCK = 64;

/** How many blocks of a file are held: those that were asked for last. */
const BLOCKS_HELD = 8;

const NEW_LINE = 0x0a;

/** Writes values, each on a line of its own. */
export function writeLines<Value>(
  file: string,
  values: readonly Value[],
  textOf: (value: Value) => string = JSON.stringify,
): void {
  const table = Buffer.alloc(values.length * ROW_BYTES);
  const handle = openSync(file, "w");
  try {
    let [end, checksum] = [0, 0];
    for (let start = 0; start < values.length; start += LINES_AT_ONCE) {
      const lines = values.slice(start, start + LINES_AT_ONCE).map((value) => Buffer.from(`${textOf(value)}\n`));
      lines.forEach((line, index) => {
        end += line.length;
        table.writeUInt32LE(end, (start + index) * ROW_BYTES);
        table.writeUInt32LE(crc32(line), (start + index) * ROW_BYTES + 4);
      });
      const bytes = Buffer.concat(lines);
      checksum = crc32(bytes, checksum);
      writeAll(handle, bytes);
    }
    writeAll(handle, Buffer.concat([table, footOf(table, checksum)]));
  } finally {
    closeSync(handle);
  }
}

function footOf(table: Buffer, checksum: number): Buffer {
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32LE(checksum, 0);
  numbers.writeUInt32LE(table.length / ROW_BYTES, 4);
  return Buffer.concat([numbers, hash("sha256", Buffer.concat([table, numbers]), "buffer")]);
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
}

/**
 * Opens a file of sealed lines. The lines themselves are read when they are asked for.
 *
 * @throws Error where the file is missing or its table is not what was written
 */
export function readLines<Value>(file: string, parseText: (text: string) => Value = JSON.parse): SealedLines<Value> {
  const { table, checksum } = readTable(file);
  const count = table.length / ROW_BYTES;
  const endOf = (index: number) => (index < 0 ? 0 : table.readUInt32LE(index * ROW_BYTES));
  let allLines: Buffer | null = null;
  const lines = (): Buffer => {
    if (allLines === null) {
      const bytes = readFileSync(file).subarray(0, endOf(count - 1));
      if (crc32(bytes) !== checksum) throw damageError();
      allLines = bytes;
    }
    return allLines;
  };
  const parseOne = (index: number, line: Buffer): Value => {
    if (crc32(line) !== table.readUInt32LE(index * ROW_BYTES + 4)) throw damageError();
    return parseText(line.subarray(0, -1).toString());
  };
  const blocks = new Map<number, Buffer>();
  const blockOf = (index: number): { readonly start: number; readonly bytes: Buffer } => {
    const number = Math.floor(index / LINES_IN_BLOCK);
    const start = endOf(number * LINES_IN_BLOCK - 1);
    const bytes =
      blocks.get(number) ?? readPart(file, start, endOf(Math.min((number + 1) * LINES_IN_BLOCK, count) - 1));
    blocks.delete(number);
    blocks.set(number, bytes);
    if (blocks.size > BLOCKS_HELD) blocks.delete(blocks.keys().next().value!);
    return { start, bytes };
  };
  // The new line at the end of a line is no part of its text.
  const parse = (start: number, end: number): Value => parseText(lines().toString("utf8", start, end - 1));
  let askedCount = 0;
  return {
    at: (index) => {
      if (!(index < count)) throw damageError();
      const [from, to] = [endOf(index - 1), endOf(index)];
      if (allLines === null && endOf(count - 1) > MOST_BYTES_HELD) {
        const { start, bytes } = blockOf(index);
        return parseOne(index, bytes.subarray(from - start, to - start));
      }
      const isAlone = allLines === null && ++askedCount <= MOST_LINES_READ_ALONE;
      return isAlone ? parseOne(index, readPart(file, from, to)) : parse(from, to);
    },
    find: (start) => {
      const wanted = Buffer.from(start);
      const isFirst = lines().subarray(0, wanted.length).equals(wanted);
      const at = isFirst ? 0 : lines().indexOf(`\n${start}`) + 1;
      return isFirst || at > 0 ? parse(at, lines().indexOf(NEW_LINE, at) + 1) : undefined;
    },
    all: () => Array.from({ length: count }, (_, index) => parse(endOf(index - 1), endOf(index))),
  };
}

/**
 * How many lines, from the first on, are the same in two files.
 *
 * @throws Error where one of the files is missing or is not what was written
 */
export function countCommonLines(one: string, other: string): number {
  const [first, second] = [readWhole(one), readWhole(other)];
  const most = Math.min(first.ends.length, second.ends.length);
  for (let index = 0, start = 0; index < most; index++) {
    const end = first.ends[index]!;
    if (end !== second.ends[index]! || first.lines.compare(second.lines, start, end, start, end) !== 0) return index;
    start = end;
  }
  return most;
}

/** Reads all lines of a file as bytes, with the place where each of them ends. */
function readWhole(file: string): { readonly lines: Buffer; readonly ends: Uint32Array } {
  const { table, checksum } = readTable(file);
  const ends = Uint32Array.from({ length: table.length / ROW_BYTES }, (_, row) => table.readUInt32LE(row * ROW_BYTES));
  const lines = readFileSync(file).subarray(0, ends.at(-1) ?? 0);
  if (crc32(lines) !== checksum) throw damageError();
  return { lines, ends };
}

function damageError(): Error {
  return new Error("the digest is another");
}

function readTable(file: string): { readonly table: Buffer; readonly checksum: number } {
  const handle = openSync(file, "r");
  try {
    const { size } = fstatSync(handle);
    const foot = readBetween(handle, size - FOOT_BYTES, size);
    const start = size - FOOT_BYTES - foot.readUInt32LE(4) * ROW_BYTES;
    const table = readBetween(handle, start, size - FOOT_BYTES);
    const checksum = foot.readUInt32LE(0);
    if (!footOf(table, checksum).equals(foot)) throw damageError();
    return { table, checksum };
  } finally {
    closeSync(handle);
  }
}

function readPart(file: string, start: number, end: number): Buffer {
  const handle = openSync(file, "r");
  try {
    return readBetween(handle, start, end);
  } finally {
    closeSync(handle);
  }
}

/** Reads the bytes from `start` up to `end`. */
function readBetween(handle: number, start: number, end: number): Buffer {
  if (start < 0) throw damageError();
  const bytes = Buffer.alloc(end - start);
  for (let got = 0; got < bytes.length; ) {
    const more = readSync(handle, bytes, got, bytes.length - got, start + got);
    if (more === 0) throw damageError();
    got += more;
  }
  return bytes;
}
