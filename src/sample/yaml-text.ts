/** What front matter and `site.yaml` are made of here. A field that is `undefined` is left out, as is an empty list. */
type YamlValue = string | number | boolean | undefined | YamlFields | readonly string[] | readonly YamlFields[];

export interface YamlFields {
  readonly [field: string]: YamlValue;
}

const PLAIN_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+\d{2}:\d{2}$/;
const PLAIN_SLUG = /^[a-z]+(?:-[a-z]+)+$/;

/** Fields as block YAML, a line end after each. Text is in double quotes but where it plainly needs none. */
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

/** The fields of a list's item: the first stands beside the hyphen, the others below it. */
function itemText(fields: YamlFields, indent: string): string {
  return yamlText(fields, `${indent}  `).trim();
}

function scalarText(value: string | number | boolean): string {
  if (typeof value !== "string") return String(value);
  // What JSON writes between double quotes YAML reads alike.
  return PLAIN_MOMENT.test(value) || PLAIN_SLUG.test(value) ? value : JSON.stringify(value);
}
