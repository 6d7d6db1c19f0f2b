import { hash } from "node:crypto";
import { closeSync, fstatSync, openSync, readFileSync, readSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";

/**
 * Many values in one file, a line of JSON each, of which few may be wanted at a time: only those are read. After the
 * lines stands a table, for each of them where it ends and its checksum (CRC-32), then the checksum and number of them all
 * and the digest of these, so that damage is noticed whatever is read.
 *
 * Each may throw an Error where the file is not what was written.
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

/** Bytes of the table for each line: two numbers of four, the lowest first. */
const ROW = 8;

/** Bytes of the checksum, the number of lines and the digest. */
const FOOT = 40;

/** Reading more lines of a file than this one by one takes longer than reading it whole. */
const FEW = 50;

export function writeLines<Value>(
  file: string,
  values: readonly Value[],
  textOf: (value: Value) => string = JSON.stringify,
): void {
  const table = Buffer.alloc(values.length * ROW);
  const handle = openSync(file, "w");
  try {
    let [end, sum] = [0, 0];
    for (let start = 0; start < values.length; start += CHUNK) {
      const lines = values.slice(start, start + CHUNK).map((value) => Buffer.from(`${textOf(value)}\n`));
      lines.forEach((line, index) => {
        end += line.length;
        table.writeUInt32LE(end, (start + index) * ROW);
        table.writeUInt32LE(crc32(line), (start + index) * ROW + 4);
      });
      const bytes = Buffer.concat(lines);
      sum = crc32(bytes, sum);
      writeWhole(handle, bytes);
    }
    writeWhole(handle, Buffer.concat([table, footOf(table, sum)]));
  } finally {
    closeSync(handle);
  }
}

function footOf(table: Buffer, sum: number): Buffer {
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32LE(sum, 0);
  numbers.writeUInt32LE(table.length / ROW, 4);
  return Buffer.concat([numbers, hash("sha256", Buffer.concat([table, numbers]), "buffer")]);
}

function writeWhole(handle: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
}

/** @throws Error where the file is missing or is not what was written */
export function readLines<Value>(file: string, parseText: (text: string) => Value = JSON.parse): SealedLines<Value> {
  const { table, sum } = readTable(file);
  const count = table.length / ROW;
  const endOf = (index: number) => (index < 0 ? 0 : table.readUInt32LE(index * ROW));
  let whole: Buffer | null = null;
  const lines = (): Buffer => {
    if (whole === null) {
      const bytes = readFileSync(file).subarray(0, endOf(count - 1));
      if (crc32(bytes) !== sum) throw damaged();
      whole = bytes;
    }
    return whole;
  };
  const readOne = (index: number): Buffer => {
    const line = readPart(file, endOf(index - 1), endOf(index));
    if (crc32(line) !== table.readUInt32LE(index * ROW + 4)) throw damaged();
    return line;
  };
  // Without the end of the line.
  const parse = (start: number, end: number): Value => parseText(lines().toString("utf8", start, end - 1));
  let asked = 0;
  return {
    at: (index) => {
      if (!(index < count)) throw damaged();
      const isAlone = whole === null && ++asked <= FEW;
      return isAlone ? parseText(readOne(index).subarray(0, -1).toString()) : parse(endOf(index - 1), endOf(index));
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

const NEW_LINE = 0x0a;

/**
 * How many lines two files begin with in common.
 *
 * @throws Error where one is missing or is not what was written
 */
export function commonLines(one: string, other: string): number {
  const tables = [readTable(one), readTable(other)] as const;
  const ends = tables.map(
    ({ table }) =>
      (index: number) =>
        table.readUInt32LE(index * ROW),
  );
  const most = Math.min(...tables.map(({ table }) => table.length / ROW));
  const [first, second] = [one, other].map((file, index) => {
    const { table, sum } = tables[index]!;
    const bytes = readFileSync(file).subarray(0, table.length === 0 ? 0 : table.readUInt32LE(table.length - ROW));
    if (crc32(bytes) !== sum) throw damaged();
    return bytes;
  });
  for (let index = 0, start = 0; index < most; index++) {
    const end = ends[0]!(index);
    if (end !== ends[1]!(index) || first!.compare(second!, start, end, start, end) !== 0) return index;
    start = end;
  }
  return most;
}

function damaged(): Error {
  return new Error("the digest is another");
}

function readTable(file: string): { readonly table: Buffer; readonly sum: number } {
  const handle = openSync(file, "r");
  try {
    const { size } = fstatSync(handle);
    const foot = partOf(handle, size - FOOT, size);
    const start = size - FOOT - foot.readUInt32LE(4) * ROW;
    const table = partOf(handle, start, size - FOOT);
    const sum = foot.readUInt32LE(0);
    if (!footOf(table, sum).equals(foot)) throw damaged();
    return { table, sum };
  } finally {
    closeSync(handle);
  }
}

function readPart(file: string, start: number, end: number): Buffer {
  const handle = openSync(file, "r");
  try {
    return partOf(handle, start, end);
  } finally {
    closeSync(handle);
  }
}

function partOf(handle: number, start: number, end: number): Buffer {
  if (start < 0) throw damaged();
  const bytes = Buffer.alloc(end - start);
  for (let got = 0; got < bytes.length; ) {
    const more = readSync(handle, bytes, got, bytes.length - got, start + got);
    if (more === 0) throw damaged();
    got += more;
  }
  return bytes;
}
