import assert from "node:assert/strict";
import { test } from "node:test";
import { planSegments, type SearchVolume } from "../../src/search/index/segments.ts";

function aVolume(year: number, articleCount: number, digest = "d"): SearchVolume {
  const months = Array.from({ length: 12 }, (_, index) => ({
    month: `${year}-${String(index + 1).padStart(2, "0")}`,
    articleCount: articleCount / 12,
    digest: `${digest}${index}`,
  }));
  return { year, months };
}

const volumes = Array.from({ length: 20 }, (_, index) => aVolume(2005 + index, 600 + index * 240));

test("every month is in one segment, the newest volume's apart from the others', and order does not matter", () => {
  const segments = planSegments(volumes);
  assert.deepEqual(
    segments.flatMap(({ months }) => months.map(({ month }) => month)),
    volumes.flatMap(({ months }) => months.map(({ month }) => month)),
  );
  for (const { years } of segments) assert.ok(years.length === 1 || !years.includes(2024), `${years}`);
  assert.deepEqual(planSegments([...volumes].reverse()), segments);
  assert.deepEqual(planSegments([]), []);
});

test("a large newest volume is in parts, the last of them its newest month, a small one is not", () => {
  const namesOf = (articleCount: number) =>
    planSegments([aVolume(2023, 1200), aVolume(2024, articleCount)]).map(({ name }) => name);
  assert.deepEqual(namesOf(960), ["2023", "2024"]);
  assert.deepEqual(namesOf(2400), ["2023", "2024-t01-t11", "2024-t12"]);
  const january = aVolume(2024, 24_000).months.slice(0, 1);
  assert.deepEqual(
    planSegments([{ year: 2024, months: january }]).map(({ name }) => name),
    ["2024"],
  );
});

test("a new article changes the last part of the newest volume only", () => {
  const year = aVolume(2024, 6000);
  const before = planSegments([...volumes.slice(0, -1), year]);
  assert.deepEqual(
    before.slice(-3).map(({ name }) => name),
    ["2024-t01-t10", "2024-t11", "2024-t12"],
  );
  const december = year.months.with(11, { month: "2024-12", articleCount: 501, digest: "new" });
  const after = planSegments([...volumes.slice(0, -1), { year: 2024, months: december }]);
  assert.deepEqual(after.slice(0, -1), before.slice(0, -1));
  assert.notEqual(after.at(-1)?.key, before.at(-1)?.key);
  assert.ok(after.every(({ years, articleCount }) => years[0] !== 2024 || articleCount <= 5000));
});

test("a new year changes no closed segment but the last", () => {
  const [before, after] = [planSegments(volumes), planSegments([...volumes, aVolume(2025, 12)])];
  const closed = before.filter(({ years }) => !years.includes(2024)).slice(0, -1);
  assert.deepEqual(after.slice(0, closed.length), closed);
});
