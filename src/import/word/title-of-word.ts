import type { Found } from "../found-item.ts";

/** The title of an article that is not a state document, with the block of HTML that it fills. */
export interface TitleOfWord {
  readonly title: Found<string>;
  /** Stands at the beginning of the HTML. */
  readonly block: string;
  /** How many lines of the text it is. */
  readonly lines: number;
}

const FIRST_BLOCK = /^\s*<(p|h[1-6])(?=[\s>])([^>]*)>([\s\S]*?)<\/\1>/;
/** Titles of reports are long: the archive's first has 290 characters. */
const MOST_TITLE = 400;

/** Takes the first line for the title where it is set as one, or is short and no sentence. */
export function findTitle(html: string): TitleOfWord | null {
  const found = FIRST_BLOCK.exec(html);
  if (found === null) return null;
  const [block, tag, attributes, inside] = found;
  const value = inside!
    .replace(/<br\s*\/?>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();
  if (value === "" || value.length > MOST_TITLE || /<img/.test(inside!)) return null;
  const isSet =
    tag !== "p" || /centre|center/.test(attributes!) || isWhollyBold(inside!) || value === value.toUpperCase();
  if (!isSet && !(value.length <= 200 && !/[.;:,]$/.test(value))) return null;
  const from = tag === "p" ? "dòng đầu" : "đề mục đầu";
  const lines = 1 + (inside!.match(/<br\s*\/?>/g)?.length ?? 0);
  return { title: { value: unescapeHtml(value), from }, block: block!, lines };
}

function isWhollyBold(inside: string): boolean {
  return (
    inside
      .replace(/<strong>[\s\S]*?<\/strong>/g, "")
      .replace(/<[^>]*>/g, "")
      .trim() === ""
  );
}

function unescapeHtml(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
