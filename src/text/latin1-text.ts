/** Bytes as a text in which each character has the number of its byte (ISO/IEC 8859-1). */
export function latin1Text(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
