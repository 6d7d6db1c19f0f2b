import { isMap, isScalar, isSeq, type Node } from "yaml";
import type { FieldValue, KhotinConfig } from "../extensions/config.ts";
import { HookFault } from "../extensions/failures.ts";
import { callHook, type OwnConfig } from "../extensions/own-config.ts";
import type { Problem } from "../problems/problem.ts";
import type { OwnFields } from "./own-values.ts";
import { cleanedLine, offsetOf, optional, type ReadContext, valueType, writtenText } from "./schema.ts";

/**
 * Makes the schema of an archive's own fields. What their checks say against a value is a Problem of the article; a check
 * that throws is one of the configuration.
 */
export function ownFieldsOf(
  { articleFields = {} }: KhotinConfig,
  own: OwnConfig | null,
  problems: Problem[],
): OwnFields | undefined {
  if (own === null || own.fieldNames.length === 0) return undefined;
  const entries = own.fieldNames.map((name) => {
    const { about, check } = articleFields[name]!;
    const read = (node: Node, field: string, context: ReadContext): FieldValue | undefined => {
      const value = fieldValue(node, context);
      const fault = value === undefined ? null : checkWith(own, name, () => check(value), problems);
      if (typeof fault === "string") context.report("bad-own-field", offsetOf(node, context), { field, detail: fault });
      if (value === undefined) context.report("empty-field", offsetOf(node, context), { field });
      return fault === null ? value : undefined;
    };
    return [name, optional(valueType<FieldValue>("text", {}, read), { vi: about, en: about })] as const;
  });
  return Object.fromEntries(entries);
}

/** What a check says; `undefined` where the check itself is at fault, which is reported. */
function checkWith(
  own: OwnConfig,
  name: string,
  check: () => string | null,
  problems: Problem[],
): string | null | undefined {
  try {
    const isAnswer = (result: unknown) => result === null || (typeof result === "string" && result !== "");
    return callHook(own, `articleFields ${name} check`, check, (result) => (isAnswer(result) ? null : "string | null"));
  } catch (error) {
    if (!(error instanceof HookFault)) throw error;
    problems.push(error.problem);
    return undefined;
  }
}

/**
 * The value of a node. A number that is written otherwise than numbers are printed, `2.670`, is its text. `undefined` where
 * there is none.
 */
function fieldValue(node: Node, context: ReadContext): FieldValue | undefined {
  if (isSeq<Node>(node)) return node.items.flatMap((item) => fieldValue(item, context) ?? []);
  if (isMap<Node, Node | null>(node)) {
    const entries = node.items.map(({ key, value }) => {
      return [writtenText(key) ?? "", value === null ? undefined : fieldValue(value, context)] as const;
    });
    return Object.fromEntries(
      entries.filter((entry): entry is readonly [string, FieldValue] => entry[1] !== undefined),
    );
  }
  const value: unknown = isScalar(node) ? node.value : null;
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value === "boolean") return value;
  return typeof value === "number" && String(value) === writtenText(node) ? value : cleanedLine(node, context);
}
