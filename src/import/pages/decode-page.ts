/** A page's text, and the encoding it was read with: in old pages that is not always the one they declare. */
export interface DecodedPage {
  readonly text: string;
  readonly encoding: string;
  /** Bytes that are no character of the encoding, as `U+FFFD` in the text. */
  readonly badBytes: number;
}

/** How far into a page browsers look for its declaration (HTML, section 13.2.3.2). */
const DECLARED_WITHIN = 1024 * 4;

/**
 * The text of a page: by its byte order mark, else as UTF-8 where it is that, else by the charset of the HTTP answer, of
 * the page, else as windows-1252, whose characters stand for the bytes of TCVN3, VNI and the like.
 *
 * @param charset of the HTTP answer; `null` where there is none
 */
export function decodePage(bytes: Uint8Array, charset: string | null): DecodedPage {
  const marked = markedEncoding(bytes);
  if (marked !== null) return decodedAs(bytes, marked);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, DECLARED_WITHIN));
  if (/^[\s\S]{0,3}<\0|^<\0|^\0</.test(head)) return decodedAs(bytes, head.startsWith("\0") ? "utf-16be" : "utf-16le");
  const declared = declaredEncodings(head, charset);
  const asUtf8 = decodedAs(bytes, "utf-8");
  if (asUtf8.badBytes === 0) return asUtf8;
  // A few broken characters amid many whole ones: text was cut somewhere on its way.
  const isMostly = asUtf8.badBytes * 50 < (asUtf8.text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0);
  if (isMostly) return asUtf8;
  const other = declared.find((name) => name !== "utf-8" && isKnown(name));
  return decodedAs(bytes, other ?? "windows-1252");
}

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xff && second === 0xfe ? "utf-16le" : null;
}

/** What an answer and a page say of their encoding, in lower case, the answer first. */
function declaredEncodings(head: string, charset: string | null): readonly string[] {
  const inPage = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  const inXml = /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1];
  return [charset, inPage, inXml].flatMap((name) => (name === null || name === undefined ? [] : [name.toLowerCase()]));
}

/** Encodings read byte by byte by our own tables come as windows-1252; `x-user-defined` was the usual lie about them. */
function isKnown(name: string): boolean {
  if (/^(?:x-user-defined|tcvn.*|viscii|vps|x-viet.*|iso-8859-1|us-ascii)$/.test(name)) return false;
  try {
    new TextDecoder(name);
    return true;
  } catch {
    return false;
  }
}

function decodedAs(bytes: Uint8Array, encoding: string): DecodedPage {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, badBytes: text.match(/\ufffd/g)?.length ?? 0 };
}
