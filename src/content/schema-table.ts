import type { ValueKind } from "../problems/messages.ts";
import type { Fields, JsonSchema } from "./schema.ts";

const KIND_NAMES: Readonly<Record<ValueKind, string>> = {
  text: "chữ",
  number: "số",
  boolean: "`true` hoặc `false`",
  list: "danh sách",
  fields: "nhóm trường",
  nothing: "",
  date: "ngày, giờ",
  textOrList: "chữ hoặc danh sách",
  numberOrText: "số hoặc chữ",
};

/** A schema as a table in Markdown with a row for each field. The fields of a group follow it, as `people[].name`. */
export function schemaTable(schema: Fields): string {
  const rows = Object.entries(schema).flatMap(([name, { type, required, about }]) => [
    row(name, kindText(type.kind, type.jsonSchema), required, about.vi),
    ...nestedRows(name, type.jsonSchema),
  ]);
  return ["| Trường | Kiểu | Bắt buộc | Ý nghĩa |", "|---|---|---|---|", ...rows].join("\n");
}

function nestedRows(name: string, schema: JsonSchema): readonly string[] {
  const isList = schema.type === "array";
  const group = (isList ? schema.items : schema) as JsonSchema;
  const needed = (group.required ?? []) as readonly string[];
  const properties = Object.entries((group.properties ?? {}) as Readonly<Record<string, JsonSchema>>);
  return properties.map(([key, property]) =>
    row(
      `${name}${isList ? "[]" : ""}.${key}`,
      kindText(kindOfSchema(property), property),
      needed.includes(key),
      String(property.description),
    ),
  );
}

/** The kind of value that a JSON Schema describes. Of a field inside a group nothing but its JSON Schema is at hand. */
function kindOfSchema({ type, anyOf }: JsonSchema): ValueKind {
  if (Array.isArray(type)) return "numberOrText";
  const others = (anyOf ?? []) as readonly JsonSchema[];
  if (others.some((each) => each.format === "date")) return "date";
  if (others.some((each) => each.type === "array")) return "textOrList";
  return type === "boolean" ? "boolean" : type === "integer" ? "number" : "text";
}

function kindText(kind: ValueKind, { enum: words, maxLength, pattern, format, minimum, maximum }: JsonSchema): string {
  if (Array.isArray(words)) return words.map((word) => `\`${word}\``).join(", ");
  if (format === "uri") return "địa chỉ web";
  if (format === "email") return "địa chỉ thư điện tử";
  if (format === "repository") return "tên kho mã, như `phuong-mau/kho-tin`";
  if (format === "minisign-key") return "khóa công khai của minisign";
  if (format === "color-hex") return "mã màu, như `#9d1f17`";
  if (kind === "text" && pattern !== undefined) return "mã: chữ thường không dấu, số, gạch nối";
  if (kind === "text") return `chữ, tối đa ${maxLength} ký tự`;
  if (kind === "number") return `số nguyên, từ ${minimum} đến ${maximum}`;
  return KIND_NAMES[kind];
}

function row(name: string, kind: string, required: boolean, about: string): string {
  return `| \`${name}\` | ${kind} | ${required ? "có" : ""} | ${about.replaceAll("|", "\\|")} |`;
}
