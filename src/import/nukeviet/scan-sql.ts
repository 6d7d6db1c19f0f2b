/**
 * A piece of a dump, in the order of the dump. `offset` counts bytes from its beginning. `bytes` are good only until the
 * next piece is asked for.
 */
export type SqlPart =
  /** A statement without its `;`, or the beginning of an INSERT up to its first row. Comments before it belong to it. */
  | { readonly kind: "statement"; readonly bytes: Buffer; readonly offset: number }
  /** What stands between the parentheses of one row of the INSERT before it. */
  | { readonly kind: "row"; readonly bytes: Buffer; readonly offset: number }
  /** The dump ends, or another statement begins, in the midst of a statement or row. */
  | { readonly kind: "cut"; readonly offset: number }
  /** A statement or row of more bytes than are kept; it is passed over. */
  | { readonly kind: "tooLong"; readonly offset: number };

/** The longest row that is kept, in bytes: a text with dozens of pictures written into it. */
const MOST_BYTES = 64 * 2 ** 20;

const BEFORE_STATEMENT = /^(?:\s+|--[^\n]*(?:\n|$)|#[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/;
const BEFORE_ROWS = /^(?:INSERT|REPLACE)\b[\s\S]*\bVALUES?\s*$/i;
/** The beginning of an INSERT is shorter than this, in bytes: it names a table and its columns. */
const MOST_BEGINNING = 2 ** 16;

/** Dumps write `\n` for a line end in a text; where a text has one and then this, its quote was never closed. */
const SURE_STATEMENT = /^\n(?:INSERT INTO `|CREATE TABLE `|DROP TABLE IF EXISTS `|\/\*!4\d{4} |UNLOCK TABLES;)/;
const SURE_LENGTH = 24;

/** Where a scan stands. `at` and `from` are places in `store`, which begins `passed` bytes into the dump. */
interface Scan {
  store: Buffer;
  /** How many bytes of `store` are of the dump. */
  length: number;
  passed: number;
  /** Where the piece begins that is being scanned. */
  from: number;
  at: number;
  inside: "statement" | "rows" | "row";
  /** The quote character that is open, 0 for none. */
  quote: number;
  comment: "" | "line" | "block";
  /** Open parentheses. */
  depth: number;
  /** Whether the piece is too long to be kept. */
  isDropped: boolean;
  isLast: boolean;
}

/**
 * Cuts a dump of MySQL, phpMyAdmin or NukeViet itself into statements and rows; parentheses and semicolons in quoted text
 * and in comments are told from SQL's own. One row is held at a time, however long lines and statements are.
 */
export async function* scanSql(
  chunks: AsyncIterable<Uint8Array>,
  mostBytes: number = MOST_BYTES,
): AsyncGenerator<SqlPart> {
  const scan: Scan = {
    ...{ store: Buffer.alloc(2 ** 20), length: 0, passed: 0, from: 0, at: 0, inside: "statement" },
    ...{ quote: 0, comment: "", depth: 0, isDropped: false, isLast: false },
  };
  for await (const chunk of chunks) {
    addChunk(scan, chunk);
    yield* parts(scan);
    if (!scan.isDropped && scan.at - scan.from > mostBytes) {
      yield { kind: "tooLong", offset: scan.passed + scan.from };
      scan.isDropped = true;
    }
  }
  scan.isLast = true;
  yield* parts(scan);
  const rest = scan.store.toString("latin1", scan.from, scan.length).replace(BEFORE_STATEMENT, "");
  if (scan.inside !== "statement" || rest !== "") yield { kind: "cut", offset: scan.passed + scan.from };
}

/** Adds bytes behind those that are still needed; the store grows by doubling, so that a long row is not copied often. */
function addChunk(scan: Scan, chunk: Uint8Array): void {
  const kept = scan.isDropped ? scan.at : scan.from;
  if (kept > 0) scan.store.copyWithin(0, kept, scan.length);
  scan.passed += kept;
  scan.length -= kept;
  scan.at -= kept;
  scan.from = 0;
  const needed = scan.length + chunk.length;
  if (needed > scan.store.length) {
    const store = Buffer.alloc(Math.max(needed, scan.store.length * 2));
    scan.store.copy(store, 0, 0, scan.length);
    scan.store = store;
  }
  scan.store.set(chunk, scan.length);
  scan.length = needed;
}

function* parts(scan: Scan): Generator<SqlPart> {
  for (let end = scanOn(scan); end !== "more"; end = scanOn(scan)) {
    const part = { bytes: scan.store.subarray(scan.from, scan.at), offset: scan.passed + scan.from };
    const isKept = !scan.isDropped;
    if (end === "row") leave(scan, "rows", scan.at + 1);
    else if (end === "statement") leave(scan, "statement", scan.at + 1);
    else if (end === "beginning") leave(scan, "rows", scan.at);
    else leave(scan, "statement", scan.at);
    if (end === "cut") yield { kind: "cut", offset: part.offset };
    else if (end !== "noMoreRows" && isKept) yield { kind: end === "row" ? "row" : "statement", ...part };
  }
}

function leave(scan: Scan, inside: Scan["inside"], at: number): void {
  Object.assign(scan, { inside, at, from: at, quote: 0, comment: "", depth: 0, isDropped: false });
}

/** How a piece ended; `more`: it did not yet. */
type End = "statement" | "beginning" | "row" | "noMoreRows" | "cut" | "more";

function scanOn(scan: Scan): End {
  for (;;) {
    if (scan.quote !== 0) {
      const end = passQuoted(scan);
      if (end !== null) return end;
    } else if (scan.comment !== "") {
      if (!passComment(scan)) return "more";
    } else {
      passPlain(scan);
      if (scan.at >= scan.length) return "more";
      const end = takeSpecial(scan);
      if (end !== null) return end;
    }
  }
}

const [NEW_LINE, STAR, SLASH, BACKSLASH] = [0x0a, 0x2a, 0x2f, 0x5c];
const [OPEN, CLOSE, SEMICOLON, COMMA, DASH, HASH] = [0x28, 0x29, 0x3b, 0x2c, 0x2d, 0x23];
const QUOTES: readonly number[] = [0x27, 0x22, 0x60];

/** 1 for the bytes that may mean something outside of quotes. */
const SPECIAL = new Uint8Array(256);
for (const byte of [...QUOTES, OPEN, CLOSE, SEMICOLON, DASH, HASH, SLASH]) SPECIAL[byte] = 1;

function passPlain(scan: Scan): void {
  const { store, length } = scan;
  let at = scan.at;
  if (scan.inside === "rows") while (at < length && (store[at]! <= 0x20 || store[at] === COMMA)) at++;
  else while (at < length && SPECIAL[store[at]!] === 0) at++;
  scan.at = at;
}

/** Passes what is quoted, to behind the closing quote. A doubled quote closes and opens again, which is as good here. */
function passQuoted(scan: Scan): "more" | "cut" | null {
  const { store, length, quote } = scan;
  const escaping = quote === 0x60 ? -1 : BACKSLASH;
  for (let at = scan.at; at < length; at++) {
    const byte = store[at]!;
    if (byte === quote) {
      scan.quote = 0;
      scan.at = at + 1;
      return null;
    }
    scan.at = at;
    if (byte === escaping) {
      if (at + 1 >= length) return "more";
      at++;
    } else if (byte === NEW_LINE) {
      if (at + SURE_LENGTH > length && !scan.isLast) return "more";
      if (!SURE_STATEMENT.test(store.toString("latin1", at, at + SURE_LENGTH))) continue;
      return "cut";
    }
  }
  scan.at = length;
  return "more";
}

function passComment(scan: Scan): boolean {
  const end = scan.comment === "line" ? "\n" : "*/";
  const found = scan.store.subarray(0, scan.length).indexOf(end, scan.at);
  scan.at = found < 0 ? Math.max(scan.at, scan.length - 1) : found + end.length;
  if (found >= 0) scan.comment = "";
  return found >= 0;
}

function takeSpecial(scan: Scan): End | null {
  const byte = scan.store[scan.at]!;
  if (byte === DASH || byte === HASH || byte === SLASH) return takeComment(scan, byte);
  if (scan.inside === "rows" && byte === OPEN) Object.assign(scan, { inside: "row", from: scan.at + 1 });
  else if (scan.inside === "rows") return "noMoreRows";
  else if (QUOTES.includes(byte)) scan.quote = byte;
  else if (byte === OPEN) {
    if (scan.inside === "statement" && scan.depth === 0 && isBeforeRows(scan)) return "beginning";
    scan.depth++;
  } else if (byte === CLOSE) {
    if (scan.inside === "row" && scan.depth === 0) return "row";
    scan.depth = Math.max(0, scan.depth - 1);
  } else if (byte === SEMICOLON && scan.inside === "statement") return "statement";
  scan.at++;
  return null;
}

/** Begins a comment where there is one. MySQL wants white space behind `--`. */
function takeComment(scan: Scan, byte: number): "more" | null {
  const { store, at, length } = scan;
  if (byte !== HASH && at + 3 > length && !scan.isLast) return "more";
  const isLine = byte === HASH || (byte === DASH && store[at + 1] === DASH && store[at + 2]! <= 0x20);
  const isBlock = byte === SLASH && store[at + 1] === STAR;
  if (isLine || isBlock) scan.comment = isLine ? "line" : "block";
  scan.at += isBlock ? 2 : 1;
  return null;
}

function isBeforeRows(scan: Scan): boolean {
  if (scan.at - scan.from > MOST_BEGINNING) return false;
  return BEFORE_ROWS.test(scan.store.toString("latin1", scan.from, scan.at).replace(BEFORE_STATEMENT, ""));
}
