/** As much of JSON Schema as the static API's schema uses. */
interface Schema {
  readonly type?: "object" | "array" | "string" | "integer" | "boolean";
  readonly enum?: readonly unknown[];
  readonly format?: "uri" | "date-time";
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

const KNOWN = new Set([
  "$schema",
  "$id",
  "title",
  "description",
  "type",
  "enum",
  "format",
  "required",
  "additionalProperties",
  "properties",
  "items",
]);

const isType: Readonly<Record<NonNullable<Schema["type"]>, (value: unknown) => boolean>> = {
  object: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  array: Array.isArray,
  string: (value) => typeof value === "string",
  integer: Number.isInteger,
  boolean: (value) => typeof value === "boolean",
};

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

/** Where and how a value breaks its schema. Throws on a keyword that is not known here. */
export function schemaFaults(value: unknown, schema: Schema, path = "$"): readonly string[] {
  for (const keyword of Object.keys(schema)) if (!KNOWN.has(keyword)) throw new Error(`${path}: keyword ${keyword}`);
  if (schema.enum !== undefined) return schema.enum.includes(value) ? [] : [`${path}: ${value} is no choice`];
  if (schema.type !== undefined && !isType[schema.type](value)) return [`${path}: no ${schema.type}`];
  if (typeof value === "string") return formatFaults(value, schema, path);
  if (Array.isArray(value))
    return value.flatMap((item, index) => schemaFaults(item, schema.items ?? {}, `${path}[${index}]`));
  return isType.object(value) ? fieldFaults(value as Readonly<Record<string, unknown>>, schema, path) : [];
}

function formatFaults(value: string, { format }: Schema, path: string): readonly string[] {
  if (format === "uri" && !URL.canParse(value)) return [`${path}: no URI: ${value}`];
  return format === "date-time" && !DATE_TIME.test(value) ? [`${path}: no date-time: ${value}`] : [];
}

function fieldFaults(value: Readonly<Record<string, unknown>>, schema: Schema, path: string): readonly string[] {
  const { properties = {}, required = [] } = schema;
  const unknown = schema.additionalProperties === false ? Object.keys(value).filter((key) => !(key in properties)) : [];
  return [
    ...required.filter((key) => !(key in value)).map((key) => `${path}.${key}: missing`),
    ...unknown.map((key) => `${path}.${key}: unknown`),
    ...Object.entries(properties).flatMap(([key, each]) =>
      key in value ? schemaFaults(value[key], each, `${path}.${key}`) : [],
    ),
  ];
}
