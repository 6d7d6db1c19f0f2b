import { stringify } from "yaml";

/** A value of front matter: text, a number, a flag, a list of texts, or fields. */
export type YamlValue = string | number | boolean | readonly string[] | { readonly [name: string]: YamlValue };

/** Text that YAML is to read as text stands between double quotes: a JSON string is such a one. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

/** Values that need no quotes: slugs and moments, which readers of files like to see plain. */
const PLAIN = /^(?:[a-z][a-z0-9-]*|\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2})?)$/;
const NAMES_OF_VALUES = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/**
 * The text of an article's file: its fields in the given order, then its body.
 *
 * @param carried further fields with values of any form
 */
export function articleText(
  fields: Readonly<Record<string, YamlValue>>,
  body: string,
  carried: Readonly<Record<string, unknown>> = {},
): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => yamlLines(name, value, ""));
  const others = Object.keys(carried).length === 0 ? [] : [stringify(carried, { lineWidth: 0 }).trimEnd()];
  return ["---", ...lines, ...others, "---", "", body, ""].join("\n");
}

function yamlLines(name: string, value: YamlValue, indent: string): readonly string[] {
  if (typeof value === "string") return [`${indent}${name}: ${scalar(value)}`];
  if (typeof value === "number" || typeof value === "boolean") return [`${indent}${name}: ${value}`];
  if (Array.isArray(value)) return [`${indent}${name}:`, ...value.map((each) => `${indent}  - ${quoted(each)}`)];
  return [`${indent}${name}:`, ...Object.entries(value).flatMap(([key, each]) => yamlLines(key, each, `${indent}  `))];
}

function scalar(text: string): string {
  return PLAIN.test(text) && !NAMES_OF_VALUES.test(text) ? text : quoted(text);
}
