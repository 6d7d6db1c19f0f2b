import { bucketDigits } from "../addresses/buckets.ts";
import { digestOf } from "../cache/digest.ts";
import type { Entry } from "./entry.ts";

/** An address that an article once had, and the address of the article now. */
export interface OldAddress {
  readonly url: string;
  readonly target: string;
}

/** The old addresses of a volume. */
export interface OldAddresses {
  readonly aliases: readonly OldAddress[];
  /** Addresses on the old portal that no alias says. */
  readonly oldAddresses: readonly OldAddress[];
}

/** What the record of a volume holds of its old addresses besides its aliases, with a digest of both. */
export function oldAddressFacts(entries: readonly Entry[]) {
  const oldAddresses = entries.flatMap(({ oldAddress, url }) =>
    oldAddress === undefined ? [] : [{ url: oldAddress, target: url }],
  );
  const aliases = entries.flatMap((entry) => entry.aliases.map(({ url }) => [url, entry.url]));
  return { oldAddresses, oldAddressesDigest: digestOf([aliases, oldAddresses]) };
}

/** How many digits name a file of the archive's old addresses; `null` where it has none. */
export function oldAddressDigits(volumes: readonly OldAddresses[]): number | null {
  const count = volumes.reduce((sum, { aliases, oldAddresses }) => sum + aliases.length + oldAddresses.length, 0);
  return count === 0 ? null : bucketDigits(count);
}
