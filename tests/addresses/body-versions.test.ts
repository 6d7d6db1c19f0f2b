import assert from "node:assert/strict";
import { test } from "node:test";
import { type BodyVersions, isBodyVersions, isUndeclared, nextVersions } from "../../src/addresses/body-versions.ts";
import { bodyDigestOf } from "../../src/archive/body-digest.ts";

const [A, B] = [bodyDigestOf("a"), bodyDigestOf("b")];
const [MAY, JUNE] = ["2024-05-06T07:08:09+07:00", "2024-06-01T00:00:00+07:00"];

const cases: readonly (readonly [what: string, BodyVersions | undefined, digest: string, at: string, BodyVersions])[] =
  [
    ["the first text is the first version", undefined, A, MAY, [[A, MAY]]],
    ["the same text is no version more", [[A, MAY]], A, MAY, [[A, MAY]]],
    ["the same text is none though the article gives a later moment", [[A, MAY]], A, JUNE, [[A, MAY]]],
    [
      "another text of a later moment is declared",
      [[A, MAY]],
      B,
      JUNE,
      [
        [A, MAY],
        [B, JUNE],
      ],
    ],
    [
      "another text of the same moment is not declared",
      [[A, MAY]],
      B,
      MAY,
      [
        [A, MAY],
        [B, null],
      ],
    ],
    [
      "what was not declared is once the article gives a moment",
      [
        [A, MAY],
        [B, null],
      ],
      B,
      JUNE,
      [
        [A, MAY],
        [B, JUNE],
      ],
    ],
    [
      "a text that comes back is a version too",
      [
        [A, MAY],
        [B, JUNE],
      ],
      A,
      JUNE,
      [
        [A, MAY],
        [B, JUNE],
        [A, null],
      ],
    ],
  ];

for (const [what, before, digest, at, expected] of cases) {
  test(what, () => {
    const versions = nextVersions(before, { digest, at });
    assert.deepEqual(versions, expected);
    assert.equal(isUndeclared(versions), expected.at(-1)![1] === null);
    assert.ok(isBodyVersions(versions));
  });
}

test("white space makes no other text, and every word does", () => {
  assert.equal(bodyDigestOf("Một  hai\r\nba.\n\n"), bodyDigestOf("\nMột hai ba."));
  assert.notEqual(bodyDigestOf("Một hai ba."), bodyDigestOf("Một hai bà."));
});

test("what is no list of versions is refused", () => {
  for (const bad of [[], [[A]], [[A, "hôm qua"]], [["x", MAY]], [[A, MAY, 1]], [A, MAY], "article", null])
    assert.ok(!isBodyVersions(bad), JSON.stringify(bad));
});
