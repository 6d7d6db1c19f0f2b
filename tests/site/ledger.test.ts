import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Ledger, ledgerOf } from "../../src/addresses/ledger.ts";
import { type LedgerFiles, ledgerFiles } from "../../src/addresses/ledger-files.ts";
import type { LedgerFacts } from "../../src/addresses/ledger-head.ts";
import type { Answer } from "../../src/addresses/ledger-part.ts";
import { readLedger } from "../../src/addresses/read-ledger.ts";
import type { Problem } from "../../src/problems/problem.ts";

const addresses = fc
  .array(fc.constantFrom("2020", "2021", "2021-a", "20210", "01", "12", "chu-de", "ô-nhiễm", 'a"b', "😀", "ﬀ", "a"), {
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

function read({ head, parts }: LedgerFiles, isOwn: boolean): Ledger {
  const partOf = (name: string) => parts.get(name)?.bytes ?? null;
  const problems: Problem[] = [];
  const ledger = readLedger({ name: "ledger.json", text: head.toString(), partOf }, isOwn, problems);
  assert.deepEqual(problems, []);
  return ledger!;
}

const factsIn = ({ isRehearsal, cardYears }: Ledger): LedgerFacts => ({ isRehearsal, cardYears });

test("what is written is what is read, looked through or not", () => {
  fc.assert(
    fc.property(ledgers, ledgerFacts, (entries, facts) => {
      const files = ledgerFiles(ledgerOf(entries, facts));
      for (const isOwn of [true, false]) {
        const ledger = read(files, isOwn);
        assert.deepEqual(allOf(ledger), entries.toSorted());
        assert.deepEqual(factsIn(ledger), facts);
        assert.deepEqual(ledgerFiles(ledger), files);
      }
      assert.deepEqual(ledgerFiles(ledgerOf(entries.toReversed(), facts)), files);
    }),
  );
});

test("an address is found in a ledger that is not looked through, and no other is", () => {
  fc.assert(
    fc.property(ledgers, addresses, (entries, other) => {
      const opened = read(ledgerFiles(ledgerOf(entries, { isRehearsal: false, cardYears: [2024] })), true);
      for (const [url, answer] of entries) assert.deepEqual(opened.answerOf(url), answer, url);
      if (!entries.some(([url]) => url === other)) assert.equal(opened.answerOf(other), undefined, other);
    }),
  );
});

/** The ledger of an archive of several years, with many lists. */
function largeLedger(more: readonly string[] = []): LedgerFiles {
  const articles = [2019, 2020, 2021].flatMap((year) =>
    ["01", "02", "12"].flatMap((month) => [1, 2, 3].map((each) => `/${year}/${month}/bai-${each}/`)),
  );
  const answers: [string, Answer][] = [...articles, ...more].map((url) => [url, "article"]);
  const listings = Array.from({ length: 500 }, (_, at): [string, Answer] => [`/chu-de/so-${at}/`, { listing: "Số" }]);
  const others: [string, Answer][] = [
    ["/2020/", { listing: "2020" }],
    ["/2020/cu/a/", { redirect: "/2020/01/bai-1/" }],
  ];
  return ledgerFiles(ledgerOf([...answers, ...listings, ...others], { isRehearsal: false, cardYears: [] }));
}

test("an article that comes touches the part of its month, and no other part of any year", () => {
  const [before, after] = [largeLedger(), largeLedger(["/2021/12/moi/"])];
  assert.deepEqual([...after.parts.keys()], [...before.parts.keys()]);
  assert.deepEqual(
    [...after.parts].filter(([name, { digest }]) => before.parts.get(name)!.digest !== digest).map(([name]) => name),
    ["2021-12"],
  );
  assert.equal([...after.parts.keys()].filter((name) => name.startsWith("other-")).length, 16);
  assert.equal(
    after.parts.get("2020")!.bytes.toString(),
    '{"addresses":{\n"/2020/":{"listing":"2020"},\n"/2020/cu/a/":{"redirect":"/2020/01/bai-1/"}\n}}\n',
  );
});

test("parts that are missing, cut or changed are told by name, and a head that leads elsewhere is refused", () => {
  const { head, parts } = largeLedger();
  const told = (text: string, isOwn: boolean, partOf: (name: string) => Uint8Array | null) => {
    const problems: Problem[] = [];
    assert.equal(readLedger({ name: "cu/ledger.json", text, partOf }, isOwn, problems), null);
    assert.ok(problems.every(({ code }) => code === "bad-ledger"));
    return problems.map(({ file }) => file).sort();
  };
  const damaged = (name: string): Uint8Array | null => {
    const { bytes } = parts.get(name)!;
    if (name === "2020") return null;
    if (name === "2020-01") return bytes.subarray(0, -10);
    return name === "2021-12" ? Buffer.from(bytes.toString().replace("bai-2", "bai-4")) : bytes;
  };
  for (const isOwn of [true, false])
    assert.deepEqual(told(head.toString(), isOwn, damaged), [
      "cu/ledger/2020-01.json",
      "cu/ledger/2020.json",
      "cu/ledger/2021-12.json",
    ]);
  assert.deepEqual(
    told(head.toString(), false, () => null),
    ["cu/ledger.json"],
  );
  for (const name of ["../../etc/passwd", "2021/../x", "2021-13", "other-"])
    assert.deepEqual(told(`{"version":2,"parts":{"${name}":"${"0".repeat(20)}"}}`, false, assert.fail), [
      "cu/ledger.json",
    ]);
});
