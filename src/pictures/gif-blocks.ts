/**
 * Whether the blocks of a GIF follow each other up to its end (GIF89a, appendix A). Decoders do not notice where a
 * moving picture was cut short, because they count only the frames that they find whole. As in browsers, a GIF may lack
 * its last byte or two.
 */
export function isGifWhole(bytes: Uint8Array): boolean {
  let at = 13 + colourTableBytes(bytes[10] ?? 0);
  while (at < bytes.length) {
    const introducer = bytes[at];
    if (introducer === 0x21) at = afterSubBlocks(bytes, at + 2);
    else if (introducer === 0x2c) at = afterSubBlocks(bytes, at + 11 + colourTableBytes(bytes[at + 9] ?? 0));
    // This is the trailer, or a stray byte, which ends the picture too.
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
