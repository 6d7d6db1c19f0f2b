import { type Document, type ErrorCode, isCollection, Scalar, visit } from "yaml";
import type { YamlFault } from "../problems/messages.ts";

/** What an editor did wrong in YAML that cannot be parsed, and the offset in the YAML where. */
export type FoundFault =
  | { readonly code: "yaml-unclosed-quote" | "yaml-tab" | "yaml-anchor"; readonly at: number }
  | { readonly code: "yaml-syntax"; readonly at: number; readonly fault: YamlFault };

/** Error of the parser → the fault it means, as messages describe it. */
const FAULT_OF_ERROR: Partial<Record<ErrorCode, YamlFault>> = {
  BLOCK_AS_IMPLICIT_KEY: "colon",
  BAD_INDENT: "indent",
  BAD_DQ_ESCAPE: "escape",
  BAD_SCALAR_START: "first-sign",
  MISSING_CHAR: "missing-sign",
  MULTILINE_IMPLICIT_KEY: "no-colon",
  MULTIPLE_DOCS: "second-document",
};

/** The part of a line `name: value` or `- value` that stands before the value. */
const BEFORE_VALUE = /^\s*(?:- +)*(?:[^\s:#][^:#]*:[ \t]+)?/;

/**
 * Finds the first fault of a document with errors. The parser often reports an error far behind the fault, so that the
 * fault is looked for where editors make it.
 */
export function findYamlFault(yaml: string, document: Document.Parsed): FoundFault {
  const quote = unclosedQuote(yaml, document);
  if (quote !== null) return { code: "yaml-unclosed-quote", at: quote };
  const error = document.errors[0]!;
  const at = error.pos[0];
  const line = lineAt(yaml, at);
  if (error.code === "TAB_AS_INDENT" || /^\s*\t/.test(line.text)) return { code: "yaml-tab", at };
  const bracket = unclosedBracket(yaml, document);
  if (bracket !== null) return { code: "yaml-syntax", at: bracket, fault: "open-bracket" };
  if (error.code === "UNEXPECTED_TOKEN") return unexpectedToken(line, at);
  if (error.code === "BLOCK_AS_IMPLICIT_KEY" && !/:(?:\s|$)|^\?/.test(line.text.slice(at - line.start))) {
    return { code: "yaml-syntax", at: indentedBelow(yaml, line), fault: "indent" };
  }
  if (error.message.startsWith("Implicit map keys")) return { code: "yaml-syntax", at, fault: "no-colon" };
  if (error.message.startsWith("Sequence item without")) return { code: "yaml-syntax", at, fault: "indent" };
  return { code: "yaml-syntax", at, fault: FAULT_OF_ERROR[error.code] ?? "other" };
}

interface Line {
  readonly start: number;
  readonly text: string;
}

function lineAt(yaml: string, at: number): Line {
  const start = at === 0 ? 0 : yaml.lastIndexOf("\n", at - 1) + 1;
  return { start, text: yaml.slice(start).split("\n", 1)[0] ?? "" };
}

/**
 * The fault that left something over on a line: a quote closed too early, or a first sign that makes the value no text.
 */
function unexpectedToken({ start, text }: Line, at: number): FoundFault {
  const before = BEFORE_VALUE.exec(text)![0].length;
  const first = text[before] ?? "";
  const value = start + before;
  if (value < at && (first === '"' || first === "'")) return { code: "yaml-syntax", at, fault: "after-quote" };
  if (value < at && (first === "*" || first === "&")) return { code: "yaml-anchor", at: value };
  if (before > 0 && value <= at && /[-[{|>!?,\]}]/.test(first)) {
    return { code: "yaml-syntax", at: value, fault: "first-sign" };
  }
  return { code: "yaml-syntax", at, fault: at === start ? "indent" : "other" };
}

/** Where the text of the next line with a field begins. Being indented, that line was taken for the rest of a value. */
function indentedBelow(yaml: string, line: Line): number {
  let next = line;
  do next = lineAt(yaml, Math.min(yaml.length, next.start + next.text.length + 1));
  while (!/:(?:\s|$)/.test(next.text) && next.start + next.text.length < yaml.length);
  return next.start + (next.text.length - next.text.trimStart().length);
}

/**
 * Where a quote opens that is never closed: that of the first quoted value that does not end, or that holds other
 * fields.
 */
function unclosedQuote(yaml: string, document: Document.Parsed): number | null {
  let opened: number | null = null;
  visit(document, {
    Scalar(_key, node) {
      const range = node.range;
      if (!range || (node.type !== Scalar.QUOTE_DOUBLE && node.type !== Scalar.QUOTE_SINGLE)) return;
      const source = yaml.slice(range[0], range[1]).trimEnd();
      const mark = source[0]!;
      const holdsField = source.includes("\n") && /\n\s*[\w-]+:(?:\s|$)/.test(source);
      const isClosed = source.length > 1 && source.endsWith(mark);
      if ((!isClosed || holdsField) && opened === null) opened = range[0];
    },
  });
  return opened;
}

/** Where a `[` or `{` opens that is never closed. Of several, the innermost is meant: its end was forgotten. */
function unclosedBracket(yaml: string, document: Document.Parsed): number | null {
  let opened: number | null = null;
  visit(document, {
    Collection(_key, node) {
      if (!isCollection(node) || node.flow !== true || !node.range) return;
      const close = yaml[node.range[0]] === "[" ? "]" : "}";
      if (
        !yaml
          .slice(node.range[0] + 1, node.range[1])
          .trimEnd()
          .endsWith(close)
      )
        opened = node.range[0];
    },
  });
  return opened;
}
