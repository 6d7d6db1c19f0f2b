import { isScalar, isSeq, type Node, type Scalar } from "yaml";
import { cleanLine } from "../text/clean-text.ts";
import { isSlug, slugOf } from "../text/slug.ts";
import { isTimeZone, type Moment, readMoment, suggestedDate } from "./dates.ts";
import {
  type JsonSchema,
  kindOf,
  offsetOf,
  type ReadContext,
  reportKind,
  type ValueType,
  valueType,
  writtenText,
} from "./schema.ts";

/** One line of text, trimmed; at most `limit` characters. */
export function text(limit = 500): ValueType<string> {
  return valueType("text", { type: "string", minLength: 1, maxLength: limit }, (node, field, context) => {
    if (kindOf(node) !== "text") return reportKind(node, field, "text", context);
    const line = cleanLine(writtenText(node) ?? "");
    if (line === "") context.report("empty-field", offsetOf(node, context), { field });
    else if ([...line].length > limit) context.report("too-long", offsetOf(node, context), { field, limit });
    else return line;
    return undefined;
  });
}

export const flag: ValueType<boolean> = valueType("boolean", { type: "boolean" }, (node, field, context) =>
  isScalar(node) && typeof node.value === "boolean" ? node.value : reportKind(node, field, "boolean", context),
);

/** A whole number within bounds, both included. */
export function wholeNumber(least: number, most: number): ValueType<number> {
  const jsonSchema = { type: "integer", minimum: least, maximum: most };
  return valueType("number", jsonSchema, (node, field, context) => {
    if (kindOf(node) !== "number") return reportKind(node, field, "number", context);
    const value = Number((node as Scalar).value);
    // `12.000` is a number to YAML, and means twelve there.
    if (/^[+-]?\d+$/.test(writtenText(node) ?? "") && value >= least && value <= most) return value;
    const bounds = [least, most] as const;
    context.report("bad-number", offsetOf(node, context), { field, value: writtenText(node) ?? "", bounds });
    return undefined;
  });
}

/** A number or the text printed in its place, kept as written: `119`, `2.670`, `trên 10.100`. */
export const numberOrText: ValueType<string> = valueType(
  "numberOrText",
  { type: ["number", "string"] },
  (node, field, context) => {
    const kind = kindOf(node);
    if (kind !== "number" && kind !== "text") return reportKind(node, field, "numberOrText", context);
    const line = cleanLine(writtenText(node) ?? "");
    if (line !== "" && line.length <= 200 && !/^[+-]?\.(?:nan|inf)$/i.test(line)) return line;
    if (line === "") context.report("empty-field", offsetOf(node, context), { field });
    else context.report("bad-number", offsetOf(node, context), { field, value: line.slice(0, 40) });
    return undefined;
  },
);

/** A date or a moment in ISO 8601. */
export const moment: ValueType<Moment> = valueType(
  "date",
  {
    type: "string",
    anyOf: [{ format: "date" }, { format: "date-time" }, { pattern: "^\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}" }],
  },
  (node, field, context) => {
    const written = writtenText(node);
    if (written === null || kindOf(node) === "nothing" || kindOf(node) === "boolean")
      return reportKind(node, field, "date", context);
    const value = readMoment(written, context.zone);
    if (value === null) {
      const shown = cleanLine(written).slice(0, 60);
      context.report("bad-date", offsetOf(node, context), { value: shown, suggestion: suggestedDate(written) });
    }
    return value ?? undefined;
  },
);

/** One of a few words. */
export function choice<const Word extends string>(...words: readonly Word[]): ValueType<Word> {
  return valueType("text", { enum: words }, (node, field, context) => {
    if (kindOf(node) !== "text") return reportKind(node, field, "text", context);
    const written = cleanLine(writtenText(node) ?? "");
    const word = words.find((each) => each === written);
    if (word === undefined)
      context.report("bad-choice", offsetOf(node, context), { field, value: written.slice(0, 60), choices: words });
    return word;
  });
}

/** A text with a further condition on it. */
function textWhere(
  jsonSchema: JsonSchema,
  accept: (line: string, node: Node, field: string, context: ReadContext) => string | undefined,
): ValueType<string> {
  const line = text();
  return valueType("text", { ...line.jsonSchema, ...jsonSchema }, (node, field, context) => {
    const value = line.read(node, field, context);
    return value === undefined ? undefined : accept(value, node, field, context);
  });
}

