import { childrenNamed, type ParseXml, type XmlElement } from "../parse-xml.ts";

/** The font of a run of text in a Word document: its own, or that of its style, its paragraph's style, or the default. */
export type FontOf = (run: {
  readonly font: string | null;
  readonly runStyle: string | null;
  readonly paragraphStyle: string | null;
}) => string | null;

interface StyleFont {
  readonly font: string | null;
  readonly basedOn: string | null;
}

/** A chain of styles is shorter than this; a longer one goes in a circle. */
const MOST_STEPS = 20;

/** Reads `word/styles.xml`. `null` stands for a document that has none. */
export function readStyleFonts(styles: string | null, parse: ParseXml): FontOf {
  const root = styles === null ? undefined : parse(styles).find((node) => typeof node !== "string");
  const top = root === undefined || typeof root === "string" ? null : root;
  const all = top === null ? [] : childrenNamed(top, "w:style");
  const byId = new Map(all.map((style) => [style.attributes["w:styleId"] ?? "", styleFont(style)]));
  const isDefault = (style: XmlElement) =>
    style.attributes["w:type"] === "paragraph" && /^(?:1|true|on)$/.test(style.attributes["w:default"] ?? "");
  const normal = all.find(isDefault)?.attributes["w:styleId"] ?? null;
  const fallback = top === null ? null : defaultFont(top);
  const ofStyle = (id: string | null): string | null => {
    let style = id === null ? undefined : byId.get(id);
    for (let step = 0; style !== undefined && step < MOST_STEPS; step++) {
      if (style.font !== null) return style.font;
      style = style.basedOn === null ? undefined : byId.get(style.basedOn);
    }
    return null;
  };
  return ({ font, runStyle, paragraphStyle }) =>
    font ?? ofStyle(runStyle) ?? ofStyle(paragraphStyle ?? normal) ?? fallback;
}

function styleFont(style: XmlElement): StyleFont {
  const [properties] = childrenNamed(style, "w:rPr");
  const [basedOn] = childrenNamed(style, "w:basedOn");
  return {
    font: properties === undefined ? null : fontIn(properties),
    basedOn: basedOn?.attributes["w:val"] ?? null,
  };
}

function defaultFont(styles: XmlElement): string | null {
  const [defaults] = childrenNamed(styles, "w:docDefaults").flatMap((each) => childrenNamed(each, "w:rPrDefault"));
  const [properties] = defaults === undefined ? [] : childrenNamed(defaults, "w:rPr");
  return properties === undefined ? null : fontIn(properties);
}

function fontIn(properties: XmlElement): string | null {
  const fonts = childrenNamed(properties, "w:rFonts")[0]?.attributes;
  return fonts?.["w:ascii"] ?? fonts?.["w:hAnsi"] ?? null;
}
