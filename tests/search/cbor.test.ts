import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, encode } from "cborg";
import fc from "fast-check";
import { type CborValue, writeCbor } from "../../src/search/index/cbor.ts";
import { decodeIndexFile, encodeIndexFile, encodePostingList } from "../../src/search/index/pagefind-posting-lists.ts";

/** Reads one value that takes all of the bytes, each number in its shortest form. */
const read = (bytes: Uint8Array): unknown => decode(bytes, { strict: true, allowIndefinite: false });

test("CBOR is written as another program writes it, and read by it as it was given", () => {
  const value = fc.letrec<{ value: CborValue }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      fc.nat(0xffffffff),
      fc.constantFrom(23, 24, 0xff, 0x100, 0xffff, 0x10000, 0x7fffffff, 0x80000000),
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.array(tie("value"), { maxLength: 30 }),
    ),
  })).value;
  fc.assert(
    fc.property(value, (given) => {
      const bytes = writeCbor(given);
      assert.deepEqual(read(bytes), given);
      assert.deepEqual(bytes, Uint8Array.from(encode(given)));
    }),
  );
});

const terms = fc.array(
  fc.record({
    term: fc.string({ unit: "grapheme", maxLength: 40 }),
    // Each article as the distance to the one before, and the location of the term in it.
    places: fc.array(fc.tuple(fc.integer({ min: 1, max: 70_000 }), fc.integer({ min: 0, max: 15 })), {
      maxLength: 300,
    }),
  }),
  { maxLength: 8 },
);

test("an index file is CBOR of the shape that Pagefind reads, and is read back as it was given", () => {
  fc.assert(
    fc.property(terms, (given) => {
      const lists = given.map(({ term, places }) => {
        let article = 0;
        const postings = Int32Array.from(places, ([gap, location]) => {
          article += gap;
          return (article << 4) | location;
        });
        return { term, postings, count: postings.length };
      });
      const published = lists.map((list) => ({
        ...list,
        storedCount: null,
        continuesGroup: false,
        groupPostings: list.count,
      }));
      const bytes = encodeIndexFile(published.map(encodePostingList));
      const shape = given.map(({ term, places }) => [term, places.map(([gap, location]) => [gap, [location], []]), []]);
      assert.deepEqual(read(bytes), [shape]);
      const back = Array.from(decodeIndexFile(bytes), ({ term, postings, count }) => ({
        term,
        postings: postings.slice(0, count),
        count,
      }));
      assert.deepEqual(back, lists);
    }),
  );
});
