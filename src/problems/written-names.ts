/** The extensions of pictures that links in articles may name, whether or not an archive can show such a picture. */
const PICTURES =
  /(?:^|\.)(?:apng|avif|bmp|cgm|djvu?|dng|dwg|dxf|emf|gif|hei[cf]s?|ico|jfif|jp2|jpe|jpe?g|jpf|jpm|jpx|jxl|jxr|pbm|pcx|pgm|pic|png|pnm|ppm|psd|ras|rgb|sgi|svgz?|tga|tiff?|webp|wmf|xbm|xpm)$/i;

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
  return PICTURES.test(name);
}

/** The word of an HTML tag in small letters: `br` of `<BR>`, `b` of `</b>`, `!--` of a comment. */
export function tagWord(tag: string): string {
  return tag.replace(/^<\/?|>$/g, "").toLowerCase();
}
