import type { YearRange } from "../pipeline/year-range.ts";
import { type Arguments, UsageError } from "./command.ts";

/**
 * The years of `--volumes`; `null` where the flag was not written.
 *
 * @throws UsageError where they are no years, or the first is after the last
 */
export function yearRangeOf(given: Arguments): YearRange | null {
  const written = given.text("volumes");
  if (written === null) return null;
  const [, from, to] = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(written) ?? [];
  const [first, last] = [Number(from), Number(to ?? from)];
  if (from === undefined || first > last)
    throw new UsageError(`--volumes là các năm như 2019..2021, không phải "${written}".`);
  return { first, last };
}
