import { type Document, isAlias, isMap, isScalar, type Node, parseDocument, visit, type YAMLMap } from "yaml";
import type { ProblemReporter } from "../problems/reporter.ts";
import { lineInQuotes } from "./mended-line.ts";
import { readPlainFields } from "./plain-fields.ts";
import type { ParsedFields } from "./schema.ts";
import { findYamlFault } from "./yaml-faults.ts";

/**
 * The text of a file, divided into its front matter and its body. Offsets count UTF-16 units from the start of the
 * file.
 */
export interface SplitText {
  /** `null` where the text has no front matter. */
  readonly yaml: string | null;
  readonly yamlOffset: number;
  readonly body: string;
  readonly bodyOffset: number;
}

/** How deeply brackets or dashes may be nested in YAML, in levels. */
const YAML_NESTING_LIMIT = 32;

/** How many faults of syntax are looked for in one file. */
const MOST_SYNTAX_FAULTS = 20;

/** The tags that change nothing: they say what the value is taken for without them. */
const PLAIN_TAGS = new Set(
  ["str", "int", "float", "bool", "null", "map", "seq"].map((name) => `tag:yaml.org,2002:${name}`),
);

/** The anchor and tag at the end of a text that a value follows. */
const MARKS_BEFORE = /(?:[&!]\S*\s+)+$/;

/**
 * Splits a text into the fields between its two `---` lines and the body after them. A missing `---` line is reported.
 * A text without front matter is all body, and its `yaml` is `null`. The result is `null` where the front matter does
 * not end, so that no body can be told from it.
 *
 * @param requiredFields the names of the fields that the text must have, for an editor who wrote no front matter at all
 */
export function splitFrontMatter(
  text: string,
  requiredFields: readonly string[],
  report: ProblemReporter,
): SplitText | null {
  const opening = /^\s*---[ \t]*\n/.exec(text)?.[0];
  const isLate = opening !== undefined && !opening.startsWith("---");
  if (opening === undefined || isLate) report("no-front-matter", 0, { isLate, fields: requiredFields });
  if (opening === undefined) return { yaml: null, yamlOffset: 0, body: text, bodyOffset: 0 };
  const closing = /^---[ \t]*$/m.exec(text.slice(opening.length));
  if (closing === null) {
    report("unclosed-front-matter", isLate ? opening.indexOf("---") : 0, {});
    return null;
  }
  const bodyOffset = Math.min(opening.length + closing.index + closing[0].length + 1, text.length);
  return {
    yaml: text.slice(opening.length, opening.length + closing.index),
    yamlOffset: opening.length,
    body: text.slice(bodyOffset),
    bodyOffset,
  };
}

/**
 * Parses the YAML of front matter into a map whose nodes know their places. A field with a syntax error, an anchor, a
 * merge key, a tag, or a name that another field has is reported and left out, and the others are read. A comment that
 * may be meant as part of a text is a warning. The result is `null` where no field can be read.
 *
 * @param offset where the YAML begins in its file
 */
export function parseFields(yaml: string, offset: number, report: ProblemReporter): ParsedFields | null {
  const plain = readPlainFields(yaml);
  return plain === null ? parseWithLibrary(yaml, offset, report) : { map: plain, unread: new Set() };
}

function parseWithLibrary(yaml: string, offset: number, report: ProblemReporter): ParsedFields | null {
  const unread = new Set<string>();
  let rest = yaml;
  for (let faults = 0; faults <= MOST_SYNTAX_FAULTS; faults++) {
    const tooDeepAt = findTooDeep(rest);
    const document = tooDeepAt === null ? parseYaml(rest) : null;
    if (document === null) {
      report("too-deep", offset + (tooDeepAt ?? 0), { limit: YAML_NESTING_LIMIT });
      return null;
    }
    if (document.errors.length === 0) return allowedFields({ yaml: rest, offset, unread }, document, report);
    const at = reportSyntax(rest, offset, document, report);
    const field = document.errors.some(({ code }) => code === "MULTIPLE_DOCS") ? null : fieldAround(rest, at);
    if (field === null) return null;
    for (const name of field.names) unread.add(name);
    rest = withoutText(rest, field.start, field.end);
  }
  return null;
}

/** The fields of a document that can be parsed, without those that are reported. */
function allowedFields(
  { yaml, offset, unread }: { readonly yaml: string; readonly offset: number; readonly unread: Set<string> },
  document: Document.Parsed,
  report: ProblemReporter,
): ParsedFields | null {
  if (yaml.trim() === "" || !isMap(document.contents)) {
    if (unread.size === 0) report("yaml-not-fields", offset, {});
    return null;
  }
  const map = document.contents as YAMLMap<Node, Node | null>;
  const refused = reportForbidden(yaml, document, offset, report);
  const nameOf = ({ key }: (typeof map.items)[number]) =>
    isScalar(key) && key.value !== "<<" ? String(key.value) : "";
  const isRefused = ({ key, value }: (typeof map.items)[number]) => {
    const [start, end] = [key.range?.[0] ?? 0, value?.range?.[2] ?? key.range?.[2] ?? 0];
    return refused.some((at) => at >= start && at <= end);
  };
  for (const item of map.items) if (isRefused(item)) unread.add(nameOf(item));
  map.items = map.items.filter((item) => !unread.has(nameOf(item)));
  return { map, unread };
}

