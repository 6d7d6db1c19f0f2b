import { articleSchema } from "../../content/article-schema.ts";
import type { Field, JsonSchema } from "../../content/schema.ts";

/** A field as the form shows it, made from the schema of articles. */
export type FieldShape = {
  readonly name: string;
  readonly isRequired: boolean;
  /** What the field is for, in a sentence of the schema. */
  readonly about: { readonly vi: string; readonly en: string };
} & InputShape;

/** What is typed into a field: a line or more of text, yes or no, a moment, names, a table. */
export type InputShape =
  | { readonly kind: "line"; readonly limit: number; readonly isLong: boolean }
  | { readonly kind: "flag" }
  | { readonly kind: "moment" }
  | { readonly kind: "choice"; readonly choices: readonly string[] }
  | { readonly kind: "names" }
  | { readonly kind: "table" | "group"; readonly columns: readonly ColumnShape[] };

/** A column of a table, or a field of a group. */
export interface ColumnShape {
  readonly name: string;
  readonly isRequired: boolean;
  readonly about: string;
  readonly input: InputShape;
}

/** A text of at least so many characters gets room for several lines. */
const LONG = 1000;
/** How long a text may be of which the schema does not say it. */
const USUAL_LIMIT = 200;

const schema: Readonly<Record<string, Field<unknown, boolean>>> = articleSchema;

/** The fields that an editor fills in, in the order of the form: those that every article has, and the others. */
export const formFields = {
  first: ["title", "publishedAt", "category", "author", "summary"],
  more: [
    "shortTitle",
    "source",
    "topics",
    "places",
    "people",
    "documents",
    "figures",
    "related",
    "featured",
    "coverAlt",
    "coverCaption",
  ],
} as const satisfies Readonly<Record<string, readonly (keyof typeof articleSchema)[]>>;

/** The fields that the form sets by itself, or leaves as they are. */
export const otherFields: readonly (keyof typeof articleSchema)[] = [
  "cover",
  "updatedAt",
  "legacy",
  "aliases",
  "corrections",
  "waive",
  "draft",
  "withdrawn",
];

/** How the form shows a field of the schema. */
export function shapeOf(name: keyof typeof articleSchema): FieldShape {
  const { type, required, about } = schema[name]!;
  return { name, isRequired: required, about: about.form ?? about, ...inputShape(type.jsonSchema) };
}

function inputShape(json: JsonSchema): InputShape {
  const anyOf = (json.anyOf ?? []) as readonly JsonSchema[];
  if (Array.isArray(json.enum)) return { kind: "choice", choices: json.enum as readonly string[] };
  if (json.type === "boolean") return { kind: "flag" };
  if (anyOf.some(({ format }) => format === "date")) return { kind: "moment" };
  if (anyOf.some(({ type }) => type === "array")) return { kind: "names" };
  if (json.type === "object") return { kind: "group", columns: columnsOf(json) };
  if (json.type === "array") {
    const items = json.items as JsonSchema;
    return items.type === "object" ? { kind: "table", columns: columnsOf(items) } : { kind: "names" };
  }
  const limit = Number(json.maxLength ?? USUAL_LIMIT);
  return { kind: "line", limit, isLong: limit >= LONG };
}

function columnsOf({ properties, required }: JsonSchema): readonly ColumnShape[] {
  const needed = (required ?? []) as readonly string[];
  return Object.entries(properties as Readonly<Record<string, JsonSchema>>).map(([name, json]) => ({
    name,
    isRequired: needed.includes(name),
    about: String(json.description),
    input: inputShape(json),
  }));
}
