import { lookup } from "mime-types";

/** Whether a link without a scheme seems to be meant for another site: `www.thainguyen.gov.vn/tin`. */
export function looksForeign(href: string): boolean {
  return /^(?:www\.|(?:[a-z0-9-]+\.)+(?:vn|com|net|org|info)(?:[/?#:]|$))/i.test(href);
}

/** Whether a link seems to be meant for a file and not for a page: `bao-cao.pdf`. */
export function looksAttached(href: string): boolean {
  return /\.(?!md$|html?$)[a-z0-9]{2,5}$/i.test(href);
}

/** Whether a file's name is that of a picture. */
export function isPictureName(name: string): boolean {
  return String(lookup(name)).startsWith("image/");
}

/** The word of an HTML tag in small letters: `br` of `<BR>`, `b` of `</b>`, `!--` of a comment. */
export function tagWord(tag: string): string {
  return tag.replace(/^<\/?|>$/g, "").toLowerCase();
}
