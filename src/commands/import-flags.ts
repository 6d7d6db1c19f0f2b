import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { readMoment } from "../content/dates.ts";
import type { DayOrder } from "../import/dates/written-date.ts";
import { SOURCE_KINDS, type SourceKind } from "../import/found-item.ts";
import { findOne, parsePage } from "../import/html/dom.ts";
import type { FieldMap } from "../import/reader.ts";
import { type Arguments, UsageError } from "./command.ts";

/** The kind named; `null` where each source is to be recognised. */
export function kindOf(given: Arguments): SourceKind | null {
  const named = given.text("kind");
  if (named === null) return null;
  const kind = SOURCE_KINDS.find((each) => each === named);
  if (kind === undefined) throw new UsageError(`--kind là ${SOURCE_KINDS.join(", ")}, không phải "${named}".`);
  return kind;
}

/** The day from which items are wanted, in milliseconds since 1970; `null` where all are. */
export function sinceOf(given: Arguments): number | null {
  const written = given.text("since");
  if (written === null) return null;
  const moment = readMoment(/^\d{4}$/.test(written) ? `${written}-01-01` : written, "Asia/Ho_Chi_Minh");
  if (moment === null) throw new UsageError(`--since phải là ngày như 2015-01-31, không phải "${written}".`);
  return moment.ms;
}

/** What the file of `--map` says. */
export interface GivenMap {
  readonly map: FieldMap;
  /** Which number of a date is the day, where the person who imports knows. */
  readonly dayOrder: DayOrder | null;
}

/** Reads the file of `--map`: JSON or YAML with `columns`, `select` and `dates`. */
export function mapOf(given: Arguments): GivenMap {
  const file = given.text("map");
  if (file === null) return { map: { columns: {}, select: {} }, dayOrder: null };
  const value = parsed(file);
  const unknown = Object.keys(value).find((name) => !["columns", "select", "dates"].includes(name));
  if (unknown !== undefined)
    throw new UsageError(`Tệp --map không có phần "${unknown}"; chỉ có columns, select, dates.`);
  const select = texts(value.select, "select");
  for (const [field, selector] of Object.entries(select)) checkSelector(field, selector);
  return { map: { columns: texts(value.columns, "columns"), select }, dayOrder: orderOf(value.dates) };
}

function parsed(file: string): Readonly<Record<string, unknown>> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new UsageError(`Không đọc được tệp --map "${file}".`);
  }
  try {
    const value: unknown = parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Told below: neither JSON nor YAML.
  }
  throw new UsageError(`Tệp --map "${file}" phải là JSON hoặc YAML với columns hoặc select.`);
}

function texts(value: unknown, part: string): Readonly<Record<string, string>> {
  if (value === undefined || value === null) return {};
  const entries = typeof value === "object" && !Array.isArray(value) ? Object.entries(value) : null;
  if (entries?.every(([, text]) => typeof text === "string") !== true) {
    throw new UsageError(`Phần ${part} của tệp --map phải gồm các dòng "trường: giá trị".`);
  }
  return Object.fromEntries(entries as [string, string][]);
}

function checkSelector(field: string, selector: string): void {
  try {
    findOne(selector, parsePage(""));
  } catch {
    throw new UsageError(`"${selector}" (${field}) trong tệp --map không phải là bộ chọn CSS.`);
  }
}

function orderOf(value: unknown): DayOrder | null {
  if (value === undefined || value === null) return null;
  if (value === "day-first" || value === "month-first") return value;
  throw new UsageError(`Phần dates của tệp --map là day-first hoặc month-first, không phải "${String(value)}".`);
}
