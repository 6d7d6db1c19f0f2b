/** A value of a row: text as it was stored, a number as it was written, `null` for NULL. */
export type SqlValue = string | null;

/** Turns the bytes of a text into text; a dump may hold several encodings. */
export type DecodeText = (bytes: Buffer) => string;

const BACKSLASH = 0x5c;
const COMMA = 0x2c;

/** What a letter behind a backslash stands for (MySQL manual, "String Literals"); any other stands for itself. */
const ESCAPED: Readonly<Record<string, string>> = { 0: "\0", b: "\b", n: "\n", r: "\r", t: "\t", Z: "\u001a" };
/** `\%` and `\_` keep their backslash outside of patterns. */
const KEPT_ESCAPES = "%_";

/** `_binary 'x'` and `N'x'`: the name of the character set before a text. */
const INTRODUCER = /^\s*(?:_\w+|[nN])?\s*$/;
const PREFIXED = /^\s*(?:_\w+\s*)?([xXbB])\s*$/;
const BARE_HEX = /^(?:_\w+\s*)?0x((?:[0-9a-f]{2})*)$/i;

/** Reads one row, the text between its parentheses. `null` where its quotes do not close. */
export function readValues(row: Buffer, decode: DecodeText): readonly SqlValue[] | null {
  const values: SqlValue[] = [];
  for (let at = 0; ; at++) {
    const value = readValue(row, at, decode);
    if (value === null) return null;
    values.push(value.value);
    at = value.end;
    if (at >= row.length) return values;
  }
}

interface ReadValue {
  readonly value: SqlValue;
  /** Place of the comma behind the value, or the length of the row. */
  readonly end: number;
}

function readValue(row: Buffer, from: number, decode: DecodeText): ReadValue | null {
  let at = from;
  let depth = 0;
  while (at < row.length) {
    const byte = row[at]!;
    if (byte === 0x27 || byte === 0x22) {
      const before = row.toString("latin1", from, at);
      const end = endOfQuoted(row, at);
      if (end === null) return null;
      const prefix = PREFIXED.exec(before)?.[1];
      if (prefix !== undefined) return { value: readDigits(row, at, end, prefix, decode), end: nextComma(row, end) };
      if (INTRODUCER.test(before)) return { value: decode(unescaped(row, at, end)), end: nextComma(row, end) };
      at = end;
      continue;
    }
    if (byte === 0x28) depth++;
    else if (byte === 0x29) depth--;
    else if (byte === COMMA && depth === 0) break;
    at++;
  }
  return { value: readBare(row.toString("latin1", from, at).trim(), decode), end: at };
}

/** NULL, a number, `0x…`; a function call stands as it is written. */
function readBare(written: string, decode: DecodeText): SqlValue {
  if (/^null$/i.test(written)) return null;
  const hex = BARE_HEX.exec(written)?.[1];
  return hex === undefined ? written : decode(Buffer.from(hex, "hex"));
}

/** `x'…'` holds bytes; `b'…'` a number in base 2. */
function readDigits(row: Buffer, at: number, end: number, prefix: string, decode: DecodeText): string {
  const digits = row.toString("latin1", at + 1, end - 1);
  return /x/i.test(prefix) ? decode(Buffer.from(digits, "hex")) : String(Number.parseInt(digits || "0", 2));
}

function nextComma(row: Buffer, from: number): number {
  const at = row.indexOf(COMMA, from);
  return at < 0 ? row.length : at;
}

/** The place behind the closing quote; `null` where there is none. */
function endOfQuoted(row: Buffer, from: number): number | null {
  const quote = row[from]!;
  for (let at = from + 1; at < row.length; at++) {
    const byte = row[at]!;
    if (byte === BACKSLASH) at++;
    else if (byte === quote) {
      if (row[at + 1] !== quote) return at + 1;
      at++;
    }
  }
  return null;
}

/** The bytes of a quoted text, its quotes left out and its escapes undone. */
function unescaped(row: Buffer, from: number, end: number): Buffer {
  const quote = row[from]!;
  const written = row.subarray(from + 1, end - 1);
  if (written.indexOf(BACKSLASH) < 0 && written.indexOf(quote) < 0) return written;
  const bytes = Buffer.alloc(written.length);
  let length = 0;
  for (let at = 0; at < written.length; at++) {
    let byte = written[at]!;
    if (byte === quote) at++;
    else if (byte === BACKSLASH && at + 1 < written.length) {
      at++;
      const escaped = String.fromCharCode(written[at]!);
      if (KEPT_ESCAPES.includes(escaped)) bytes[length++] = BACKSLASH;
      byte = (ESCAPED[escaped] ?? escaped).charCodeAt(0);
    }
    bytes[length++] = byte;
  }
  return bytes.subarray(0, length);
}
