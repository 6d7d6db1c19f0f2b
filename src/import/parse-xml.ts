/** An element of XML. Names keep their prefixes: `wp:post_id`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** Text is as it reads: references to characters are resolved, CDATA sections are text like other text. */
export type XmlNode = string | XmlElement;

/** Raised where XML is so broken that nothing can be read of it. */
export class XmlFault extends Error {}

/**
 * Parses XML, also where it is ill-formed; what stands at its top.
 *
 * @throws {XmlFault}
 */
export type ParseXml = (xml: string) => readonly XmlNode[];

/** A document type could define entities that grow or that fetch files: no file that is imported needs one. */
const DOCTYPE = /<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>/gi;

/** The parser, loaded where XML is read and not before. */
export async function loadXmlParser(): Promise<ParseXml> {
  const { XMLParser } = await import("fast-xml-parser");
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    htmlEntities: true,
    processEntities: {
      enabled: true,
      // Only the five entities of XML and numbers are left to resolve, which cannot grow.
      maxTotalExpansions: Number.POSITIVE_INFINITY,
      maxExpandedLength: Number.POSITIVE_INFINITY,
    },
  });
  return (xml) => {
    try {
      return nodesOf(parser.parse(xml.replace(DOCTYPE, "")) as readonly Parsed[]);
    } catch {
      // What the parser says of it is meant for programmers.
      throw new XmlFault("XML bị hỏng");
    }
  };
}

/** The first element among nodes; `null` where there is none. */
export function firstElement(nodes: readonly XmlNode[]): XmlElement | null {
  return nodes.find((node): node is XmlElement => typeof node !== "string") ?? null;
}

/** What fast-xml-parser makes of a node: `{"#text": "…"}`, or `{"name": [children], ":@": {attributes}}`. */
type Parsed = Readonly<Record<string, unknown>>;

function nodesOf(parsed: readonly Parsed[]): readonly XmlNode[] {
  return parsed.flatMap((node): readonly XmlNode[] => {
    const [name = ""] = Object.keys(node).filter((key) => key !== ":@");
    if (name === "#text") return [String(node["#text"])];
    if (name === "" || name.startsWith("?")) return [];
    const attributes = (node[":@"] ?? {}) as Readonly<Record<string, string>>;
    return [{ name, attributes, children: nodesOf(node[name] as readonly Parsed[]) }];
  });
}

/** The elements of a name among the children of an element. */
export function childrenNamed(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.filter((child): child is XmlElement => typeof child !== "string" && child.name === name);
}

export function textOf(node: XmlNode): string {
  return typeof node === "string" ? node : node.children.map(textOf).join("");
}

/** The text of the first child of a name, without white space at its ends; empty where there is none. */
export function textNamed(parent: XmlElement, name: string): string {
  const [child] = childrenNamed(parent, name);
  return child === undefined ? "" : textOf(child).trim();
}
