import { scanSql } from "./scan-sql.ts";
import { type DecodeText, readValues, type SqlValue } from "./sql-values.ts";

/** One row of a table: its values by the names of their columns. */
export type SqlRow = Readonly<Record<string, SqlValue>>;

export type SqlEvent =
  | { readonly kind: "row"; readonly table: string; readonly row: SqlRow }
  /** A part of the dump that was not read. `table` is the table whose row it is, `null` where that is not known. */
  | {
      readonly kind: "fault";
      readonly fault: SqlFault;
      readonly table: string | null;
      /** Bytes from the beginning of the dump. */
      readonly offset: number;
    };

export type SqlFault =
  /** The dump, or a statement in it, ends too early. */
  | "cut"
  /** A row longer than is read. */
  | "tooLong"
  /** A row whose values do not fit the columns. */
  | "columns"
  /** The names of the columns are nowhere before the row. */
  | "unknownColumns";

const COMMENTS = /^(?:\s+|--[^\n]*(?:\n|$)|#[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/;
/** `table`, `database`.`table`, table. */
const TABLE_NAME = '(?:[`"]?[\\w$-]+[`"]?\\s*\\.\\s*)?[`"]?([\\w$-]+)[`"]?';
const CREATE = new RegExp(
  `^CREATE\\s+(?:TEMPORARY\\s+)?TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?${TABLE_NAME}\\s*\\(([\\s\\S]*)$`,
  "i",
);
const INSERT = new RegExp(
  `^(?:INSERT|REPLACE)\\s+(?:(?:LOW_PRIORITY|DELAYED|HIGH_PRIORITY|IGNORE)\\s+)*(?:INTO\\s+)?${TABLE_NAME}\\s*(?:\\(([\\s\\S]*?)\\)\\s*)?VALUES?\\s*$`,
  "i",
);
/** A line of CREATE TABLE that begins so tells of a key and not of a column. */
const NO_COLUMN = /^(?:PRIMARY|UNIQUE|KEY|INDEX|FULLTEXT|SPATIAL|CONSTRAINT|FOREIGN|CHECK)\b/i;

/** Reads the rows of the tables that are wanted, in the order of the dump. */
export async function* readSqlRows(
  chunks: AsyncIterable<Uint8Array>,
  isWanted: (table: string) => boolean,
  decode: DecodeText,
): AsyncGenerator<SqlEvent> {
  const created = new Map<string, readonly string[]>();
  let current: { readonly table: string; readonly columns: readonly string[] | null } | null = null;
  let isTold = false;
  for await (const part of scanSql(chunks)) {
    const { offset } = part;
    const table: string | null = current?.table ?? null;
    if (part.kind === "cut" || part.kind === "tooLong") {
      if (table === null || isWanted(table) || part.kind === "cut")
        yield { kind: "fault", fault: part.kind, table, offset };
    } else if (part.kind === "statement") {
      const text = part.bytes.toString("utf8").replace(COMMENTS, "");
      const create = CREATE.exec(text);
      if (create !== null) created.set(create[1]!, columnsOf(create[2]!));
      current = beginningOf(text, created);
      isTold = false;
    } else if (current !== null && isWanted(current.table)) {
      const event = current.columns === null ? null : readRow(part.bytes, current.table, current.columns, decode);
      if (event !== null) yield event;
      else if (current.columns !== null) yield { kind: "fault", fault: "columns", table, offset };
      else if (!isTold) yield { kind: "fault", fault: "unknownColumns", table, offset };
      isTold = true;
    }
  }
}

function beginningOf(text: string, created: ReadonlyMap<string, readonly string[]>) {
  const insert = INSERT.exec(text);
  if (insert === null) return null;
  const named = insert[2]?.split(",").map(bareName);
  return { table: insert[1]!, columns: named ?? created.get(insert[1]!) ?? null };
}

function readRow(bytes: Buffer, table: string, columns: readonly string[], decode: DecodeText): SqlEvent | null {
  const values = readValues(bytes, decode);
  if (values === null || values.length !== columns.length) return null;
  return { kind: "row", table, row: Object.fromEntries(columns.map((name, index) => [name, values[index]!])) };
}

/** The columns that the parentheses of a CREATE TABLE name, in their order. */
function columnsOf(definitions: string): readonly string[] {
  return atDepthZero(definitions)
    .map((each) => each.trim())
    .filter((each) => each !== "" && !NO_COLUMN.test(each))
    .map((each) => bareName(/^(?:`[^`]+`|"[^"]+"|[\w$]+)/.exec(each)?.[0] ?? ""));
}

/** Cuts at the commas that are in no parentheses and no quotes, up to the parenthesis that closes them all. */
function atDepthZero(text: string): readonly string[] {
  const pieces: string[] = [""];
  let depth = 0;
  for (const [token] of text.matchAll(/'(?:[^'\\]|\\.|'')*'|`[^`]*`|[(),]|[^'`(),]+|./gs)) {
    if (token === "(") depth++;
    else if (token === ")" && depth-- === 0) break;
    if (token === "," && depth === 0) pieces.push("");
    else pieces[pieces.length - 1] += token;
  }
  return pieces;
}

function bareName(written: string): string {
  return written.trim().replace(/^[`"]|[`"]$/g, "");
}
