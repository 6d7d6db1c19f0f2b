import { type Document, isAlias, isMap, isScalar, type Node, parseDocument, visit, type YAMLMap } from "yaml";
import type { ProblemReporter } from "../problems/reporter.ts";
import { findYamlFault } from "./yaml-faults.ts";

/**
 * The text of a file, divided into its front matter and its body. Offsets count UTF-16 units from the start of the
 * file.
 */
export interface SplitText {
  readonly yaml: string;
  readonly yamlOffset: number;
  readonly body: string;
  readonly bodyOffset: number;
}

/** How deeply brackets or dashes may be nested in YAML, in levels. */
const YAML_NESTING_LIMIT = 32;

/** The tags that change nothing: they say what the value is taken for without them. */
const PLAIN_TAGS = new Set(
  ["str", "int", "float", "bool", "null", "map", "seq"].map((name) => `tag:yaml.org,2002:${name}`),
);

/** The anchor and tag at the end of a text that a value follows. */
const MARKS_BEFORE = /(?:[&!]\S*\s+)+$/;

/**
 * Splits a text into the fields between its two `---` lines and the body after them. A missing `---` line is reported,
 * and the result is `null`.
 *
 * @param requiredFields the names of the fields that the text must have, for an editor who wrote no front matter at all
 */
export function splitFrontMatter(
  text: string,
  requiredFields: readonly string[],
  report: ProblemReporter,
): SplitText | null {
  const opening = /^---[ \t]*\n/.exec(text)?.[0];
  if (opening === undefined) {
    report("no-front-matter", 0, { isLate: /^\s*---[ \t]*\n/.test(text), fields: requiredFields });
    return null;
  }
  const closing = /^---[ \t]*$/m.exec(text.slice(opening.length));
  if (closing === null) {
    report("unclosed-front-matter", 0, {});
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
 * Parses the YAML of front matter into a map whose nodes know their places. Syntax errors, anchors, merge keys, tags
 * and duplicate names are reported, and the result is `null` then. A comment that may be meant as part of a text is a
 * warning.
 *
 * @param offset where the YAML begins in its file
 */
export function parseFields(yaml: string, offset: number, report: ProblemReporter): YAMLMap<Node, Node | null> | null {
  const tooDeepAt = findTooDeep(yaml);
  if (tooDeepAt !== null) {
    report("too-deep", offset + tooDeepAt, { limit: YAML_NESTING_LIMIT });
    return null;
  }
  const document = parseYaml(yaml);
  if (document === null) {
    report("too-deep", offset, { limit: YAML_NESTING_LIMIT });
    return null;
  }
  if (document.errors.length > 0) {
    reportSyntax(yaml, offset, document, report);
    return null;
  }
  if (yaml.trim() === "" || !isMap(document.contents)) {
    report("yaml-not-fields", offset, {});
    return null;
  }
  return reportForbidden(yaml, document, offset, report) ? null : (document.contents as YAMLMap<Node, Node | null>);
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

function reportSyntax(yaml: string, offset: number, document: Document.Parsed, report: ProblemReporter): void {
  const found = findYamlFault(yaml, document);
  if (found.code === "yaml-syntax") report(found.code, offset + found.at, { fault: found.fault });
  else report(found.code, offset + found.at, {});
}

/** Reports what is valid YAML but not allowed in front matter. Returns whether the fields must not be read for it. */
function reportForbidden(yaml: string, document: Document.Parsed, offset: number, report: ProblemReporter): boolean {
  let found = false;
  const refuse = (node: Node, tell: (at: number) => void) => {
    found = true;
    const at = node.range?.[0] ?? 0;
    tell(offset + at - (MARKS_BEFORE.exec(yaml.slice(Math.max(0, at - 200), at))?.[0].length ?? 0));
  };
  visit(document, {
    Node(_key, node) {
      if (isAlias(node) || node.anchor !== undefined) refuse(node, (at) => report("yaml-anchor", at, {}));
      else if (node.tag !== undefined && !PLAIN_TAGS.has(node.tag)) {
        refuse(node, (at) => report("yaml-tag", at, { tag: node.tag! }));
      } else if (isScalar(node) && typeof node.value === "string" && /^[^\s#]/.test(node.comment ?? "")) {
        report("yaml-comment", offset + yaml.indexOf("#", node.range?.[1]), { text: node.comment!.slice(0, 60) });
      }
    },
    Map(_key, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (key.value === "<<") refuse(key, (at) => report("yaml-anchor", at, {}));
        else if (seen.has(key.value)) refuse(key, (at) => report("yaml-duplicate-key", at, { key: String(key.value) }));
        seen.add(key.value);
      }
    },
  });
  return found;
}
