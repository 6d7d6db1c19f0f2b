import { oldAddressFolder } from "../addresses/folder-names.ts";
import { comparedForm, partOf } from "../addresses/old-address.ts";

/** An old address and what it leads to, as the files of old addresses have them. */
type Pair = readonly [old: string, target: string];

/**
 * What an old address leads to: nothing, an article, or several that had the same address on different portals.
 *
 * @param written the address as a reader has it: a path, or an absolute address of any host
 * @param digits how many digits name a file of old addresses
 * @param load loads the file of a site path
 */
export async function targetsOf(
  written: string,
  digits: number,
  load: (url: string) => Promise<readonly Pair[]>,
): Promise<readonly string[]> {
  const sought = comparedForm(written);
  const pairs = await load(`/${oldAddressFolder}/${partOf(written, digits)}.json`);
  return [...new Set(pairs.filter(([old]) => comparedForm(old) === sought).map(([, target]) => target))];
}
