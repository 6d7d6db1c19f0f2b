import { isUndeclared } from "../addresses/body-versions.ts";
import type { Ledger } from "../addresses/ledger.ts";
import type { Catalogue } from "../archive/catalogue.ts";
import { type Problem, placeOfFile, problem } from "../problems/problem.ts";

/**
 * Articles of which the published text is another than it was, though they give neither a correction nor an update since.
 * They are told of until they give one, or waive the warning.
 */
export function undeclaredChanges(
  ledger: Ledger,
  { volumes, addressesOf }: Pick<Catalogue, "volumes" | "addressesOf">,
  folderName: string,
): readonly Problem[] {
  return volumes.flatMap(({ year }) => {
    const histories = [...(ledger.volumes.get(year)?.histories() ?? [])];
    const changed = new Set(histories.flatMap(([url, versions]) => (isUndeclared(versions) ? [url] : [])));
    if (changed.size === 0) return [];
    return addressesOf(year)
      .articles.filter(({ url }) => changed.has(url))
      .map(({ file }) => problem("undeclared-change", placeOfFile(`${folderName}/${file}`), {}));
  });
}
