import { isMap, isScalar, isSeq, type Node, Scalar, type YAMLMap } from "yaml";
import type { ValueKind } from "../problems/messages.ts";
import type { ProblemReporter } from "../problems/reporter.ts";
import { cleanLine, cleanText } from "../text/clean-text.ts";
import { nearestName } from "../text/nearest-name.ts";
import { quotedValue } from "./mended-line.ts";

/*
 * With the functions of this module a schema of YAML fields is written once. Four things are made from it: the reader
 * of the fields, which reports every violation as a Problem at its place; their TypeScript type; their JSON Schema; and
 * their table in the documentation.
 */

/** What the reading of a value needs besides the value. */
export interface ReadContext {
  readonly report: ProblemReporter;
  /** Where the YAML begins in its file, in UTF-16 units. */
  readonly offset: number;
  /** The time zone of dates that are written without an offset. */
  readonly zone: string;
  /** The offsets in the file at which hidden characters were left out of its text, ascending. */
  readonly hiddenAt: readonly number[];
}

export type JsonSchema = { readonly [key: string]: unknown };

/** A type of value: how such a value is read, and how it is described. */
export interface ValueType<T> {
  /** The kind of value, as messages name it. */
  readonly kind: ValueKind;
  /** Reads a value from a node. Where the value is wrong, a Problem is reported and the result is `undefined`. */
  readonly read: (node: Node, field: string, context: ReadContext) => T | undefined;
  readonly jsonSchema: JsonSchema;
}

/** What a field is for: one sentence in each language. */
export interface About {
  readonly vi: string;
  readonly en: string;
  /** The same for editors who fill in a form and see no file, where other words are needed there. */
  readonly form?: { readonly vi: string; readonly en: string };
}

export interface Field<T, Required extends boolean> {
  readonly type: ValueType<T>;
  readonly required: Required;
  readonly about: About;
}

export type Fields = { readonly [name: string]: Field<unknown, boolean> };

type RequiredNames<F extends Fields> = { [K in keyof F]: F[K] extends Field<unknown, true> ? K : never }[keyof F];
type ValueOf<F> = F extends Field<infer T, boolean> ? T : never;

/** The values of a schema's fields; optional ones are absent, never `undefined`. */
export type ValuesOf<F extends Fields> = { readonly [K in RequiredNames<F>]: ValueOf<F[K]> } & {
  readonly [K in Exclude<keyof F, RequiredNames<F>>]?: ValueOf<F[K]>;
};

/** A field that must be written. */
export function required<T>(type: ValueType<T>, about: About): Field<T, true> {
  return { type, required: true, about };
}

/** A field that may be left out. */
export function optional<T>(type: ValueType<T>, about: About): Field<T, false> {
  return { type, required: false, about };
}

/** The offset of a node in the file. */
export function offsetOf(node: Node | null | undefined, context: ReadContext): number {
  return context.offset + (node?.range?.[0] ?? 0);
}

/**
 * The text of a scalar as it is written in the file: `2.670` and not 2.67. It is `null` where the node is no scalar.
 */
export function writtenText(node: Node): string | null {
  if (!isScalar(node)) return null;
  return node.type === Scalar.PLAIN ? (node.source ?? String(node.value)) : String(node.value);
}

/**
 * The text of a scalar as one line without hidden characters. Such characters may be written as YAML escapes, `"\u0007"`;
 * the value is reported then.
 */
export function cleanedLine(node: Node, context: ReadContext): string {
  const { text, hidden } = cleanText(writtenText(node) ?? "");
  if (hidden !== null) {
    const { count, example } = hidden;
    context.report("hidden-characters", offsetOf(node, context), { count, example });
  }
  return cleanLine(text);
}

/** The kind of value that a node holds. */
export function kindOf(node: Node): ValueKind {
  if (isSeq(node)) return "list";
  if (isMap(node)) return "fields";
  const value = isScalar(node) ? node.value : null;
  if (value === null || value === undefined) return "nothing";
  return typeof value === "number" || typeof value === "bigint"
    ? "number"
    : typeof value === "boolean"
      ? "boolean"
      : "text";
}

/** Makes a type of value from its kind, its JSON Schema and its reader. */
export function valueType<T>(kind: ValueKind, jsonSchema: JsonSchema, read: ValueType<T>["read"]): ValueType<T> {
  return { kind, jsonSchema, read };
}

