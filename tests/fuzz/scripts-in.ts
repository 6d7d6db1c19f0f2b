import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** Attributes whose value a browser follows or loads. */
const ADDRESSES = new Set([
  "href",
  "src",
  "action",
  "formaction",
  "poster",
  "cite",
  "data",
  "background",
  "xlink:href",
]);
/** Elements that no page of an archive has: they run or load what others wrote. */
const FORBIDDEN = new Set(["iframe", "object", "embed", "applet", "base", "frame", "frameset", "foreignobject"]);
/** The schemes that an address may have. */
const SCHEMES = new Set(["http", "https", "mailto", "tel", "data"]);

/**
 * What in a page would run in a reader's browser and is not the site's own: scripts without an address of the site, handlers,
 * addresses of other schemes, frames. The page is read by parse5, which reads as browsers do.
 *
 * @param basePath the path that the site's own files lie under
 */
export function scriptsIn(html: string, basePath = "/"): readonly string[] {
  const faults: string[] = [];
  const walk = (parent: ParentNode) => {
    for (const node of parent.childNodes) {
      if (!("tagName" in node)) continue;
      faults.push(...faultsOf(node, basePath));
      walk("content" in node ? (node as DefaultTreeAdapterTypes.Template).content : node);
    }
  };
  walk(parse(html));
  return faults;
}

function faultsOf(element: Element, basePath: string): readonly string[] {
  const { tagName, attrs } = element;
  const name = tagName.toLowerCase();
  const faults = FORBIDDEN.has(name) ? [`<${name}>`] : [];
  if (name === "script" && !isOwnScript(element, basePath)) faults.push(`<script ${attrs.map(({ value }) => value)}>`);
  for (const { name: attribute, prefix, value } of attrs) {
    const whole = prefix ? `${prefix}:${attribute}` : attribute;
    if (/^on/i.test(whole) || whole === "srcdoc") faults.push(`<${name} ${whole}="${value}">`);
    else if (ADDRESSES.has(whole) && !isSafeAddress(value, name)) faults.push(`<${name} ${whole}="${value}">`);
    else if (
      name === "meta" &&
      /refresh/i.test(value) &&
      /script:|data:/i.test(attrs.map((each) => each.value).join(" "))
    )
      faults.push(`<meta ${value}>`);
  }
  return faults;
}

/** A script is the site's own if it lies under the site's path, or holds data alone. */
function isOwnScript({ attrs }: Element, basePath: string): boolean {
  const written = (name: string) => attrs.find((each) => each.name === name)?.value;
  const source = written("src");
  if (source === undefined) return written("type") === "application/ld+json" || written("type") === "application/json";
  return source.startsWith(basePath) && !/^\/[/\\]/.test(source);
}

/** The address as a browser reads it: spaces at its ends, tabs and line breaks do not count. */
function isSafeAddress(value: string, element: string): boolean {
  const read = value.replace(/^[\u0000-\u0020]+/, "").replace(/[\t\n\r]/g, "");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase();
  if (scheme === undefined) return true;
  if (scheme === "data") return /^(?:img|image)$/.test(element) && /^data:image\//i.test(read);
  return SCHEMES.has(scheme);
}
