import { type Document, isAlias, isMap, isScalar, type Node, parseDocument, visit, type YAMLMap } from "yaml";
import type { ProblemReporter } from "../problems/reporter.ts";
import { yamlFault } from "./yaml-faults.ts";

/** An article file taken apart. Offsets are UTF-16 positions in the whole text. */
export interface SplitSource {
  readonly yaml: string;
  readonly yamlOffset: number;
  readonly body: string;
  readonly bodyOffset: number;
}

const NESTING_LIMIT = 32;

/** Tags that say no more than what a value is taken for without them. */
const PLAIN_TAGS = new Set(
  ["str", "int", "float", "bool", "null", "map", "seq"].map((name) => `tag:yaml.org,2002:${name}`),
);

/** Anchor and tag of a value, which stand before it. */
const MARKS_BEFORE = /(?:[&!]\S*\s+)+$/;

/**
 * Splits a text into the fields between its two `---` lines and the body after them; reports where one is missing.
 *
 * @param fields those it must have, to be told to an editor who wrote none
 */
export function splitFrontMatter(text: string, fields: readonly string[], report: ProblemReporter): SplitSource | null {
  const opening = /^---[ \t]*\n/.exec(text)?.[0];
  if (opening === undefined) {
    report("no-front-matter", 0, { isLate: /^\s*---[ \t]*\n/.test(text), fields });
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
 * Parses YAML fields, keeping every node's place. Syntax errors, anchors, merge keys, tags and duplicate keys are
 * reported; the map is returned only where there were none. A note that looks like the end of a text is warned of.
 */
export function parseFields(yaml: string, offset: number, report: ProblemReporter): YAMLMap<Node, Node | null> | null {
  const deep = tooDeepAt(yaml);
  if (deep !== null) {
    report("too-deep", offset + deep, { limit: NESTING_LIMIT });
    return null;
  }
  const document = parsed(yaml);
  if (document === null) {
    report("too-deep", offset, { limit: NESTING_LIMIT });
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

/** The document; `null` where it is nested deeper than the parser can follow. */
function parsed(yaml: string): Document.Parsed | null {
  try {
    // At a lower level of logging a second document would be left out without a word.
    return parseDocument(yaml, { schema: "core", uniqueKeys: false, prettyErrors: false, logLevel: "error" });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Where brackets or dashes are nested deeper than the parser is let to follow; `null` where they are not. */
function tooDeepAt(yaml: string): number | null {
  let depth = 0;
  const signs = yaml.replace(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/g, (quoted) => " ".repeat(quoted.length));
  for (const { 0: sign, index } of signs.matchAll(/[[\]{}]/g)) {
    depth += sign === "[" || sign === "{" ? 1 : -1;
    if (depth > NESTING_LIMIT) return index;
  }
  const dashes = new RegExp(`^(?:[ ]*[-?:][ ]){${NESTING_LIMIT + 1}}`, "m").exec(yaml);
  return dashes === null ? null : dashes.index;
}

function reportSyntax(yaml: string, offset: number, document: Document.Parsed, report: ProblemReporter): void {
  const found = yamlFault(yaml, document);
  if (found.code === "yaml-syntax") report(found.code, offset + found.at, { fault: found.fault });
  else report(found.code, offset + found.at, {});
}

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