/** A value written so that it is of the expected kind: `title: "2021"`, `documents: ["35-CT/TW"]`; `null` where unclear. */
function mendedKind(node: Node, field: string, expected: ValueKind): string | null {
  const written = writtenText(node)?.trim() ?? "";
  if (written === "" || written.length > 100) return null;
  if (expected === "text" || expected === "textOrList") return `${field}: ${quotedValue(written)}`;
  if (expected === "list") return `${field}: [${quotedValue(written)}]`;
  const isFlag = expected === "boolean" && /^(?:true|có|yes|đúng|false|không|no|sai)$/i.test(written);
  if (isFlag) return `${field}: ${/^(?:true|có|yes|đúng)$/i.test(written)}`;
  return expected === "number" && /^\d+$/.test(written) ? `${field}: ${written}` : null;
}

/** Reports that a value is not of the expected kind. */
export function reportKind(node: Node, field: string, expected: ValueKind, context: ReadContext): undefined {
  const found = kindOf(node);
  const at = offsetOf(node, context);
  if (found === "nothing") context.report("empty-field", at, { field });
  else context.report("wrong-type", at, { field, expected, found, mended: mendedKind(node, field, expected) });
  return undefined;
}

const NONE: ReadonlySet<string> = new Set();

/** The fields of a map, as far as their YAML can be parsed. */
export interface ParsedFields {
  readonly map: YAMLMap<Node, Node | null>;
  /**
   * The names of the fields that are written but whose YAML is wrong, which was reported. The empty text stands for a
   * field whose name is not known either.
   */
  readonly unread: ReadonlySet<string>;
}

/** A type of value: a group of named fields inside another field. */
export function fields<F extends Fields>(schema: F): ValueType<ValuesOf<F>> {
  return valueType("fields", jsonSchemaOf(schema), (node, field, context) =>
    isMap(node)
      ? (readFields({ map: node as YAMLMap<Node, Node | null>, unread: NONE }, schema, context).complete ?? undefined)
      : reportKind(node, field, "fields", context),
  );
}

/** The values of a map's fields, and the place of each. */
export interface ReadFields<F extends Fields> {
  /** The values that could be read; a required field may be absent too. */
  readonly values: Partial<ValuesOf<F>>;
  /** The same values; `null` where a required field is missing or cannot be read. */
  readonly complete: ValuesOf<F> | null;
  /** The offset of a field's value in the file; where the field is absent, the offset of the map. */
  readonly offsetOf: (name: keyof F & string) => number;
  /** Whether a field is written, even one that cannot be read. */
  readonly isGiven: (name: keyof F & string) => boolean;
}

/**
 * Reads every field of a map, and reports every field that is unknown, missing or wrong. A required field is not called
 * missing where it may be one of the unread fields, or one whose name is misspelt.
 */
export function readFields<F extends Fields>(
  { map, unread }: ParsedFields,
  schema: F,
  context: ReadContext,
): ReadFields<F> {
  const values: Record<string, unknown> = {};
  const offsets = new Map<string, number>();
  const reported = new Set(unread);
  for (const { key, value } of map.items) {
    const name = writtenText(key) ?? "";
    const field = Object.hasOwn(schema, name) ? schema[name] : undefined;
    if (field === undefined) {
      const suggestion = nearestName(name, Object.keys(schema));
      context.report("unknown-field", offsetOf(key, context), { field: cleanLine(name).slice(0, 60), suggestion });
      if (suggestion !== null) reported.add(suggestion);
      continue;
    }
    const node = value ?? key;
    offsets.set(name, offsetOf(node, context));
    if (value === null) context.report("empty-field", offsetOf(key, context), { field: name });
    const read = value === null ? undefined : field.type.read(value, name, context);
    if (read !== undefined) values[name] = read;
  }
  const required = Object.keys(schema).filter((name) => schema[name]!.required);
  const isGiven = (name: string) => offsets.has(name) || reported.has(name) || reported.has("");
  const start = offsetOf(map, context);
  for (const name of required) if (!isGiven(name)) context.report("missing-field", start, { field: name });
  return {
    values: values as Partial<ValuesOf<F>>,
    complete: required.every((name) => Object.hasOwn(values, name)) ? (values as ValuesOf<F>) : null,
    offsetOf: (name) => offsets.get(name) ?? start,
    isGiven,
  };
}

/** The JSON Schema of a group of fields, with each field's description in Vietnamese. */
export function jsonSchemaOf(schema: Fields): JsonSchema {
  const properties: Record<string, unknown> = {};
  for (const [name, { type, about }] of Object.entries(schema)) {
    properties[name] = { ...type.jsonSchema, description: about.vi };
  }
  const names = Object.keys(schema).filter((name) => schema[name]!.required);
  return { type: "object", properties, additionalProperties: false, ...(names.length > 0 ? { required: names } : {}) };
}
