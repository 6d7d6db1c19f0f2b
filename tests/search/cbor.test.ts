import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type CborValue, readCbor, writeCbor } from "../../src/search/index/cbor.ts";

test("CBOR is read and written back the same", () => {
  const value = fc.letrec<{ value: CborValue }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      fc.nat(0xffffffff),
      fc.string({ unit: "grapheme" }),
      fc.array(tie("value"), { maxLength: 30 }),
    ),
  })).value;
  fc.assert(fc.property(value, (given) => assert.deepEqual(readCbor(writeCbor(given)), given)));
});
