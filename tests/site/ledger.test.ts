import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Answer, type Ledger, ledgerOf, ledgerText, openLedger, parseLedger } from "../../src/addresses/ledger.ts";

const addresses = fc
  .array(fc.constantFrom("2020", "2021", "2021-a", "20210", "01", "chu-de", "ô-nhiễm", 'a"b', "😀", "ﬀ", "a"), {
    minLength: 1,
    maxLength: 3,
  })
  .chain((parts) => fc.constantFrom(`/${parts.join("/")}`, `/${parts.join("/")}/`));

const answers: fc.Arbitrary<Answer> = fc.constantFrom<Answer>(
  "article",
  "tombstone",
  { redirect: "/2021/01/a/" },
  { listing: "Tháng 1" },
);

const ledgers = fc.dictionary(addresses, answers, { maxKeys: 60 }).map((entries) => Object.entries(entries));

const ledgerFacts = fc.record(
  {
    isRehearsal: fc.boolean(),
    cardYears: fc.array(fc.integer({ min: 1000, max: 9999 }), { maxLength: 3 }),
  },
  { noNullPrototype: true },
);

function allOf({ volumes, beside }: Ledger): readonly (readonly [string, Answer])[] {
  return [...[...volumes.values()].flatMap((volume) => [...volume.answers()]), ...beside].sort();
}

test("what is written is what is read, looked through or not", () => {
  fc.assert(
    fc.property(ledgers, ledgerFacts, (entries, facts) => {
      const text = ledgerText(ledgerOf(entries, facts));
      const parsed = parseLedger(text.toString(), "ledger.json", []);
      assert.ok(parsed !== null);
      assert.deepEqual(allOf(parsed), entries.toSorted());
      assert.deepEqual(allOf(openLedger(text)), entries.toSorted());
      for (const { isRehearsal, cardYears } of [parsed, openLedger(text)])
        assert.deepEqual({ isRehearsal, cardYears }, facts);
      assert.deepEqual(ledgerText(openLedger(text)), text);
    }),
  );
});

test("an address is found in a ledger that is not looked through, and no other is", () => {
  fc.assert(
    fc.property(ledgers, addresses, (entries, other) => {
      const opened = openLedger(ledgerText(ledgerOf(entries, { isRehearsal: false, cardYears: [2024] })));
      for (const [url, answer] of entries) assert.deepEqual(opened.answerOf(url), answer, url);
      if (!entries.some(([url]) => url === other)) assert.equal(opened.answerOf(other), undefined, other);
    }),
  );
});
