/** The part of CBOR (RFC 8949) that Pagefind's files use: unsigned integers, text and lists. */
export type CborValue = number | string | readonly CborValue[];

/** Writes a value in its shortest form. */
export function writeCbor(value: CborValue): Uint8Array {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  const head = (major: number, size: number): void => {
    const own = new Uint8Array(5);
    bytes.push(...own.subarray(0, writeHead(own, 0, major, size)));
  };
  const write = (part: CborValue): void => {
    if (typeof part === "number") head(0, part);
    else if (typeof part === "string") {
      const text = encoder.encode(part);
      head(3, text.length);
      for (const byte of text) bytes.push(byte);
    } else {
      head(4, part.length);
      part.forEach(write);
    }
  };
  write(value);
  return Uint8Array.from(bytes);
}

/** Writes the head of a CBOR value, which is its major type and a number. Returns the index after it. */
export function writeHead(bytes: Uint8Array, at: number, major: number, size: number): number {
  if (size < 24) {
    bytes[at] = (major << 5) | size;
    return at + 1;
  }
  const length = size < 0x100 ? 1 : size < 0x10000 ? 2 : 4;
  bytes[at] = (major << 5) | (length === 1 ? 24 : length === 2 ? 25 : 26);
  for (let index = length; index > 0; index--, size = Math.floor(size / 256)) bytes[at + index] = size % 256;
  return at + 1 + length;
}
