import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { TYPEFACE_PATH } from "../../src/sharing/typeface.ts";
import { faceText, makeFace } from "./make-typeface.ts";

test("the outlines cards are set with are those of the packaged font", async () => {
  const made = faceText(await makeFace());
  if (process.env.UPDATE_FACE === "1") writeFileSync(TYPEFACE_PATH, made);
  else
    assert.ok(
      readFileSync(TYPEFACE_PATH, "utf8") === made,
      "run UPDATE_FACE=1 npm test -- tests/sharing/typeface.test.ts",
    );
});
