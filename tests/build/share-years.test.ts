import assert from "node:assert/strict";
import { test } from "node:test";
import { yearRanges } from "../../src/pipeline/share-years.ts";
import { diceOf } from "../support/dice.ts";

const cases: readonly (readonly [string, Readonly<Record<number, number>>, number, readonly string[]])[] = [
  ["years alike", { 2005: 10, 2006: 10, 2007: 10, 2008: 10 }, 2, ["1000..2006", "2007..9999"]],
  ["one large year", { 2005: 1, 2006: 1, 2007: 90, 2008: 8 }, 3, ["1000..2006", "2007..2007", "2008..9999"]],
  ["a gap between years", { 2005: 5, 2010: 5 }, 2, ["1000..2009", "2010..9999"]],
  ["fewer years than machines", { 2005: 5, 2010: 5 }, 4, ["1000..2009", "2010..9999"]],
  ["years in another order", { 2006: 1, 2005: 9 }, 2, ["1000..2005", "2006..9999"]],
  ["one machine", { 2005: 5, 2010: 5 }, 1, ["1000..9999"]],
  ["no articles", {}, 4, []],
];

for (const [name, counts, machines, expected] of cases)
  test(`years are shared among machines: ${name}`, () => {
    const ranges = yearRanges(new Map(Object.entries(counts).map(([year, count]) => [Number(year), count])), machines);
    assert.deepEqual(
      ranges.map(({ first, last }) => `${first}..${last}`),
      expected,
    );
  });

test("whatever the years, each is in one range, no range is empty, and none is larger than its share and one year", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const dice = diceOf(seed);
    const counts = new Map<number, number>();
    for (let year = 1990 + dice(10); counts.size < 1 + dice(30); year += 1 + dice(3)) counts.set(year, 1 + dice(5000));
    const machines = 1 + dice(12);
    const ranges = yearRanges(counts, machines);
    assert.equal(ranges.length, Math.min(machines, counts.size));
    assert.deepEqual([ranges[0]!.first, ranges.at(-1)!.last], [1000, 9999]);
    for (const [index, { first }] of ranges.slice(1).entries()) assert.equal(first, ranges[index]!.last + 1);
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    for (const { first, last } of ranges) {
      const own = [...counts].filter(([year]) => year >= first && year <= last).map(([, count]) => count);
      assert.ok(own.length > 0, `seed ${seed}`);
      const size = own.reduce((sum, count) => sum + count, 0);
      assert.ok(size <= total / machines + 1.5 * Math.max(...counts.values()) || own.length === 1, `seed ${seed}`);
    }
  }
});
