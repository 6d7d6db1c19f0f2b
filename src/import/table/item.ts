import type { Doubt, Found, FoundFields, FoundItem, LeftText, WrittenMoment } from "../found-item.ts";
import { plainLineOf, plainTextOf } from "../html/plain-text.ts";
import type { ColumnMap, TableField } from "./columns.ts";

/** A record of a table: its values by the names of their columns. */
export interface TableRecord {
  readonly values: Readonly<Record<string, string>>;
  /** Where it stands: `dòng 12`, `trang tính “Tin 2015”, dòng 12`. */
  readonly place: string;
  /** Names it within its file in every run: `12`, `Tin 2015!12`. */
  readonly key: string;
  readonly doubts: readonly Doubt[];
}

/** Makes an item of a record. `label` is the file's. */
export function tableItem(record: TableRecord, map: ColumnMap, label: string): FoundItem {
  const read = (field: TableField) => (record.values[map.columns.get(field) ?? ""] ?? "").trim();
  const from = (field: TableField) => `cột “${map.columns.get(field)}”`;
  const title = plainLineOf(read("title"));
  const url = absolute(read("url"));
  const html = bodyOf(read("body"));
  const views = /^\d[\d., ]*$/.test(read("views")) ? Number(read("views").replace(/[., ]/g, "")) : null;
  const isDraft = DRAFT.test(read("status"));
  return {
    found: "item",
    source: `${label}#${record.key}`,
    kind: "table",
    title: title === "" ? null : { value: title, from: from("title") },
    moments: momentsOf(read, from),
    body: { form: "html", html, base: url },
    text: plainTextOf(html),
    fields: fieldsOf(read, from),
    attachments: listed(read("attachments")).map((address) => ({ address, label: null, from: from("attachments") })),
    legacy: {
      ...(url === null ? {} : { url: { value: url, from: from("url") } }),
      ...(views === null ? {} : { views: { value: views, from: from("views") } }),
    },
    addresses: url === null ? [] : [url],
    state: isDraft ? "draft" : "published",
    doubts: [...record.doubts, ...doubtsOf(map, isDraft ? read("status") : null)],
    left: leftOf(record, map),
    open: async () => null,
  };
}

const DRAFT = /^(?:draft|nháp|bản nháp|pending|chờ duyệt|chưa duyệt|private|ẩn|không hiển thị|0|false)$/iu;

function absolute(address: string): string | null {
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).href : null;
}

/** A cell is HTML where it has tags of it; else its lines are paragraphs. */
function bodyOf(text: string): string {
  if (/<(?:p|br|div|span|table|img|a|strong|b|em|h[1-6]|ul|ol)(?=[\s/>])[^>]*>/i.test(text)) return text;
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  return lines.map((line) => `<p>${escapeHtml(line)}</p>`).join("\n");
}

/** Entities stay: systems that export cells escape them and leave tags out. */
function escapeHtml(text: string): string {
  return text
    .replace(/&(?!#?\w{2,8};)/g, "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

type Read = (field: TableField) => string;

function momentsOf(read: Read, from: Read): readonly WrittenMoment[] {
  const roles = [["publishedAt", "published"] as const, ["updatedAt", "updated"] as const];
  return roles.flatMap(([field, role]) => {
    const raw = dateIn(read(field));
    return raw === "" ? [] : [{ raw, from: from(field), role }];
  });
}

/** Unix seconds or milliseconds are a moment; other texts stay as they are. */
function dateIn(text: string): string {
  const seconds = /^\d{9,10}$/.test(text) ? Number(text) : /^\d{12,13}$/.test(text) ? Number(text) / 1000 : null;
  return seconds === null ? text : `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

function fieldsOf(read: Read, from: Read): FoundFields {
  const text = (field: TableField): Found<string> | null => {
    const value = plainLineOf(read(field));
    return value === "" ? null : { value, from: from(field) };
  };
  const several = (field: TableField): Found<readonly string[]> | null => {
    const value = listed(read(field))
      .map(plainLineOf)
      .filter((each) => each !== "");
    return value.length === 0 ? null : { value: [...new Set(value)], from: from(field) };
  };
  const category = text("category");
  const path = category?.value.split(/\s*(?:>|»|\/(?=\s))\s*/).filter((name) => name !== "") ?? [];
  const name = path.at(-1);
  const cover = read("cover");
  const optional = {
    summary: text("summary"),
    category:
      category === null || name === undefined
        ? null
        : { value: { name, slug: null, parents: path.slice(0, -1) }, from: category.from },
    topics: several("topics"),
    author: several("author"),
    source: text("source"),
    cover:
      cover === ""
        ? null
        : {
            value: {
              address: cover,
              alt: text("coverAlt")?.value ?? null,
              caption: text("coverCaption")?.value ?? null,
            },
            from: from("cover"),
          },
  };
  return Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null));
}

/** A cell with several values: a line each, else between semicolons or bars, else between commas. */
function listed(text: string): readonly string[] {
  const separator = /\n/.test(text) ? /\r?\n/ : /[;|]/.test(text) ? /[;|]/ : /,/;
  return text
    .split(separator)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

function doubtsOf({ guessed, columns }: ColumnMap, status: string | null): readonly Doubt[] {
  const names = guessed.map((field) => `${field} ← “${columns.get(field)}”`).join("; ");
  const guess = {
    code: "columns-guessed",
    what: `Cột được nhận ra theo tên: ${names}. Nếu sai, hãy chỉ rõ bằng --map.`,
  };
  const draft = { code: "not-published", what: `Cột trạng thái ghi “${status}”, nên bài được nhập thành bản nháp.` };
  return [...(guessed.length > 0 ? [guess] : []), ...(status === null ? [] : [draft])];
}

function leftOf({ values }: TableRecord, { unread }: ColumnMap): readonly LeftText[] {
  return unread.flatMap((column) => {
    const text = (values[column] ?? "").trim();
    return text === "" ? [] : [{ text: `${column}: ${text}`, why: "cột không dùng cho trường nào" }];
  });
}