/**
 * The main field that a place in YAML belongs to: where its lines begin and end, and the names that stand before a colon
 * in them, or the empty text where none does. The result is `null` where there is no such field.
 */
function fieldAround(yaml: string, at: number) {
  const starts = [...yaml.matchAll(/^(?![\s\-\]}#]).+/gm)].map(({ index }) => index);
  const start = starts.findLast((each) => each <= at) ?? yaml.slice(0, at).lastIndexOf("\n") + 1;
  const end = starts.find((each) => each > start) ?? yaml.length;
  const text = yaml.slice(start, end);
  if (text.trim() === "") return null;
  const names = [...text.matchAll(/^[ \t]*([^\s:#"'-][^:#\n]*):(?=\s)/gm)].map(([, name]) => name!.trim());
  return { start, end, names: names.length === 0 ? [""] : names };
}

/** A text with spaces in place of a part of it, so that what follows keeps its place. */
function withoutText(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, " ") + text.slice(end);
}

/** Parses YAML; the result is `null` where it is nested more deeply than the parser can follow. */
function parseYaml(yaml: string): Document.Parsed | null {
  try {
    // At a lower log level the parser would drop a second document without an error.
    return parseDocument(yaml, { schema: "core", uniqueKeys: false, prettyErrors: false, logLevel: "error" });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Where brackets or dashes are nested more deeply than {@link YAML_NESTING_LIMIT}; `null` where they nowhere are. */
function findTooDeep(yaml: string): number | null {
  let depth = 0;
  const signs = yaml.replace(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/g, (quoted) => " ".repeat(quoted.length));
  for (const { 0: sign, index } of signs.matchAll(/[[\]{}]/g)) {
    depth += sign === "[" || sign === "{" ? 1 : -1;
    if (depth > YAML_NESTING_LIMIT) return index;
  }
  const dashes = new RegExp(`^(?:[ ]*[-?:][ ]){${YAML_NESTING_LIMIT + 1}}`, "m").exec(yaml);
  return dashes === null ? null : dashes.index;
}

/** Reports the first fault of syntax. Returns where in the YAML it is. */
function reportSyntax(yaml: string, offset: number, document: Document.Parsed, report: ProblemReporter): number {
  const found = findYamlFault(yaml, document);
  if (found.code === "yaml-syntax") {
    const isOfQuotes = found.fault === "colon" || found.fault === "first-sign" || found.fault === "after-quote";
    const mended = isOfQuotes ? lineInQuotes(yaml, found.at) : null;
    report(found.code, offset + found.at, { fault: found.fault, mended });
  } else if (found.code === "yaml-anchor" || found.code === "yaml-unclosed-quote") {
    report(found.code, offset + found.at, { mended: lineInQuotes(yaml, found.at) });
  } else report(found.code, offset + found.at, {});
  return found.at;
}

/** Reports what is valid YAML but not allowed in front matter. Returns the places in the YAML of what must not be read. */
function reportForbidden(
  yaml: string,
  document: Document.Parsed,
  offset: number,
  report: ProblemReporter,
): readonly number[] {
  const found: number[] = [];
  const refuse = (node: Node, tell: (at: number) => void) => {
    const at = node.range?.[0] ?? 0;
    found.push(at);
    tell(offset + at - (MARKS_BEFORE.exec(yaml.slice(Math.max(0, at - 200), at))?.[0].length ?? 0));
  };
  visit(document, {
    Node(_key, node) {
      if (isAlias(node) || node.anchor !== undefined) {
        refuse(node, (at) => report("yaml-anchor", at, { mended: lineInQuotes(yaml, at - offset) }));
      } else if (node.tag !== undefined && !PLAIN_TAGS.has(node.tag)) {
        refuse(node, (at) =>
          report("yaml-tag", at, {
            tag: node.tag!,
            mended: lineInQuotes(yaml, node.range?.[0] ?? 0)?.replace(/(["'])!\S+ +/, "$1") ?? null,
          }),
        );
      } else if (isScalar(node) && typeof node.value === "string" && /^[^\s#]/.test(node.comment ?? "")) {
        // The comment of a text of several lines stands behind the sign that begins it, before the text.
        const isBlock = node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL";
        const at = yaml.indexOf("#", node.range?.[isBlock ? 0 : 1]);
        const mended = isBlock ? null : lineInQuotes(yaml, at);
        report("yaml-comment", offset + at, { text: node.comment!.slice(0, 60), mended });
      }
    },
    Map(_key, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (key.value === "<<") refuse(key, (at) => report("yaml-anchor", at, { mended: null }));
        else if (seen.has(key.value)) refuse(key, (at) => report("yaml-duplicate-key", at, { key: String(key.value) }));
        seen.add(key.value);
      }
    },
  });
  return found;
}
