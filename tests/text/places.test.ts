import assert from "node:assert/strict";
import test from "node:test";
import { fillPlaces, placeFiller } from "../../src/wording/places.ts";

const CASES: readonly (readonly [text: string, values: Readonly<Record<string, string | number>>, filled: string])[] = [
  ["Không có chỗ trống", {}, "Không có chỗ trống"],
  ["{weekday}, ngày {d} tháng {m}", { weekday: "Thứ Ba", d: "12", m: "1" }, "Thứ Ba, ngày 12 tháng 1"],
  ["{count:article|articles}", { count: 1 }, "article"],
  ["{count} {count:article|articles}.", { count: 12345 }, "12.345 articles."],
  ["{name}{name}", { name: "$& {d}" }, "$& {d}$& {d}"],
  ["{missing}!", {}, "!"],
  ["{ d } {1} {}", { d: "12" }, "{ d } {1} {}"],
];

test("values are put into the places of a text, whether it is filled once or often", () => {
  for (const [text, values, filled] of CASES) {
    assert.equal(fillPlaces(text, values, "."), filled);
    const fill = placeFiller(text, ".");
    assert.equal(fill(values), filled);
    assert.equal(fill(values), filled);
  }
});
