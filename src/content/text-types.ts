import type { Node } from "yaml";
import { problemCodes } from "../problems/catalogue.ts";
import { severityOf } from "../problems/severity.ts";
import { nearestName } from "../text/nearest-name.ts";
import { isSlug, slugOf } from "../text/slug.ts";
import { isTimeZone } from "./dates.ts";
import { type JsonSchema, offsetOf, type ReadContext, type ValueType, valueType } from "./schema.ts";
import { text } from "./value-types.ts";

/**
 * A type of value: a line of text with a condition on it.
 *
 * @param jsonSchema what the JSON Schema says of the condition
 * @param accept returns the value; where the text breaks the condition, it reports so and returns `undefined`
 */
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

/** A slug. Where the text is none, the Problem suggests one. */
export const slugText: ValueType<string> = textWhere(
  { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" },
  (line, node, _field, context) => {
    if (isSlug(line)) return line;
    const suggestion = slugOf(line) || "ten-khong-dau";
    context.report("bad-slug", offsetOf(node, context), { slug: line.slice(0, 80), suggestion });
    return undefined;
  },
);

/** The slug of a category, or whatever was written in its place: what is meant is told once the categories are known. */
export const categorySlug: ValueType<string> = valueType("text", slugText.jsonSchema, text().read);

/** A name that has a listing of its own, whose slug must therefore not be empty. */
export const listingName: ValueType<string> = textWhere({}, (line, node, _field, context) => {
  if (slugOf(line) !== "") return line;
  context.report("bad-slug", offsetOf(node, context), { slug: line.slice(0, 60), suggestion: null });
  return undefined;
});

/** The code of a warning. */
export const waivableCode: ValueType<string> = textWhere({}, (line, node, _field, context) => {
  const known = problemCodes().find((code) => code === line);
  if (known !== undefined && severityOf(known) === "warning") return line;
  const warnings = problemCodes().filter((code) => severityOf(code) === "warning");
  context.report("bad-waiver", offsetOf(node, context), {
    code: line.slice(0, 60),
    isError: known !== undefined,
    suggestion: nearestName(line, warnings),
  });
  return undefined;
});

/** An address on the web, with `http` or `https`. */
export const webAddress: ValueType<string> = textWhere({ format: "uri" }, (line, node, _field, context) => {
  if (URL.canParse(line) && /^https?:\/\/[^\s<>"]+$/i.test(line)) return line;
  context.report("bad-url", offsetOf(node, context), { value: line.slice(0, 100), suggestion: withScheme(line) });
  return undefined;
});

/** An address without a scheme with `https://` before it; `null` where it is no address then either. */
function withScheme(line: string): string | null {
  const isHost = /^(?:\/\/)?(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:[/:][^\s<>"?#]*)?$/u.test(line);
  return isHost && line.length <= 100 ? `https://${line.replace(/^\/\//, "")}` : null;
}

/**
 * Whether a text can be the address that a site is served at: an address on the web that names no query, fragment or
 * user, and whose path can be decoded.
 */
export function isFolderAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s<>"?#@\\]+$/i.test(text) || !URL.canParse(text)) return false;
  const { pathname } = new URL(text);
  try {
    return !pathname.includes("//") && decodeURIComponent(pathname) !== "";
  } catch {
    return false;
  }
}

/** The address that a site is served at. */
export const folderAddress: ValueType<string> = textWhere({ format: "uri" }, (line, node, _field, context) => {
  if (isFolderAddress(line)) return line;
  context.report("bad-url", offsetOf(node, context), {
    value: line.slice(0, 100),
    suggestion: withScheme(line),
    isFolder: true,
  });
  return undefined;
});

const EMAIL = /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/;

/** An e-mail address as it was meant: without spaces, `mailto:` and marks around it, with points for commas. */
function mendedEmail(written: string): string | null {
  const mended = written
    .replace(/^mailto:|[\s<>"]/gi, "")
    .replace(/\(a\)|\[at\]/i, "@")
    .replaceAll(",", ".");
  return EMAIL.test(mended) ? mended : null;
}

export const emailAddress: ValueType<string> = textWhere({ format: "email" }, (line, node, _field, context) => {
  if (EMAIL.test(line)) return line;
  context.report("bad-email", offsetOf(node, context), { value: line.slice(0, 100), suggestion: mendedEmail(line) });
  return undefined;
});

export const timeZone: ValueType<string> = textWhere({}, (line, node, field, context) => {
  if (isTimeZone(line)) return line;
  context.report("bad-time-zone", offsetOf(node, context), { field, value: line.slice(0, 60) });
  return undefined;
});
