import type { FoundThing } from "../found-item.ts";
import { openZip } from "../open-zip.ts";
import { XmlFault } from "../parse-xml.ts";
import type { Reader, ReadingOptions, Source } from "../reader.ts";
import { readSourceBytes, SourceFault } from "../source-bytes.ts";
import { decodeStored } from "../stored-text.ts";
import { ZipFault } from "../zip-fault.ts";
import { mapColumns } from "./columns.ts";
import { findHeader } from "./find-header.ts";
import { tableItem } from "./item.ts";
import { readCsv, separatorOf } from "./read-csv.ts";
import { flattenObject, readJsonObjects } from "./read-json.ts";
import { nothing, readTable, type TableRow } from "./read-table.ts";
import { readXlsx } from "./read-xlsx.ts";

/** Reads tables of articles: CSV in any of its forms, JSON Lines or lists of JSON, and XLSX. */
export const tableReader: Reader = {
  kind: "table",
  recognises: async (source) => {
    const form = await formOf(source);
    return form === "xlsx" || (form !== null && namesFields(headText(source.head), form));
  },
  read: readTables,
};

type TableForm = "csv" | "json" | "xlsx";

/** The form that a file is written in, if it is a table; `null` for what can be none. */
async function formOf({ path, head, isFolder }: Source): Promise<TableForm | null> {
  if (isFolder || head.length === 0) return null;
  if (isZip(head)) return (await isWorkbook(path)) ? "xlsx" : null;
  const text = headText(head);
  if (/^\s*(?:\[\s*)?\{\s*"/.test(text)) return "json";
  return separatorOf(text) === null ? null : "csv";
}

/** Whether a text begins with names of fields, which tells a table of articles from other files of its form. */
function namesFields(text: string, form: "csv" | "json"): boolean {
  if (form === "json")
    return findHeader([[...text.matchAll(/"([^"\\]{1,60})"\s*:/g)].slice(0, 100).map(([, key]) => key!)], {}) !== null;
  const separator = separatorOf(text)!;
  const bare = (value: string) => value.replace(/^"|"$/g, "");
  const rows = text
    .split(/\r\n?|\n/)
    .slice(0, 10)
    .map((line) => line.split(separator).map(bare));
  return findHeader(rows, {}) !== null;
}

function headText(head: Uint8Array): string {
  const encoding =
    head[0] === 0xff && head[1] === 0xfe ? "utf-16le" : head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : null;
  return encoding === null
    ? decodeStored(Buffer.from(head)).replace(/^\ufeff/, "")
    : new TextDecoder(encoding).decode(head);
}

function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b;
}

async function isWorkbook(path: string): Promise<boolean> {
  try {
    const zip = await openZip(path, Number.POSITIVE_INFINITY);
    zip.close();
    return [...zip.members.keys()].some((name) => /^xl\/(?:workbook|worksheets\/)/.test(name));
  } catch {
    return false;
  }
}

async function* readTables(source: Source, options: ReadingOptions): AsyncGenerator<FoundThing> {
  const given = options.map.columns;
  // A table that a person named is read even where its header tells nothing.
  const form = (await formOf(source)) ?? (isZip(source.head) ? "xlsx" : "csv");
  try {
    if (form === "json") yield* readJson(source, given);
    else yield* readTable(form === "xlsx" ? sheetRows(source) : csvRows(source), source.label, given);
  } catch (error) {
    if (!(error instanceof SourceFault || error instanceof ZipFault || error instanceof XmlFault)) throw error;
    yield nothing(
      source.label,
      `table-${error instanceof XmlFault ? "broken" : error.fault}`,
      "Không mở được bảng: tệp hỏng, đặt mật khẩu, hoặc nở ra quá lớn.",
      true,
    );
  }
}

async function* csvRows({ path, head }: Source): AsyncGenerator<TableRow> {
  const text = headText(head);
  const isNamed = /^sep=.\r?\n/i.test(text);
  const records = readCsv(readSourceBytes(path), separatorOf(text) ?? ",", decodeStored);
  for await (const { values, line, fault } of records) {
    if (isNamed && line === 1) continue;
    const what =
      fault === "open"
        ? "Dấu ngoặc kép mở ở dòng này không đóng lại: tệp có thể bị cắt cụt."
        : "Ô của dòng này quá dài, đã bị cắt.";
    yield { sheet: "", line, values, doubts: fault === null ? [] : [{ code: `csv-${fault}`, what }] };
  }
}

async function* sheetRows({ path }: Source): AsyncGenerator<TableRow> {
  const what = "Dòng có công thức chưa được tính; ô ấy trống. Hãy mở bảng tính, lưu lại rồi nhập.";
  for await (const { sheet, line, values, uncalculated } of readXlsx(path)) {
    yield { sheet, line, values, doubts: uncalculated.length === 0 ? [] : [{ code: "uncalculated", what }] };
  }
}

const JSON_FAULTS = {
  broken: "không phải JSON đúng",
  cut: "bị cắt cụt",
  tooLong: "quá dài",
} as const;

async function* readJson({ path, label }: Source, given: Readonly<Record<string, string>>): AsyncGenerator<FoundThing> {
  for await (const piece of readJsonObjects(readSourceBytes(path), decodeStored)) {
    if (piece.kind !== "object") {
      const what = `Bản ghi bắt đầu ở dòng ${piece.line} ${JSON_FAULTS[piece.kind]}; không đọc được.`;
      yield nothing(`${label}#${piece.line}`, "json-broken", what, true);
      continue;
    }
    const values = flattenObject(piece.value);
    // Each record has its own keys, and they name its columns.
    const map = mapColumns(Object.keys(values), given);
    yield tableItem(
      { values, place: `dòng ${piece.line}`, key: String(piece.line), doubts: [] },
      { ...map, unread: map.unread.filter((name) => !isPart(name, map)) },
      label,
    );
  }
}

/** A part of a value that is read whole: `author.name` where `author` is. */
function isPart(name: string, { columns }: ReturnType<typeof mapColumns>): boolean {
  return [...columns.values()].some((column) => name.startsWith(`${column}.`));
}
