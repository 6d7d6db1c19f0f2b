import { createHash, hash } from "node:crypto";
import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";

/** What anyone can check the bytes of a file by, with tools of any system. */
export interface Checksum {
  /** 64 hexadecimal digits, in lower case. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** The checksum of bytes that are in memory. */
export function checksumOf(bytes: Uint8Array): Checksum {
  return { sha256: hash("sha256", bytes, "hex"), sizeBytes: bytes.length };
}

/** A larger file is read in pieces of this size, so that a film does not fill the memory. */
const PIECE_BYTES = 4 * 1024 * 1024;

/** The checksum of a file, which is read for it. */
export function checksumOfFile(path: string): Checksum {
  const handle = openSync(path, "r");
  try {
    if (fstatSync(handle).size <= PIECE_BYTES) return checksumOf(readFileSync(handle));
    const digest = createHash("sha256");
    const piece = Buffer.allocUnsafe(PIECE_BYTES);
    let sizeBytes = 0;
    for (let length = readSync(handle, piece); length > 0; length = readSync(handle, piece)) {
      digest.update(piece.subarray(0, length));
      sizeBytes += length;
    }
    return { sha256: digest.digest("hex"), sizeBytes };
  } finally {
    closeSync(handle);
  }
}
