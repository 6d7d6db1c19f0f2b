import { oneLine } from "../../text/one-line.ts";
import { knownColumns, mapColumns } from "./columns.ts";

/** How many rows above the header a table may have: a title, a date, an empty row. */
const MOST_ABOVE = 10;
/** A row that names fewer fields is no header. */
const LEAST_KNOWN = 2;

/** The place of the header among the first rows of a table; `null` where no row is one. */
export function findHeader(
  rows: readonly (readonly string[])[],
  given: Readonly<Record<string, string>>,
): number | null {
  const names = Object.values(given);
  const scores = rows.slice(0, MOST_ABOVE).map((row) => {
    const { missing } = mapColumns(row, given);
    return names.length > missing.length ? 100 + names.length - missing.length : knownColumns(row);
  });
  const best = Math.max(0, ...scores);
  return best < LEAST_KNOWN ? null : scores.indexOf(best);
}

/** Names of columns that are all different: the second of two gets a number. */
export function distinctNames(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return header.map((written) => {
    const name = oneLine(written);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
