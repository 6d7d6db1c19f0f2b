/**
 * Decodes a text of metadata that does not name its encoding: as UTF-8 where the bytes can be that, else as
 * Windows-1258, the Vietnamese code page, which differs from the Western one in a few letters only. The text ends at
 * the first NUL.
 */
export function decodeLegacy(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  const text = end < 0 ? bytes : bytes.subarray(0, end);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(text);
  } catch {
    return new TextDecoder("windows-1258").decode(text);
  }
}