/** A slug, with the right one suggested where it is not. */
export const slugText: ValueType<string> = textWhere(
  { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" },
  (line, node, _field, context) => {
    if (isSlug(line)) return line;
    const suggestion = slugOf(line) || "ten-khong-dau";
    context.report("bad-slug", offsetOf(node, context), { slug: line.slice(0, 80), suggestion });
    return undefined;
  },
);

/** A name that has a listing of its own: its slug must not be empty. */
export const listingName: ValueType<string> = textWhere({}, (line, node, _field, context) => {
  if (slugOf(line) !== "") return line;
  context.report("bad-slug", offsetOf(node, context), { slug: line.slice(0, 60), suggestion: null });
  return undefined;
});

/** An address on the web: http or https. */
export const webAddress: ValueType<string> = textWhere({ format: "uri" }, (line, node, _field, context) => {
  if (URL.canParse(line) && /^https?:\/\/[^\s<>"]+$/i.test(line)) return line;
  context.report("bad-url", offsetOf(node, context), { value: line.slice(0, 100) });
  return undefined;
});

/** Whether a text is the address of a folder on the web: no query, fragment or user, and a path that can be decoded. */
export function isFolderAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s<>"?#@\\]+$/i.test(text) || !URL.canParse(text)) return false;
  const { pathname } = new URL(text);
  try {
    return !pathname.includes("//") && decodeURIComponent(pathname) !== "";
  } catch {
    return false;
  }
}

/** The address a site is served at. */
export const folderAddress: ValueType<string> = textWhere({ format: "uri" }, (line, node, _field, context) => {
  if (isFolderAddress(line)) return line;
  context.report("bad-url", offsetOf(node, context), { value: line.slice(0, 100), isFolder: true });
  return undefined;
});

export const emailAddress: ValueType<string> = textWhere({ format: "email" }, (line, node, _field, context) => {
  if (/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(line)) return line;
  context.report("bad-email", offsetOf(node, context), { value: line.slice(0, 100) });
  return undefined;
});

export const timeZone: ValueType<string> = textWhere({}, (line, node, _field, context) => {
  if (isTimeZone(line)) return line;
  context.report("bad-time-zone", offsetOf(node, context), { value: line.slice(0, 60) });
  return undefined;
});

/** A value and where it stands in the file, for what can only be checked later. */
export interface Located<T> {
  readonly value: T;
  /** UTF-16 offset in the file. */
  readonly offset: number;
}

export function located<T>(type: ValueType<T>): ValueType<Located<T>> {
  return valueType(type.kind, type.jsonSchema, (node, field, context) => {
    const value = type.read(node, field, context);
    return value === undefined ? undefined : { value, offset: offsetOf(node, context) };
  });
}

/** A list; items that cannot be read are reported and left out. */
export function list<T>(item: ValueType<T>): ValueType<readonly T[]> {
  return valueType("list", { type: "array", items: item.jsonSchema }, (node, field, context) => {
    if (!isSeq(node)) return reportKind(node, field, "list", context);
    return readItems(node.items as Node[], item, field, context);
  });
}

/** One text, or a list of them. */
export function textOrList<T>(item: ValueType<T>): ValueType<readonly T[]> {
  const jsonSchema = { anyOf: [item.jsonSchema, { type: "array", items: item.jsonSchema }] };
  return valueType("textOrList", jsonSchema, (node, field, context) => {
    if (isSeq(node)) return readItems(node.items as Node[], item, field, context);
    if (kindOf(node) !== "text") return reportKind(node, field, "textOrList", context);
    const value = item.read(node, field, context);
    return value === undefined ? undefined : [value];
  });
}

function readItems<T>(
  nodes: readonly (Node | null)[],
  item: ValueType<T>,
  field: string,
  context: ReadContext,
): readonly T[] {
  const values: T[] = [];
  for (const node of nodes) {
    const value = node === null ? undefined : item.read(node, field, context);
    if (value !== undefined) values.push(value);
  }
  return values;
}
