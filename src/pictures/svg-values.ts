/** A fragment of the same file. Quotes and brackets are left out: they could end the style around it early. */
const FRAGMENT = /^#[^\s"'()<>;{}\\]*$/;
/** A raster picture written out in the address itself. */
const DATA_PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[a-z0-9+/=\s]*$/i;
const URL_CALL = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')]*))\s*\)/gi;
/** What fetches, runs or binds in some browser's CSS; a backslash can hide any of it. */
const WILD =
  /\\|@import|@namespace|@charset|url\s*\(|src\s*\(|image(?:-set)?\s*\(|element\s*\(|paint\s*\(|expression\s*\(|behaviou?r\s*:|-moz-binding|javascript:|vbscript:/i;

/** Whether an address stays in the file: a fragment of it, or a raster picture it carries. */
export function isTameAddress(value: string): boolean {
  const address = value.trim();
  return address === "" || FRAGMENT.test(address) || DATA_PICTURE.test(address);
}

/**
 * Whether a style, or an attribute that takes the same values, fetches nothing from outside. Comments and strings are
 * searched like the rest: what looks like one may not be one to another reader.
 */
export function isTameStyle(value: string): boolean {
  const calls = [...value.matchAll(URL_CALL)];
  if (!calls.every(([, double, single, bare]) => isTameAddress(double ?? single ?? bare ?? ""))) return false;
  return !WILD.test(value.replace(URL_CALL, " "));
}
