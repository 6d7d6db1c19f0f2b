import { slugOf } from "../../text/slug.ts";

/** The extensions of pictures that pages show. */
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg|heic|heif|hif|tiff?)$/i;

export function isPicture(name: string): boolean {
  return PICTURE.test(name);
}

/**
 * The name that a dropped file gets beside the article: made like a slug, with its extension in lower case, and with a
 * number where the name is taken.
 */
export function nameBeside(dropped: string, taken: readonly string[]): string {
  const [, stem = "", extension = ""] = /^(.*?)(\.[a-z0-9]+)?$/is.exec(dropped) ?? [];
  const base = slugOf(stem) || "tep";
  const end = extension.toLowerCase();
  const known = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = `${base}${number === 1 ? "" : `-${number}`}${end}`;
    if (!known.has(name) && name !== "index.md") return name;
  }
}

/** A picture of its own paragraph, as Markdown: its description, and its caption under it. */
export function pictureMarkdown(name: string, alt: string, caption: string): string {
  const title = caption === "" ? "" : ` "${caption.replace(/(["\\])/g, "\\$1")}"`;
  return `![${escaped(alt)}](${name}${title})`;
}

/** A link to a file beside the article, as Markdown. */
export function linkMarkdown(name: string, label: string): string {
  return `[${escaped(label)}](${name})`;
}

function escaped(text: string): string {
  return text.replace(/([\\[\]*_`<>])/g, "\\$1");
}
