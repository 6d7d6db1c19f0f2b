import { parse } from "yaml";
import { isGroup, isList, type WrittenValue } from "./written-value.ts";

/** How the text of a scalar is set off: not at all, or by quotes. */
export type Quotes = "none" | "single" | "double";

/**
 * A value on one line, as YAML. Quotes are left out, or single, only where the value is read back as the same text.
 *
 * @param quotes those that are used where they can be
 * @param isNumber whether a number may stand without quotes, as in `value: 119`
 */
export function scalarYaml(value: string | boolean, quotes: Quotes, isNumber = false): string {
  if (typeof value === "boolean") return String(value);
  if (quotes === "none" && (isPlain(value) || (isNumber && isPlainNumber(value)))) return value;
  if (quotes === "single" && /^[^\p{C}\u2028\u2029]*$/u.test(value)) return `'${value.replaceAll("'", "''")}'`;
  // A string of JSON is a string of YAML in double quotes.
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** Whether YAML reads a text without quotes as that very text, within brackets too. */
function isPlain(text: string): boolean {
  return (
    /^[\p{L}\p{N}][^\p{C}\u2028\u2029#,[\]{}:"']*(?:(?<=\d):(?=\d)[^\p{C}\u2028\u2029#,[\]{}:"']*)*$/u.test(text) &&
    isRead(text)
  );
}

function isRead(text: string): boolean {
  return parse(text, { schema: "core", logLevel: "silent" }) === text;
}

function isPlainNumber(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}

/**
 * The lines of a field, as YAML in block style.
 *
 * @param indent the spaces before its name
 */
export function fieldLines(name: string, value: WrittenValue, indent: string): readonly string[] {
  if (isList(value)) {
    if (value.length === 0) return [`${indent}${name}: []`];
    return [`${indent}${name}:`, ...value.flatMap((item) => itemLines(item, `${indent}  `))];
  }
  if (isGroup(value)) return [`${indent}${name}:`, ...groupLines(value, `${indent}  `)];
  return [`${indent}${name}: ${scalarYaml(value, "none")}`];
}

/** The lines of one item of a list, as YAML in block style, with `indent` before its dash. */
export function itemLines(item: WrittenValue, indent: string): readonly string[] {
  if (isGroup(item)) {
    const lines = groupLines(item, `${indent}  `);
    return [`${indent}- ${(lines[0] ?? "{}").trimStart()}`, ...lines.slice(1)];
  }
  return [`${indent}- ${isList(item) ? flowList(item) : scalarYaml(item, "none")}`];
}

function groupLines(group: { readonly [name: string]: WrittenValue }, indent: string): readonly string[] {
  return Object.entries(group).flatMap(([name, value]) => fieldLines(name, value, indent));
}

/** A list on one line: `[a, "b"]`. */
export function flowList(items: readonly WrittenValue[]): string {
  return `[${items.map((item) => (typeof item === "object" ? JSON.stringify(item) : scalarYaml(item, "none"))).join(", ")}]`;
}
