import type { HtmlElement } from "../html/dom.ts";
import { type BodyPicture, PLAIN } from "./blocks.ts";
import type { BodyNotes, BodySource, Setting } from "./body-builder.ts";

export const OUTERMOST: Setting = { marks: PLAIN, isCentred: false, isCaption: false, isCapitals: false };

const STRONG = new Set(["b", "strong"]);
const EM = new Set(["i", "em", "cite", "dfn", "var"]);
const STRIKE = new Set(["s", "strike", "del"]);

/** What portals and newsroom systems call the text below a picture. */
const CAPTION_CLASS =
  /(?:^|[\s_-])(?:fig|caption|figcaption|imgcaption|imagecaption|photocms_caption|chu-?thich(?:-?anh)?|image[_-]?desc|wp-caption-text)(?:$|[\s_-])/i;

/** How text inside an element is set: what is around it, and what the element's name, class and style say. */
export function settingIn(element: HtmlElement, outer: Setting): Setting {
  const { name, attribs } = element;
  const style = attribs.style ?? "";
  // Word has names of its own that end like these: `mso-bidi-font-weight`.
  const weight = /(?<![\w-])font-weight\s*:\s*(bold|bolder|[1-9]00|normal)/i.exec(style)?.[1]?.toLowerCase();
  const marks = {
    ...outer.marks,
    strong: weight === undefined ? outer.marks.strong || STRONG.has(name) : /^bold|^[6-9]/.test(weight),
    em: outer.marks.em || EM.has(name) || /(?<![\w-])font-style\s*:\s*italic/i.test(style),
    strike: outer.marks.strike || STRIKE.has(name) || /text-decoration[^;]*line-through/i.test(style),
    code: outer.marks.code || name === "code",
  };
  const align = /text-align\s*:\s*(\w+)/i.exec(style)?.[1] ?? attribs.align;
  const isCentred = align === undefined ? outer.isCentred || name === "center" : /^center$/i.test(align);
  const isCaption = outer.isCaption || name === "figcaption" || CAPTION_CLASS.test(attribs.class ?? "");
  const font = attribs.face ?? /(?<![\w-])font-family\s*:\s*([^;]+)/i.exec(style)?.[1];
  const isCapitals = font === undefined ? outer.isCapitals : /^["'\s]*\.?Vn[\w\s]*H["'\s]*(?:,|$)/.test(font);
  return { marks, isCentred, isCaption, isCapitals };
}

/** The address a link leads to, absolute where the body has a base; `null` where it leads nowhere a reader could go. */
export function linkAddress(written: string, base: string | null): string | null {
  const href = written.replace(/[\u0000-\u001f]/g, "").trim();
  if (href === "" || href.startsWith("#") || /^(?:javascript|about|data|vbscript|file|blob):/i.test(href)) return null;
  return absoluteAddress(href, base);
}

/** An address of a page made absolute; as it is where there is no base or it is no address. */
export function absoluteAddress(written: string, base: string | null): string {
  if (base === null) return written.startsWith("//") ? `https:${written}` : written;
  try {
    return new URL(written, base).href;
  } catch {
    return written;
  }
}

/** Puts an address in the list of links and returns its number. */
export function noteLink(address: string, notes: BodyNotes): number {
  const known = notes.links.indexOf(address);
  return known === -1 ? notes.links.push(address) - 1 : known;
}

const FILE_NAME = /^(?:[^\s]+\.(?:jpe?g|png|gif|bmp|webp|tiff?)|(?:img|dsc|image|picture|photo|untitled)[\W_]*\d*)$/i;

/** The picture an `<img>` shows; `null` for spacers and counters, and where it has no address. */
export function pictureOf({ attribs }: HtmlElement, { base, readText }: BodySource): BodyPicture | null {
  const isSpacer = [attribs.width, attribs.height].some((size) => size !== undefined && /^[0-3](?:px)?$/.test(size));
  const lazy = attribs["data-src"] ?? attribs["data-original"] ?? attribs["data-lazy-src"];
  const source = lazy ?? attribs.src ?? attribs.srcset?.trim().split(/[\s,]/)[0] ?? "";
  const written = source.trim();
  if (isSpacer || written === "" || /^(?:javascript|about|file):/i.test(written)) return null;
  const alt = readText(attribs.alt ?? "")
    .replace(/\s+/g, " ")
    .trim();
  return { address: absoluteAddress(written, base), alt: FILE_NAME.test(alt) ? "" : alt, caption: "" };
}
