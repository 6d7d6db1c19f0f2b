/** The part of CBOR (RFC 8949) that Pagefind's files use: unsigned integers, text and lists. */
export type CborValue = number | string | readonly CborValue[];

/**
 * Reads the one value in `bytes`. Throws where there is more than one, or a kind of value that Pagefind does not write.
 */
export function readCbor(bytes: Uint8Array): CborValue {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let at = 0;
  const argument = (info: number): number => {
    if (info < 24) return info;
    const length = [1, 2, 4][info - 24];
    if (length === undefined) throw new Error(`CBOR: length code ${info} is not read here`);
    let value = 0;
    for (let index = 0; index < length; index++) value = value * 256 + bytes[at++]!;
    return value;
  };
  const read = (): CborValue => {
    const head = bytes[at++];
    if (head === undefined) throw new Error("CBOR: ends too early");
    const size = argument(head & 31);
    switch (head >> 5) {
      case 0:
        return size;
      case 3: {
        at += size;
        return decoder.decode(bytes.subarray(at - size, at));
      }
      case 4:
        return Array.from({ length: size }, read);
      default:
        throw new Error(`CBOR: major type ${head >> 5} is not read here`);
    }
  };
  const value = read();
  if (at !== bytes.length) throw new Error("CBOR: more than one value");
  return value;
}

/** Writes a value in the shortest way CBOR has. */
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
