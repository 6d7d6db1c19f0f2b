/**
 * Files that hold many addresses of any kind: each address has its file by a digest of it, so that a change of one address
 * touches one small file. This module runs in the reader's browser too.
 */

/** The most addresses that one file holds on average. */
const ADDRESSES_A_BUCKET = 400;

/**
 * The number of digits in the name of such a file: 0 where one file holds all addresses, 1 for 16 files, 2 for 256. Only
 * where there are sixteen times as many addresses does an address move to another file.
 */
export function bucketDigits(addressCount: number): number {
  let digits = 0;
  while (addressCount > ADDRESSES_A_BUCKET * 16 ** digits && digits < 4) digits++;
  return digits;
}

/** The names of all such files: `0` alone, or every number of some hexadecimal digits. */
export function bucketNames(digits: number): readonly string[] {
  return digits === 0
    ? ["0"]
    : Array.from({ length: 16 ** digits }, (_, index) => index.toString(16).padStart(digits, "0"));
}

const encoder = new TextEncoder();

/** The name of the file that holds an address, by a digest of its bytes (FNV-1a, 32 bits). */
export function bucketOf(address: string, digits: number): string {
  if (digits === 0) return "0";
  let digest = 0x811c9dc5;
  for (const byte of encoder.encode(address)) digest = Math.imul(digest ^ byte, 0x01000193);
  // The low bits of two digests of this kind differ more than their high bits.
  return ((digest ^ (digest >>> 16)) >>> 0).toString(16).padStart(8, "0").slice(-digits);
}
