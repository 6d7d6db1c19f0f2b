/**
 * An address within the same file. It may have no quotes or brackets, which could end the style around it too early.
 */
const FRAGMENT = /^#[^\s"'()<>;{}\\]*$/;
/** An address that itself holds a raster picture. */
const DATA_PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[a-z0-9+/=\s]*$/i;
const URL_CALL = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')]*))\s*\)/gi;
/**
 * What fetches, runs or binds something in some browser's CSS. A backslash is refused because it can hide all of these.
 */
const UNSAFE_CSS =
  /\\|@import|@namespace|@charset|url\s*\(|src\s*\(|image(?:-set)?\s*\(|element\s*\(|paint\s*\(|expression\s*\(|behaviou?r\s*:|-moz-binding|javascript:|vbscript:/i;

/** Whether an address leads nowhere out of the file: it is a fragment of the file, or itself holds a raster picture. */
export function isTameAddress(value: string): boolean {
  const address = value.trim();
  return address === "" || FRAGMENT.test(address) || DATA_PICTURE.test(address);
}

/**
 * Whether a style, or an attribute that takes the same values, fetches nothing from outside the file. Comments and
 * strings are searched too, because another program may not take them for comments and strings.
 */
export function isTameStyle(value: string): boolean {
  const calls = [...value.matchAll(URL_CALL)];
  if (!calls.every(([, double, single, unquoted]) => isTameAddress(double ?? single ?? unquoted ?? ""))) return false;
  return !UNSAFE_CSS.test(value.replace(URL_CALL, " "));
}
