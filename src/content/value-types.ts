import { isScalar, isSeq, type Node, type Scalar } from "yaml";
import { cleanLine, cleanText } from "../text/clean-text.ts";
import { nearestName } from "../text/nearest-name.ts";
import { type Moment, readMoment } from "./dates.ts";
import {
  cleanedLine,
  kindOf,
  offsetOf,
  type ReadContext,
  reportKind,
  type ValueType,
  valueType,
  writtenText,
} from "./schema.ts";
import { suggestedDate } from "./suggested-date.ts";

/** One line of text, at most `limit` characters long. White space at its ends is left out. */
export function text(limit = 500): ValueType<string> {
  return valueType("text", { type: "string", minLength: 1, maxLength: limit }, (node, field, context) => {
    if (kindOf(node) !== "text") return reportKind(node, field, "text", context);
    const line = cleanedLine(node, context);
    if (line === "") context.report("empty-field", offsetOf(node, context), { field });
    else if ([...line].length > limit) context.report("too-long", offsetOf(node, context), { field, limit });
    else return line;
    return undefined;
  });
}

/**
 * An address, which must not hold a hidden character: without it the address would be another. It is at most `limit`
 * characters long. Such a character is kept, so that the checks of addresses find it.
 */
export function addressText(limit = 500): ValueType<string> {
  const line = text(limit);
  return valueType("text", line.jsonSchema, (node, field, context) => {
    if (kindOf(node) !== "text") return reportKind(node, field, "text", context);
    const [start, end] = [offsetOf(node, context), context.offset + (node.range?.[1] ?? 0)];
    const written = (writtenText(node) ?? "").trim();
    if (context.hiddenAt.some((at) => at >= start && at <= end)) return `${written}\u0000`;
    return cleanText(written).hidden === null ? line.read(node, field, context) : written;
  });
}

/** `true` or `false`. */
export const flag: ValueType<boolean> = valueType("boolean", { type: "boolean" }, (node, field, context) =>
  isScalar(node) && typeof node.value === "boolean" ? node.value : reportKind(node, field, "boolean", context),
);

/** A whole number from `least` to `most`, both included. */
export function wholeNumber(least: number, most: number): ValueType<number> {
  const jsonSchema = { type: "integer", minimum: least, maximum: most };
  return valueType("number", jsonSchema, (node, field, context) => {
    if (kindOf(node) !== "number") return reportKind(node, field, "number", context);
    const value = Number((node as Scalar).value);
    // To YAML `12.000` is a number too, and means twelve.
    if (/^[+-]?\d+$/.test(writtenText(node) ?? "") && value >= least && value <= most) return value;
    const bounds = [least, most] as const;
    const written = writtenText(node) ?? "";
    const digits = written.replace(/(?<=\d)[.,_ ](?=\d{3}(?!\d))/g, "");
    const isMendable = /^[+-]?\d+$/.test(digits) && Number(digits) >= least && Number(digits) <= most;
    const suggestion = isMendable ? { suggestion: digits } : {};
    context.report("bad-number", offsetOf(node, context), { field, value: written, bounds, ...suggestion });
    return undefined;
  });
}

/** A number, or what is printed in place of one. It stays as it is written: `119`, `2.670`, `trên 10.100`. */
export const numberOrText: ValueType<string> = valueType(
  "numberOrText",
  { type: ["number", "string"] },
  (node, field, context) => {
    const kind = kindOf(node);
    if (kind !== "number" && kind !== "text") return reportKind(node, field, "numberOrText", context);
    const line = cleanedLine(node, context);
    if (line !== "" && line.length <= 200 && !/^[+-]?\.(?:nan|inf)$/i.test(line)) return line;
    if (line === "") context.report("empty-field", offsetOf(node, context), { field });
    else context.report("bad-number", offsetOf(node, context), { field, value: line.slice(0, 40) });
    return undefined;
  },
);

/** A date in ISO 8601, with or without a time. */
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
      context.report("bad-date", offsetOf(node, context), {
        value: shown,
        suggestion: suggestedDate(shown, context.zone),
      });
    }
    return value ?? undefined;
  },
);

/** One of the given words. */
export function choice<const Word extends string>(...words: readonly Word[]): ValueType<Word> {
  return valueType("text", { enum: words }, (node, field, context) => {
    if (kindOf(node) !== "text") return reportKind(node, field, "text", context);
    const written = cleanLine(writtenText(node) ?? "");
    const word = words.find((each) => each === written);
    if (word === undefined)
      context.report("bad-choice", offsetOf(node, context), {
        field,
        value: written.slice(0, 60),
        choices: words,
        suggestion: nearestName(written, words),
      });
    return word;
  });
}

/** A value and its place in the file, for a value that can be checked only later. */
export interface Located<T> {
  readonly value: T;
  /** The offset of the value in the file, in UTF-16 units. */
  readonly offset: number;
}

/** A type of value that also tells the place of the value. */
export function located<T>(type: ValueType<T>): ValueType<Located<T>> {
  return valueType(type.kind, type.jsonSchema, (node, field, context) => {
    const value = type.read(node, field, context);
    return value === undefined ? undefined : { value, offset: offsetOf(node, context) };
  });
}

/** A list. Items that cannot be read are reported and left out. */
export function list<T>(item: ValueType<T>): ValueType<readonly T[]> {
  return valueType("list", { type: "array", items: item.jsonSchema }, (node, field, context) => {
    if (!isSeq(node)) return reportKind(node, field, "list", context);
    return readItems(node.items as Node[], item, field, context);
  });
}

/** One text, or a list of texts. */
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
