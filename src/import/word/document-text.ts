import { unescapeXml } from "./text-runs.ts";

const MOVED_AWAY = /<w:moveFrom(?=[\s>])[\s\S]*?<\/w:moveFrom>/g;
/** The lines that Word draws above notes. */
const SEPARATOR =
  /<w:(footnote|endnote)(?=[\s>])[^>]*w:type="(?:separator|continuationSeparator|continuationNotice)"[\s\S]*?<\/w:\1>/g;
/** A `w:tab` with attributes is the place of a tab, not a tab. */
const TOKEN =
  /<w:t(?=[\s>])[^>]*?>([^<]*)<\/w:t>|<w:(tab(?=\s*\/>)|(?:br|cr)(?=[\s/>]))|<\/w:(p|tc)>|<w:noBreakHyphen/g;

/** All words of a part of a Word document in their order, a line for each paragraph. Deleted text is left out. */
export function documentText(xml: string): string {
  const pieces: string[] = [];
  for (const [token, text, mark, end] of xml.replace(MOVED_AWAY, "").replace(SEPARATOR, "").matchAll(TOKEN)) {
    if (text !== undefined) pieces.push(unescapeXml(text));
    else if (end !== undefined || mark === "br" || mark === "cr") pieces.push("\n");
    else pieces.push(token.startsWith("<w:noBreakHyphen") ? "\u2011" : "\t");
  }
  return pieces
    .join("")
    .replace(/\n{2,}/g, "\n")
    .trim();
}
