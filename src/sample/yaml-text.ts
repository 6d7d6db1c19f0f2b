/** A value in front matter or in `site.yaml`. A field whose value is `undefined` or an empty list is left out. */
type YamlValue = string | number | boolean | undefined | YamlFields | readonly string[] | readonly YamlFields[];

export interface YamlFields {
  readonly [field: string]: YamlValue;
}

/** Texts that YAML takes for themselves without quotes. */
const PLAIN_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+\d{2}:\d{2}$/;
const PLAIN_SLUG = /^[a-z]+(?:-[a-z]+)+$/;

/**
 * Writes fields as YAML in block style, each with a line end. A text is in double quotes unless it surely needs none.
 */
export function yamlText(fields: YamlFields, indent = ""): string {
  let text = "";
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    text += `${indent}${field}:${valueText(value, indent)}\n`;
  }
  return text;
}

function valueText(value: Exclude<YamlValue, undefined>, indent: string): string {
  if (typeof value !== "object") return ` ${scalarText(value)}`;
  const inner = `${indent}  `;
  if (!Array.isArray(value)) return `\n${yamlText(value as YamlFields, inner)}`.trimEnd();
  return (value as readonly (string | YamlFields)[])
    .map((item) => `\n${inner}- ${typeof item === "string" ? scalarText(item) : itemText(item, inner)}`)
    .join("");
}

/** The fields of an item of a list. The first field stands behind the hyphen, the others below the first. */
function itemText(fields: YamlFields, indent: string): string {
  return yamlText(fields, `${indent}  `).trim();
}

function scalarText(value: string | number | boolean): string {
  if (typeof value !== "string") return String(value);
  // A string of JSON means the same in YAML.
  return PLAIN_MOMENT.test(value) || PLAIN_SLUG.test(value) ? value : JSON.stringify(value);
}
