import type { FoundNothing, FoundThing } from "../found-item.ts";
import { type ColumnMap, mapColumns } from "./columns.ts";
import { distinctNames, findHeader } from "./find-header.ts";
import { type TableRecord, tableItem } from "./item.ts";

/** A row of a table before its columns are known. */
export interface TableRow {
  /** The sheet it is in; the empty text in files that have no sheets. */
  readonly sheet: string;
  /** From 1. */
  readonly line: number;
  readonly values: readonly string[];
  /** What is wrong with the row; the row is read none the less. */
  readonly doubts: TableRecord["doubts"];
}

/** Rows that wait until a header is found among them. */
const MOST_WAITING = 10;

/** Makes items of rows: finds the header of each sheet, and reads what stands below it. */
export async function* readTable(
  rows: AsyncIterable<TableRow>,
  label: string,
  given: Readonly<Record<string, string>>,
): AsyncGenerator<FoundThing> {
  let sheet: Sheet | null = null;
  for await (const row of rows) {
    if (sheet === null || sheet.name !== row.sheet) {
      if (sheet !== null) yield* endSheet(sheet, label, given);
      sheet = { name: row.sheet, waiting: [], header: null };
    }
    if (sheet.header !== null) yield itemOf(row, sheet.header, label);
    else {
      sheet.waiting.push(row);
      if (sheet.waiting.length >= MOST_WAITING) yield* takeHeader(sheet, label, given);
    }
  }
  if (sheet !== null) yield* endSheet(sheet, label, given);
}

interface Sheet {
  readonly name: string;
  waiting: TableRow[];
  header: Header | null;
}

interface Header {
  readonly names: readonly string[];
  readonly map: ColumnMap | null;
}

function* endSheet(sheet: Sheet, label: string, given: Readonly<Record<string, string>>): Generator<FoundThing> {
  if (sheet.header === null) yield* takeHeader(sheet, label, given);
}

/** Finds the header among the rows that wait, and reads those below it. Without one, the sheet is told and passed over. */
function* takeHeader(sheet: Sheet, label: string, given: Readonly<Record<string, string>>): Generator<FoundThing> {
  const at = findHeader(
    sheet.waiting.map(({ values }) => values),
    given,
  );
  const place = sheet.name === "" ? label : `${label}#${sheet.name}`;
  if (at === null) {
    const what =
      "Không nhận ra dòng tên cột của bảng. Hãy chỉ rõ bằng --map: {columns: {title: …, publishedAt: …, body: …}}.";
    sheet.header = { names: [], map: null };
    yield nothing(place, "no-header", what, true);
  } else {
    const names = distinctNames(sheet.waiting[at]!.values);
    const map = mapColumns(names, given);
    sheet.header = { names, map };
    if (map.missing.length > 0)
      yield nothing(
        place,
        "no-column",
        `Bảng không có cột ${map.missing.map((name) => `“${name}”`).join(", ")} mà --map nêu.`,
        true,
      );
    const above = sheet.waiting.slice(0, at).map(({ values }) => values.filter((value) => value !== "").join(" "));
    if (above.length > 0)
      yield nothing(place, "above-header", `Phía trên dòng tên cột có: ${above.join("; ").slice(0, 300)}.`, false);
    for (const row of sheet.waiting.slice(at + 1)) yield itemOf(row, sheet.header, label);
  }
  sheet.waiting = [];
}

function itemOf(row: TableRow, { names, map }: Header, label: string): FoundThing {
  const key = row.sheet === "" ? String(row.line) : `${row.sheet}!${row.line}`;
  if (map === null) return nothing(`${label}#${key}`, "no-header", "Dòng của bảng không có tên cột; không đọc.", false);
  const more = row.values.slice(names.length).filter((value) => value.trim() !== "");
  const doubts =
    more.length === 0
      ? []
      : [{ code: "more-values", what: `Dòng có nhiều ô hơn tên cột: ${more.join(" | ").slice(0, 200)}.` }];
  const values = Object.fromEntries(names.map((name, index) => [name, row.values[index] ?? ""]));
  const place = row.sheet === "" ? `dòng ${row.line}` : `trang tính “${row.sheet}”, dòng ${row.line}`;
  return tableItem({ values, place, key, doubts: [...row.doubts, ...doubts] }, map, label);
}

export function nothing(source: string, code: string, what: string, isFault: boolean): FoundNothing {
  return { found: "nothing", source, code, what, isFault };
}
