/**
 * Whether a GIF's blocks go on to their end (GIF89a, appendix A). Decoders count only the frames they find whole, so that
 * a moving picture cut short would pass for a shorter one. A missing last byte or two is forgiven, as browsers do.
 */
export function isGifWhole(bytes: Uint8Array): boolean {
  let at = 13 + colourTableBytes(bytes[10] ?? 0);
  while (at < bytes.length) {
    const introducer = bytes[at];
    if (introducer === 0x21) at = afterSubBlocks(bytes, at + 2);
    else if (introducer === 0x2c) at = afterSubBlocks(bytes, at + 11 + colourTableBytes(bytes[at + 9] ?? 0));
    // The trailer; or stray bytes, which end the picture too.
    else return true;
  }
  return at <= bytes.length + 1;
}

function colourTableBytes(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function afterSubBlocks(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== 0) at += bytes[at]! + 1;
  return at + 1;
}
