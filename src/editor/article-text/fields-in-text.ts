import { isMap, type Node, parseDocument, type YAMLMap } from "yaml";
import { articleSchema } from "../../content/article-schema.ts";
import { textParts } from "./front-matter-part.ts";
import { edited } from "./node-lines.ts";
import { fieldEdits } from "./value-edits.ts";
import { isSameValue, nameOf, type WrittenFields, type WrittenValue, writtenValue } from "./written-value.ts";
import { fieldLines } from "./written-yaml.ts";

/** The names of an article's fields, in the order in which they are put into a file. */
const FIELD_NAMES: readonly string[] = Object.keys(articleSchema);

/**
 * The fields of an article's text, as they are written. The result is `null` where the text has no fields between two
 * `---` lines, or where their YAML cannot be read.
 */
export function readFields(text: string): WrittenFields | null {
  const map = fieldMap(text);
  if (map === null) return null;
  return map === "empty" ? {} : ((writtenValue(map) ?? {}) as WrittenFields);
}

/**
 * An article's text in which one field has another value. All other lines stay as they are, comments and quotes
 * included. Where the field has that value already, the text is the same, byte for byte. A field that the text does not
 * have is put where the order of the schema wants it.
 *
 * @param value `null` takes the field out
 * @throws Error where {@link readFields} gives `null`
 */
export function withField(text: string, name: string, value: WrittenValue | null): string {
  const [fields, map, parts] = [readFields(text), fieldMap(text), textParts(text)];
  if (fields === null || map === null || parts === null) throw new Error("The fields of the article cannot be read.");
  if (isSameValue(fields[name] ?? null, value)) return text;
  const { yamlStart, yamlEnd, lineEnd } = parts;
  const yaml = text.slice(yamlStart, yamlEnd);
  const put = (changed: string) => text.slice(0, yamlStart) + changed + text.slice(yamlEnd);
  const after = fieldBefore(name, Object.keys(fields));
  for (const isWhole of [false, true]) {
    const edits = map === "empty" ? null : fieldEdits({ yaml, lineEnd }, map, { name, value, after, isWhole });
    const changed = put(edited(yaml, edits ?? []));
    if (edits !== null && isChanged(changed, fields, name, value)) return changed;
  }
  const all = Object.entries({ ...fields, [name]: value }).flatMap(([each, its]) =>
    its === null ? [] : fieldLines(each, its, ""),
  );
  const comments = map === "empty" ? yaml : "";
  return put(comments + all.map((line) => `${line}${lineEnd}`).join(""));
}

/** Whether a text has the fields it had, but for the one that was changed. */
function isChanged(text: string, before: WrittenFields, name: string, value: WrittenValue | null): boolean {
  const after = readFields(text);
  const { [name]: _old, ...others } = before;
  return after !== null && isSameValue(after, value === null ? others : { ...others, [name]: value });
}

/** The last of some fields that the schema's order puts before a field; `null` where there is none. */
function fieldBefore(name: string, present: readonly string[]): string | null {
  const place = (each: string) => (FIELD_NAMES.includes(each) ? FIELD_NAMES.indexOf(each) : FIELD_NAMES.length);
  return present.filter((each) => each !== name && place(each) <= place(name)).at(-1) ?? null;
}

/** The map of an article's fields; `"empty"` where there is no field, and `null` where the fields cannot be read. */
function fieldMap(text: string): YAMLMap<Node, Node | null> | "empty" | null {
  const parts = textParts(text);
  if (parts === null) return null;
  const document = parseDocument(text.slice(parts.yamlStart, parts.yamlEnd), {
    schema: "core",
    prettyErrors: false,
    logLevel: "error",
  });
  if (document.errors.length > 0) return null;
  if (document.contents === null) return "empty";
  if (!isMap(document.contents)) return null;
  const map = document.contents as YAMLMap<Node, Node | null>;
  return map.items.every(({ key }) => nameOf(key) !== "") ? map : null;
}
