import type { FieldValue } from "../extensions/config.ts";
import type { Fields } from "./schema.ts";

/** The schema of the fields that an archive's own configuration adds to articles. */
export type OwnFields = Fields;

/** The values of an archive's own fields among those of an article; `undefined` where it has none. */
export function ownValues(
  values: Readonly<Record<string, unknown>>,
  ownFields: OwnFields | undefined,
): Readonly<Record<string, FieldValue>> | undefined {
  const names = Object.keys(ownFields ?? {}).filter((name) => Object.hasOwn(values, name));
  if (names.length === 0) return undefined;
  return Object.fromEntries(names.map((name) => [name, values[name] as FieldValue]));
}
