/** A record of a CSV file. */
export interface CsvRecord {
  readonly values: readonly string[];
  /** The line that it begins in, from 1. */
  readonly line: number;
  /** `open`: the file ends within quotes. `long`: a value of more bytes than are kept, which is cut. */
  readonly fault: "open" | "long" | null;
}

/** The longest value that is kept, in bytes. */
const MOST_BYTES = 32 * 2 ** 20;

const [QUOTE, RETURN, NEW_LINE] = [0x22, 0x0d, 0x0a];

/** Where the reading of a record stands. */
interface Reading {
  values: string[];
  /** The bytes of the value that is being read. */
  pieces: Buffer[];
  length: number;
  line: number;
  startLine: number;
  /** `closed`: behind the quote that closed the value, or doubled it. */
  inside: "plain" | "quoted" | "closed";
  isEmpty: boolean;
  isLong: boolean;
}

/**
 * Reads CSV as RFC 4180 has it, with any separator of one byte, line ends of any system, and what spreadsheets write beside it:
 * empty lines are passed over, a quote within a plain value is text. Values are decoded one by one.
 */
export async function* readCsv(
  chunks: AsyncIterable<Uint8Array>,
  separator: string,
  decode: (bytes: Buffer) => string,
): AsyncGenerator<CsvRecord> {
  const comma = separator.charCodeAt(0);
  const reading: Reading = {
    ...{ values: [], pieces: [], length: 0, line: 1, startLine: 1, inside: "plain", isEmpty: true, isLong: false },
  };
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    yield* readChunk(reading, bytes, comma, decode);
  }
  const isOpen = reading.inside === "quoted";
  if (!reading.isEmpty) yield endRecord(reading, decode, isOpen);
}

function* readChunk(
  reading: Reading,
  bytes: Buffer,
  comma: number,
  decode: (bytes: Buffer) => string,
): Generator<CsvRecord> {
  let from = 0;
  const keep = (to: number) => {
    const piece = bytes.subarray(from, to);
    reading.isLong ||= reading.length + piece.length > MOST_BYTES;
    if (piece.length === 0 || reading.isLong) return;
    // The next chunk comes into the same memory.
    reading.pieces.push(Buffer.from(piece));
    reading.length += piece.length;
  };
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === NEW_LINE) reading.line++;
    if (reading.inside === "quoted") {
      if (byte !== QUOTE) continue;
      keep(at);
      from = at + 1;
      reading.inside = "closed";
    } else if (byte === QUOTE && (reading.inside === "closed" || isAtStart(reading, from, at))) {
      // A doubled quote is one quote, and the value goes on.
      from = reading.inside === "closed" ? at : at + 1;
      reading.inside = "quoted";
      reading.isEmpty = false;
    } else if (byte === comma || byte === NEW_LINE || byte === RETURN) {
      keep(at);
      from = at + 1;
      if (byte === comma) endValue(reading, decode);
      else if (!reading.isEmpty || reading.length > 0) yield endRecord(reading, decode, false);
      else reading.startLine = reading.line;
    } else {
      reading.isEmpty = false;
      if (reading.inside === "closed") reading.inside = "plain";
    }
  }
  keep(bytes.length);
}

function isAtStart(reading: Reading, from: number, at: number): boolean {
  return reading.inside === "plain" && reading.length === 0 && from === at;
}

function endValue(reading: Reading, decode: (bytes: Buffer) => string): void {
  reading.values.push(decode(Buffer.concat(reading.pieces)));
  Object.assign(reading, { pieces: [], length: 0, inside: "plain", isEmpty: false });
}

function endRecord(reading: Reading, decode: (bytes: Buffer) => string, isOpen: boolean): CsvRecord {
  endValue(reading, decode);
  const fault = isOpen ? "open" : reading.isLong ? "long" : null;
  const record = { values: reading.values, line: reading.startLine, fault } as const;
  Object.assign(reading, { values: [], startLine: reading.line, isEmpty: true, isLong: false });
  return record;
}

/** Separators that spreadsheets write, the most usual first. */
const SEPARATORS: readonly string[] = [",", ";", "\t", "|"];
const LOOKED_AT = 20;

/** The separator of a CSV file, from its beginning; `null` where no separator makes columns of it. */
export function separatorOf(head: string): string | null {
  // Excel begins a file with a line that names it.
  const named = /^sep=(.)\r?\n/i.exec(head)?.[1];
  if (named !== undefined) return named;
  const lines = unquotedLines(head).slice(0, LOOKED_AT);
  const counted = SEPARATORS.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    return { separator, first: counts[0] ?? 0, alike: counts.filter((count) => count === counts[0]).length };
  });
  const fitting = counted.filter(({ first, alike }) => first > 0 && alike * 2 >= lines.length);
  return fitting.toSorted((a, b) => b.first - a.first)[0]?.separator ?? null;
}

/** The records of a text with their quoted values left out; the last may be cut off and is left out too. */
function unquotedLines(text: string): readonly string[] {
  const lines = text.replace(/"(?:[^"]|"")*(?:"|$)/g, "").split(/\r\n?|\n/);
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
  return whole.filter((line) => line.trim() !== "");
}
