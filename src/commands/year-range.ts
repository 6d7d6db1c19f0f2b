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

/**
 * The machine, from 1 on, and the number of machines that `--volumes 2/4` shares the years among; `null` where the flag was
 * not written so.
 *
 * @throws UsageError where there are no such machines
 */
export function shareOf(given: Arguments): { readonly machine: number; readonly machines: number } | null {
  const written = given.text("volumes");
  const [, one, all] = /^(\d{1,3})\/(\d{1,3})$/.exec(written ?? "") ?? [];
  if (one === undefined) return null;
  const [machine, machines] = [Number(one), Number(all)];
  if (machine < 1 || machine > machines)
    throw new UsageError(`--volumes ${written}: phần thứ mấy phải từ 1 đến số phần, như 2/4.`);
  return { machine, machines };
}
