import { isMap, isScalar, parseDocument } from "yaml";
import { splitFrontMatter } from "../../content/front-matter.ts";
import type { Problem } from "../../problems/problem.ts";
import { cleanText } from "../../text/clean-text.ts";

/** Finds the field of an article that a Problem belongs to: `title`, `body`; `file` where it is the file's as a whole. */
export type FieldFinder = (problem: Problem) => string;

/** A field of front matter, and the offset in the file where it begins. */
interface WrittenField {
  readonly name: string;
  readonly start: number;
}

/**
 * Makes the finder of fields for an article's text. A Problem belongs to the field that its place lies in. One at the start
 * of the front matter that names a field is of that field: the field is missing, and so has no place.
 *
 * @param names the names of the fields that an article may have
 */
export function fieldFinder(raw: string, names: readonly string[]): FieldFinder {
  const { text } = cleanText(raw);
  const split = splitFrontMatter(text, [], () => {});
  const offsetOf = offsetFinder(text);
  const yaml = split?.yaml ?? null;
  const fields = split === null || yaml === null ? [] : writtenFields(yaml, split.yamlOffset);
  return (problem) => {
    const offset = offsetOf(problem);
    if (split === null || (offset === 0 && problem.line === 1)) return "file";
    if (offset >= split.bodyOffset) return "body";
    const named: unknown = "field" in problem.parameters ? problem.parameters.field : null;
    const isWritten = fields.some(({ name }) => name === named);
    if (typeof named === "string" && names.includes(named) && !isWritten && offset === split.yamlOffset) return named;
    return fields.findLast(({ start }) => start <= offset)?.name ?? "file";
  };
}

/** The fields of front matter in the order they are written in, as far as its YAML can be parsed. */
function writtenFields(yaml: string, yamlOffset: number): readonly WrittenField[] {
  const { contents } = parseDocument(yaml, {
    schema: "core",
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  const items = isMap(contents) ? contents.items : [];
  return items.flatMap(({ key }) =>
    isScalar(key) ? [{ name: String(key.value), start: yamlOffset + (key.range?.[0] ?? 0) }] : [],
  );
}

/** A function that turns a line and a column in characters, both from 1, into an offset in UTF-16 units. */
function offsetFinder(text: string): (place: { readonly line: number; readonly column: number }) => number {
  const lines = text.split("\n");
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1)! + line.length + 1);
  return ({ line, column }) => {
    const before = Array.from(lines[line - 1] ?? "").slice(0, column - 1);
    return (starts[line - 1] ?? text.length) + before.join("").length;
  };
}
