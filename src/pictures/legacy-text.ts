/**
 * Text of metadata whose encoding is not told: UTF-8 where it can be that, else the Windows code page of Vietnam, which
 * agrees with the Western one in all but a few letters. NULs at the end, and what follows the first, are not text.
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
