import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { TYPEFACE_PATH } from "../../src/sharing/typeface.ts";
import { makeTypeface, typefaceText } from "./make-typeface.ts";

test("the outlines that cards are drawn with are those of the packaged font", async () => {
  const made = typefaceText(await makeTypeface());
  if (process.env.UPDATE_TYPEFACE === "1") writeFileSync(TYPEFACE_PATH, made);
  else
    assert.ok(
      readFileSync(TYPEFACE_PATH, "utf8") === made,
      "run UPDATE_TYPEFACE=1 npm test -- tests/sharing/typeface.test.ts",
    );
});
