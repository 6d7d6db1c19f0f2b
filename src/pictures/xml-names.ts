/** A name with its namespace resolved; `namespace` is empty where none applies. */
export interface XmlName {
  /** As written, with its prefix. */
  readonly written: string;
  readonly namespace: string;
  readonly local: string;
}

export interface XmlAttribute extends XmlName {
  readonly value: string;
}

/** Prefix → namespace, where an element stands. */
export type Scope = ReadonlyMap<string, string>;

/** The file is no well-formed XML. */
export class NotWellFormed extends Error {}

const XMLNS = "http://www.w3.org/2000/xmlns/";
export const OUTERMOST: Scope = new Map([
  ["xml", "http://www.w3.org/XML/1998/namespace"],
  ["xmlns", XMLNS],
]);

/** What a name may look like: a pattern for regular expressions. */
export const NAME =
  "[A-Za-z_\\u0080-\\uffff][\\w.\\-\\u0080-\\uffff]*(?::[A-Za-z_\\u0080-\\uffff][\\w.\\-\\u0080-\\uffff]*)?";
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "g");
const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

export interface ResolvedElement {
  readonly name: XmlName;
  readonly attributes: readonly XmlAttribute[];
  readonly scope: Scope;
}

/** Gives an element's names their namespaces (Namespaces in XML 1.0, §5–6). */
export function resolveElement(writtenName: string, writtenAttributes: string, outer: Scope): ResolvedElement {
  const pairs = [...writtenAttributes.matchAll(ATTRIBUTE)].map(
    ([, name, double, single]) => [name!, decodeReferences(double ?? single ?? "")] as const,
  );
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new NotWellFormed();
  const declared = pairs.flatMap(([name, value]): [string, string][] =>
    name === "xmlns" ? [["", value]] : name.startsWith("xmlns:") ? [[name.slice(6), value]] : [],
  );
  const scope: Scope = declared.length === 0 ? outer : new Map([...outer, ...declared]);
  const attributes = pairs.map(([written, value]) => ({ ...named(written, scope, false), value }));
  return { name: named(writtenName, scope, true), attributes, scope };
}

function named(written: string, scope: Scope, isElement: boolean): XmlName {
  const colon = written.indexOf(":");
  if (colon < 0) {
    const namespace = isElement ? (scope.get("") ?? "") : written === "xmlns" ? XMLNS : "";
    return { written, namespace, local: written };
  }
  const namespace = scope.get(written.slice(0, colon));
  if (namespace === undefined) throw new NotWellFormed();
  return { written, namespace, local: written.slice(colon + 1) };
}

/** Text with its references resolved; only the five predefined names are known without a DTD. */
export function decodeReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));|&/gi,
    (_, hex?: string, decimal?: string, name?: string) => {
      const code = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : null;
      if (code !== null && code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
      const character = name === undefined ? undefined : PREDEFINED.get(name);
      if (character === undefined) throw new NotWellFormed();
      return character;
    },
  );
}
