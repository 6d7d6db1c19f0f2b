import assert from "node:assert/strict";
import test from "node:test";
import { oneLine } from "../../src/text/one-line.ts";
import { diceOf, pick } from "../support/dice.ts";

test("each run of white space becomes one space, whatever it consists of", () => {
  const dice = diceOf(1);
  const signs = ["a", "ệ", " ", " ", "\n", "\t", "\r\n", "\u00a0", "\u3000", "\u2028", "\u200b", "\ufeff"];
  for (let round = 0; round < 5_000; round++) {
    const text = Array.from({ length: dice(9) }, () => pick(signs, dice)).join("");
    assert.equal(oneLine(text), text.replace(/\s+/g, " ").trim(), JSON.stringify(text));
  }
  assert.equal(oneLine(" Một\n hai\u00a0ba "), "Một hai ba");
});
