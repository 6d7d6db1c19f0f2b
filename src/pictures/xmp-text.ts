import { readXml } from "./xml-events.ts";

/** What XMP says in words (Dublin Core and Photoshop schemas). */
export interface XmpText {
  readonly creator?: string;
  readonly credit?: string;
  readonly rights?: string;
  readonly description?: string;
}

const DC = "http://purl.org/dc/elements/1.1/";
const PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const NAME_OF_PROPERTY: ReadonlyMap<string, keyof XmpText> = new Map([
  [`${DC}creator`, "creator"],
  [`${PHOTOSHOP}Credit`, "credit"],
  [`${DC}rights`, "rights"],
  [`${DC}description`, "description"],
]);

/** Reads the texts of an XMP packet: properties as attributes, as text, or as lists. Several creators are joined. */
export function readXmpText(packet: Buffer): XmpText {
  const events = readXml(
    packet
      .toString("utf8")
      .replace(/^\ufeff/, "")
      .replace(/\0+$/, "")
      .trim(),
  );
  const found: { name: keyof XmpText; items: string[] }[] = [];
  let within: { name: keyof XmpText; items: string[] } | null = null;
  for (const event of events ?? []) {
    if (event.kind === "text" && within !== null) within.items[within.items.length - 1] += event.text;
    if (event.kind === "open") {
      for (const { namespace, local, value } of event.attributes) {
        const name = NAME_OF_PROPERTY.get(namespace + local);
        if (name !== undefined) found.push({ name, items: [value] });
      }
      const name = NAME_OF_PROPERTY.get(event.name.namespace + event.name.local);
      if (name !== undefined) within = { name, items: [""] };
      else if (event.name.namespace === RDF && event.name.local === "li") within?.items.push("");
    }
    if (event.kind === "close" && within !== null && NAME_OF_PROPERTY.has(event.name.namespace + event.name.local)) {
      found.push(within);
      within = null;
    }
  }
  const textOf = (name: keyof XmpText, isList: boolean): { readonly [Name in keyof XmpText]?: string } => {
    const items = found.filter((each) => each.name === name).flatMap((each) => each.items.map((item) => item.trim()));
    const full = items.filter((item) => item !== "");
    return full.length === 0 ? {} : { [name]: isList ? [...new Set(full)].join(", ") : full[0]! };
  };
  return {
    ...textOf("creator", true),
    ...textOf("credit", false),
    ...textOf("rights", false),
    ...textOf("description", false),
  };
}
