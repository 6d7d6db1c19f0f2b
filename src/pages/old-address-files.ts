import { bucketNames } from "../addresses/buckets.ts";
import { partOf } from "../addresses/old-address.ts";
import { fileOf, oldAddressesUrl } from "../addresses/urls.ts";
import type { Catalogue } from "../archive/catalogue.ts";
import { type OldAddresses, oldAddressDigits } from "../archive/old-addresses.ts";
import { outputKey, type TextOutput } from "./output.ts";

/**
 * The files of old addresses: of articles' aliases, and of what `legacy` says. Their key is that of the old addresses of
 * all volumes, so that a build which changes none of them does not look at a single one.
 */
export function oldAddressFiles({ volumes }: Pick<Catalogue, "volumes">, kindKey: string): readonly TextOutput[] {
  const digits = oldAddressDigits(volumes);
  if (digits === null) return [];
  const key = outputKey(kindKey, [volumes.map(({ oldAddressesDigest }) => oldAddressesDigest)]);
  let texts: ReadonlyMap<string, string> | null = null;
  return bucketNames(digits).map((name) => ({
    file: fileOf(oldAddressesUrl(name)),
    key,
    text: () => {
      texts ??= oldAddressTexts(volumes, digits);
      return texts.get(name)!;
    },
  }));
}

/**
 * The text of each file of old addresses, by its name: one pair a line, the old address and what it leads to, sorted. Where
 * articles of two portals had the same address, each has its line.
 */
function oldAddressTexts(volumes: readonly OldAddresses[], digits: number): ReadonlyMap<string, string> {
  const all = volumes.flatMap(({ aliases, oldAddresses }) => [...aliases, ...oldAddresses]);
  const lines = Map.groupBy(all, ({ url }) => partOf(url, digits));
  return new Map(
    bucketNames(digits).map((name) => {
      const sorted = (lines.get(name) ?? []).map(({ url, target }) => JSON.stringify([url, target])).sort();
      return [name, `{"addresses":[\n${[...new Set(sorted)].join(",\n")}\n]}\n`];
    }),
  );
}
