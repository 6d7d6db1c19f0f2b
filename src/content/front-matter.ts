import {
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isScalar,
  type Node,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
} from "yaml";
import type { YamlFault } from "../messages/catalogue.ts";
import type { ProblemReporter } from "./problem-reporter.ts";

/** An article file taken apart. Offsets are UTF-16 positions in the whole text. */
export interface SplitSource {
  readonly yaml: string;
  readonly yamlOffset: number;
  readonly body: string;
  readonly bodyOffset: number;
}

const NESTING_LIMIT = 32;

/** The parser's errors as editors can tell them apart. */
const FAULTS: Partial<Record<ErrorCode, YamlFault>> = {
  BLOCK_AS_IMPLICIT_KEY: "colon",
  BAD_INDENT: "indent",
  BAD_DQ_ESCAPE: "escape",
  BAD_SCALAR_START: "first-sign",
  MISSING_CHAR: "missing-sign",
  MULTILINE_IMPLICIT_KEY: "no-colon",
};

/** Tags that say no more than what a value is taken for without them. */
const PLAIN_TAGS = new Set(
  ["str", "int", "float", "bool", "null", "map", "seq"].map((name) => `tag:yaml.org,2002:${name}`),
);

/** Splits a text into the fields between its two `---` lines and the body after them; reports where one is missing. */
export function splitFrontMatter(text: string, report: ProblemReporter): SplitSource | null {
  const opening = /^---[ \t]*\n/.exec(text)?.[0];
  if (opening === undefined) {
    report("no-front-matter", 0, {});
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
 * reported; the map is returned only where there were none.
 */
export function parseFields(yaml: string, offset: number, report: ProblemReporter): YAMLMap<Node, Node | null> | null {
  if (nestingOf(yaml) > NESTING_LIMIT) {
    report("too-deep", offset, { limit: NESTING_LIMIT });
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
  return reportForbidden(document, offset, report) ? null : (document.contents as YAMLMap<Node, Node | null>);
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

/** The deepest nesting of brackets or indentation: a bound on what the parser will recurse into. */
function nestingOf(yaml: string): number {
  let depth = 0;
  let deepest = 0;
  for (const sign of yaml.replace(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/g, "").match(/[[\]{}]/g) ?? []) {
    depth += sign === "[" || sign === "{" ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  const dashes = yaml.match(/^(?:[ ]*[-?:][ ])+/gm) ?? [];
  for (const run of dashes) deepest = Math.max(deepest, run.replace(/[^-?:]/g, "").length);
  return deepest;
}

function reportSyntax(yaml: string, offset: number, document: Document.Parsed, report: ProblemReporter): void {
  const quote = unclosedQuote(yaml, document);
  if (quote !== null) {
    report("yaml-unclosed-quote", offset + quote, {});
    return;
  }
  const error = document.errors[0]!;
  const at = offset + error.pos[0];
  const line = yaml.slice(yaml.lastIndexOf("\n", error.pos[0] - 1) + 1).split("\n", 1)[0] ?? "";
  if (error.code === "TAB_AS_INDENT" || /^\s*\t/.test(line)) report("yaml-tab", at, {});
  else report("yaml-syntax", at, { fault: FAULTS[error.code] ?? "other" });
}

/** Where a quote opens that is never closed: the last quoted value, when the parser ran into the end looking for its close. */
function unclosedQuote(yaml: string, document: Document.Parsed): number | null {
  let opened: number | null = null;
  visit(document, {
    Scalar(_key, node) {
      const range = node.range;
      if (!range || (node.type !== Scalar.QUOTE_DOUBLE && node.type !== Scalar.QUOTE_SINGLE)) return;
      const source = yaml.slice(range[0], range[1]).trimEnd();
      const mark = source[0]!;
      const misread = source.includes("\n") && /\n\s*[\w-]+:(?:\s|$)/.test(source);
      const closed = source.length > 1 && source.endsWith(mark);
      if ((!closed || misread) && opened === null) opened = range[0];
    },
  });
  return opened;
}

function reportForbidden(document: Document.Parsed, offset: number, report: ProblemReporter): boolean {
  let found = false;
  const refuse = (node: Node, tell: (at: number) => void) => {
    found = true;
    tell(offset + (node.range?.[0] ?? 0));
  };
  visit(document, {
    Node(_key, node) {
      if (isAlias(node) || node.anchor !== undefined) refuse(node, (at) => report("yaml-anchor", at, {}));
      else if (node.tag !== undefined && !PLAIN_TAGS.has(node.tag)) {
        refuse(node, (at) => report("yaml-tag", at, { tag: node.tag! }));
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
