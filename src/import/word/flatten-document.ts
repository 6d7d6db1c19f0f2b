/**
 * Rewrites a part of a Word document (`word/document.xml`, footnotes) so that no text of it is passed over by mammoth, which
 * does not know all that may hold text: drawings of new Word without a fallback, simple fields, formulas, text written in
 * another direction. Where Word offers a part twice, for old and for new programs, one stays.
 */
export function flattenDocument(xml: string): string {
  return withOneAlternative(xml)
    .replace(/<m:t(\s[^>]*)?>([^<]*)<\/m:t>/g, "<w:t$1>$2</w:t>")
    .replace(/<m:r(?:\s[^>]*)?>/g, "<w:r>")
    .replace(/<\/m:r>/g, "</w:r>")
    .replace(/<\/?m:[A-Za-z]+(?:\s[^>]*)?\/?>/g, "")
    .replace(/<\/?w:(?:fldSimple|bdo|dir|ruby|rubyBase)(?:\s[^>]*)?\/?>/g, "")
    .replace(/<w:rt(?:\s[^>]*)?>[\s\S]*?<\/w:rt>/g, "");
}

const OPEN = "<mc:AlternateContent";
const CLOSE = "</mc:AlternateContent>";
const FALLBACK = /<mc:Fallback(?:\s[^>]*)?>([\s\S]*)<\/mc:Fallback>/;
const CHOICE = /<mc:Choice(?:\s[^>]*)?>([\s\S]*?)<\/mc:Choice>/;
const TEXT_BOX = /<w:txbxContent(?:\s[^>]*)?>[\s\S]*?<\/w:txbxContent>/g;
const SOMETHING = /<w:t[\s>]|<v:imagedata\s|<a:blip\s/;

/** Puts one alternative in the place of each two. The last that opens holds no other, so the way is from the end. */
function withOneAlternative(xml: string): string {
  const [first = "", ...pieces] = xml.split(OPEN);
  let flat = "";
  for (const piece of pieces.reverse()) {
    flat = piece + flat;
    const end = flat.indexOf(CLOSE);
    const inside = flat.slice(flat.indexOf(">") + 1, Math.max(end, 0));
    flat = end < 0 ? OPEN + flat : oneOf(inside) + flat.slice(end + CLOSE.length);
  }
  return first + flat;
}

/** The part for old programs, which mammoth reads; where that is empty, the drawing for new ones and the text in it. */
function oneOf(alternatives: string): string {
  const fallback = FALLBACK.exec(alternatives)?.[1] ?? "";
  const choice = CHOICE.exec(alternatives)?.[1] ?? "";
  if (SOMETHING.test(fallback) || !SOMETHING.test(choice)) return fallback;
  return choice.replace(TEXT_BOX, "") + (choice.match(TEXT_BOX) ?? []).join("");
}
