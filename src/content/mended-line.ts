/** The part of a line `name: value` or `- value` that stands before the value. */
const BEFORE_VALUE = /^\s*(?:- +)*(?:[^\s:#][^:#]*:[ \t]+)?/;

/** The greatest length of a line that a remedy writes out, in UTF-16 units. */
const LONGEST_LINE = 400;

/** A text as a YAML value in quotes. */
export function quotedValue(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return text.includes("'") ? `"${text.replace(/["\\]/g, "\\$&")}"` : `'${text}'`;
}

/**
 * The line of YAML around an offset with its value in quotes, as an editor should write it. A quote that opens the value
 * and is never closed is not of the value. The result is `null` where
 * the line has no value, or is too long to be shown.
 */
export function lineInQuotes(yaml: string, at: number): string | null {
  const start = at === 0 ? 0 : yaml.lastIndexOf("\n", at - 1) + 1;
  const line = (yaml.slice(start).split("\n", 1)[0] ?? "").trimEnd();
  const before = BEFORE_VALUE.exec(line)![0];
  const value = line.slice(before.length);
  if (value === "" || line.length > LONGEST_LINE) return null;
  const inner = /^(["'])(.+)\1$/.exec(value)?.[2] ?? value.replace(/^["'](?=[^"']+$)/, "");
  return `${before.trimStart()}${quotedValue(inner)}`;
}
