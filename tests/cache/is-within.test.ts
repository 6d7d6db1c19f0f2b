import assert from "node:assert/strict";
import { test } from "node:test";
import { isWithin } from "../../src/cache/is-within.ts";

const CASES: readonly (readonly [path: string, folder: string, isWithin: boolean])[] = [
  ["/kho/content", "/kho/content", true],
  ["/kho/content/articles/2021", "/kho/content", true],
  ["/kho/content/..ten", "/kho/content", true],
  ["/kho", "/kho/content", false],
  ["/kho/content-2", "/kho/content", false],
  ["/khac", "/kho/content", false],
  ["/kho", "/", true],
];

for (const [path, folder, expected] of CASES) {
  test(`${path} is ${expected ? "" : "not "}within ${folder}`, () => {
    assert.equal(isWithin(path, folder), expected);
  });
}
