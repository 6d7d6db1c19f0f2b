/** A piece of XML in which every text is escaped. Only {@link xml} makes one. */
export interface Xml {
  readonly markup: string;
}

/**
 * Puts values into XML, between tags or between double quotes. A text or number is escaped; a piece of XML stands as it is;
 * the pieces of a list stand on a line each.
 */
export function xml(
  written: TemplateStringsArray,
  ...values: readonly (string | number | Xml | readonly Xml[])[]
): Xml {
  let markup = written[0]!;
  for (let index = 0; index < values.length; index++) markup += markupOf(values[index]!) + written[index + 1]!;
  return { markup };
}

/** A whole file with one outermost element. */
export function xmlFile({ markup }: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${markup}\n`;
}

function markupOf(value: string | number | Xml | readonly Xml[]): string {
  if (typeof value === "string") return xmlText(value);
  if (typeof value === "number") return String(value);
  return "markup" in value ? value.markup : value.map(({ markup }) => markup).join("\n");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as XML content or as a quoted attribute. */
function xmlText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}
