import { isMap, isScalar, isSeq, type Node, Scalar } from "yaml";

/**
 * The value of a field as it is written in an article's file. A number is its text, so that `2.670` stays `2.670`; a
 * group of fields is a record of its fields, in their order.
 */
export type WrittenValue = string | boolean | readonly WrittenValue[] | { readonly [name: string]: WrittenValue };

/** A group of fields, or all fields of an article. */
export type WrittenFields = { readonly [name: string]: WrittenValue };

/** The value that a node of YAML holds; `null` where a field has a name and no value. */
export function writtenValue(node: Node | null): WrittenValue | null {
  if (isSeq<Node | null>(node)) return node.items.flatMap((item) => writtenValue(item) ?? []);
  if (isMap<Node, Node | null>(node)) {
    const entries = node.items.map(({ key, value }) => [nameOf(key), writtenValue(value)] as const);
    return Object.fromEntries(entries.filter((entry): entry is readonly [string, WrittenValue] => entry[1] !== null));
  }
  if (!isScalar(node) || node.value === null) return null;
  if (typeof node.value === "boolean") return node.value;
  return node.type === Scalar.PLAIN && typeof node.value !== "string" ? (node.source ?? "") : String(node.value);
}

/** The name of a field, from the node of its key. */
export function nameOf(key: Node): string {
  return isScalar(key) ? String(key.value) : "";
}

/** Whether two values are the same. The order of the fields in a group does not matter. */
export function isSameValue(one: WrittenValue | null, other: WrittenValue | null): boolean {
  if (one === null || other === null || typeof one !== "object" || typeof other !== "object") return one === other;
  if (isList(one) || isList(other)) {
    if (!isList(one) || !isList(other) || one.length !== other.length) return false;
    return one.every((item, index) => isSameValue(item, other[index] ?? null));
  }
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSameValue(one[name] ?? null, other[name] ?? null));
}

export function isList(value: WrittenValue): value is readonly WrittenValue[] {
  return Array.isArray(value);
}

export function isGroup(value: WrittenValue): value is WrittenFields {
  return typeof value === "object" && !Array.isArray(value);
}
