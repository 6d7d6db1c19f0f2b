import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { type CborValue, readCbor, writeCbor } from "../../src/search/cbor.ts";
import { wordGatherer } from "../../src/search/gather-words.ts";
import { lexiconGatherer, mergeLexicons, publishedLexicon } from "../../src/search/lexicon.ts";
import type { SearchRecord } from "../../src/search/search-record.ts";
import { planSegments, type SearchVolume } from "../../src/search/segments.ts";
import { readSegmentSummary, writeSegment } from "../../src/search/write-segment.ts";
import { aRecord, writtenArticles } from "./written-articles.ts";

const volumes: readonly SearchVolume[] = Array.from({ length: 20 }, (_, index) => ({
  year: 2005 + index,
  articleCount: 600 + index * 240,
  digest: `d${index}`,
}));

test("the newest volume stands apart, every year is in one segment, and order does not matter", () => {
  const segments = planSegments(volumes);
  assert.deepEqual(segments.at(-1)?.years, [2024]);
  assert.deepEqual(
    segments.flatMap(({ years }) => years),
    volumes.map(({ year }) => year),
  );
  assert.deepEqual(planSegments([...volumes].reverse()), segments);
  assert.deepEqual(planSegments([]), []);
});

test("a change in the newest volume changes that volume's segment only", () => {
  const before = planSegments(volumes);
  const after = planSegments(
    volumes.map((volume) => (volume.year === 2024 ? { ...volume, articleCount: 9999, digest: "x" } : volume)),
  );
  assert.deepEqual(after.slice(0, -1), before.slice(0, -1));
  assert.notEqual(after.at(-1)?.key, before.at(-1)?.key);
});

test("a new year changes no closed segment but the last", () => {
  const before = planSegments(volumes);
  const after = planSegments([...volumes, { year: 2025, articleCount: 3, digest: "n" }]);
  assert.deepEqual(after.slice(0, before.length - 2), before.slice(0, -2));
});

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

function bytesOf(records: readonly SearchRecord[]): ReadonlyMap<string, string> {
  const dir = mkdtempSync(join(tmpdir(), "khotin-segment-"));
  try {
    writeSegment(
      records.map((record) => ({ record, fragment: record.url })),
      dir,
    );
    assert.ok(Object.keys(readSegmentSummary(dir).lexicon.words).length > 0);
    const names = (readdirSync(dir, { recursive: true }) as string[]).filter((name) => /\.\w+$/.test(name)).sort();
    return new Map(names.map((name) => [name, readFileSync(join(dir, name)).toString("base64")]));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

test("the same records give the same bytes", () => {
  assert.deepEqual(bytesOf(writtenArticles), bytesOf(writtenArticles));
});

test("the published lexicon stays under its limit and keeps the frequent words", () => {
  const gatherer = wordGatherer();
  const letters = "bcdghklmnprstvx";
  for (let index = 0; index < 40; index++) {
    const rare = Array.from(
      { length: 900 },
      (_, at) =>
        `${letters[at % 15]}${letters[(at * 7 + index) % 15]}${(at * 31 + index * 977).toString(36).replace(/\d/g, "z")}`,
    );
    gatherer.add(aRecord({ url: `/2021/01/${index}/`, title: "Thường", text: rare.join(" ") }));
  }
  const lexicon = lexiconGatherer().lexicon(gatherer.counts());
  const json = publishedLexicon(mergeLexicons([lexicon, lexicon]));
  assert.ok(gzipSync(json).length <= 30_000);
  assert.match(json, /thuong:thường/);
});
