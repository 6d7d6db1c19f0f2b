import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import fc from "fast-check";
import { digestOf } from "../../src/cache/digest.ts";
import { readSealed, sealedFiles } from "../../src/cache/sealed-folder.ts";
import { chooseEarlierSegments } from "../../src/search/index/choose-earlier-segments.ts";
import { reuseArticles } from "../../src/search/index/earlier-segments.ts";
import { doIndexingJob, keepFragments } from "../../src/search/index/indexing-job.ts";
import { type KeptSegment, keptSegments } from "../../src/search/index/kept-segment.ts";
import { keptFragments, type SearchMonth } from "../../src/search/index/month-fragments.ts";
import { TABLE_FILE } from "../../src/search/index/pagefind-entry.ts";
import { readIndexFiles, unpackFile } from "../../src/search/index/pagefind-files.ts";
import { decodeIndexFile } from "../../src/search/index/pagefind-posting-lists.ts";
import { ARTICLE_SHIFT } from "../../src/search/index/posting.ts";
import type { SearchRecord } from "../../src/search/index/record.ts";
import type { SegmentTable } from "../../src/search/index/segment-table.ts";
import { countTerm, decodeStoredCount, encodeStoredCount, isCountTerm } from "../../src/search/index/stored-counts.ts";
import { isHeadingTerm, lettersOf } from "../../src/search/index/terms.ts";
import { aRecord, writtenArticles } from "./written-articles.ts";

const cacheDir = mkdtempSync(join(tmpdir(), "khotin-indexing-"));
after(() => rmSync(cacheDir, { recursive: true, force: true }));

/** Texts with names, an abbreviation that is explained, forms with the same term, and a word beyond the basic plane. */
const TEXTS = [
  "Ủy ban nhân dân (UBND) thành phố họp. UBND thành phố giao việc.",
  "Hợp tác xã (HTX) phường trao 35 suất quà ngày 8 tháng 1 năm 2021",
  "Hoà bình, hòa thuận, hoa quả; \u{20000}\u{20001} chữ Nôm, слово",
  "Chỉ thị số 35-CT/TW của Trung ương",
];

let made = 0;

/** Puts a month into the cache, with an article for each number. Months of equal articles have the same key. */
async function monthOf(month: string, numbers: readonly number[]): Promise<SearchMonth> {
  const articles = numbers.map((number) => {
    const of = writtenArticles[number % writtenArticles.length]!;
    const url = `/${month.replace("-", "/")}/bai-${number}/`;
    const record: SearchRecord = aRecord({ ...of, url, text: TEXTS[number % TEXTS.length]! });
    return { key: digestOf([month, number]), record };
  });
  const key = digestOf([month, numbers]);
  const kept = { month, key, articleCount: articles.length, planned: key };
  if (sealedFiles(join(cacheDir, key)) === null) await keepFragments(kept, articles, cacheDir);
  return kept;
}

/** Indexes a segment and gives its folder. */
async function indexed(months: readonly SearchMonth[], earlier: readonly KeptSegment[]): Promise<string> {
  const key = `segment${made++}`;
  const articleCount = months.reduce((sum, month) => sum + month.articleCount, 0);
  const planned = months.map(({ month, articleCount: own, planned: digest }) => ({ month, articleCount: own, digest }));
  const segment = { name: key, years: [2021], months: planned, articleCount, key };
  await doIndexingJob({ segment, months, earlier }, { cacheDir });
  return join(cacheDir, key);
}

function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => /\.\w+$/.test(name)).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name)).toString("base64")]));
}

function keptIn(folders: readonly string[]): readonly KeptSegment[] {
  return keptSegments(cacheDir).filter(({ folder }) => folders.includes(folder));
}

const aMonth = fc
  .uniqueArray(fc.nat(20), { minLength: 1, maxLength: 6 })
  .map((numbers) => numbers.sort((a, b) => a - b));
const months = fc.array(aMonth, { minLength: 1, maxLength: 6 });

async function monthsOf(texts: readonly (readonly number[])[], from = 1): Promise<readonly SearchMonth[]> {
  const kept: SearchMonth[] = [];
  for (const [index, own] of texts.entries())
    kept.push(await monthOf(`2021-${`${from + index}`.padStart(2, "0")}`, own));
  return kept;
}

test("a segment put together from earlier ones is, byte for byte, the one its articles give", async () => {
  await fc.assert(
    fc.asyncProperty(
      months,
      months,
      fc.array(fc.tuple(fc.nat(11), aMonth), { maxLength: 3 }),
      async (one, two, changes) => {
        const first = await monthsOf(one);
        const second = await monthsOf(two, one.length + 1);
        const earlier = keptIn([await indexed(first, []), await indexed(second, [])]);
        const wanted = [...first, ...second];
        for (const [index, texts] of changes) {
          const at = index % wanted.length;
          wanted[at] = await monthOf(wanted[at]!.month, texts);
        }
        assert.deepEqual(filesIn(await indexed(wanted, earlier)), filesIn(await indexed(wanted, [])));
      },
    ),
    { numRuns: 25 },
  );
});

test("months an earlier segment has are not read again", async () => {
  const given = await monthsOf([
    [7, 15],
    [6, 7, 14],
  ]);
  const folder = await indexed(given, []);
  for (const { key } of given)
    for (const { path } of sealedFiles(join(cacheDir, key))!) rmSync(join(cacheDir, key, path));
  assert.deepEqual(filesIn(await indexed(given, keptIn([folder]))), filesIn(folder));
});

test("of a month with an article more, one changed and one gone, only the new ones are read", async () => {
  const before = [await monthOf("2021-01", [1, 2]), await monthOf("2021-02", [3, 8, 9, 10])];
  const after = [before[0]!, await monthOf("2021-02", [3, 9, 11, 12])];
  const earlier = chooseEarlierSegments(after, keptIn([await indexed(before, [])]), cacheDir);
  const taken = reuseArticles(earlier, after, cacheDir).months;
  const areTaken = (month: string, numbers: readonly number[]) =>
    numbers.map((number) => taken.get(month)!.has(digestOf([month, number])));
  assert.deepEqual(areTaken("2021-01", [1, 2]), [true, true]);
  assert.deepEqual(areTaken("2021-02", [3, 9, 11, 12]), [true, true, false, false]);
  assert.deepEqual(
    taken.get("2021-02")!.removed.map(({ lexicon }) => lexicon.articleCount),
    [2],
  );
});

test("fragments taken from an earlier month are, byte for byte, those of their articles", async () => {
  const [before, after] = [await monthOf("2021-02", [3, 8, 9, 10]), await monthOf("2021-02", [3, 9, 10])];
  const kept = keptFragments(join(cacheDir, before.key));
  const keys = [3, 9, 10].map((number) => digestOf(["2021-02", number]));
  const taken = { key: "taken" };
  await keepFragments(
    taken,
    keys.map((key) => kept.get(key)!),
    cacheDir,
  );
  assert.deepEqual(filesIn(join(cacheDir, taken.key)), filesIn(join(cacheDir, after.key)));
});

test("what an earlier segment no longer has as it was made is read from the articles", async () => {
  const given = await monthsOf([[1, 2], [3], [4, 5, 6]]);
  const sound = filesIn(await indexed(given, []));
  for (const kind of [/^index\/.*\.pf_pack$/, /^bang\.pf_table$/, /^month-counts\.lines$/, /^seal\.lines$/]) {
    const folder = await indexed(given, []);
    const damaged = Object.keys(filesIn(folder)).find((name) => kind.test(name))!;
    const earlier = keptIn([folder]);
    assert.equal(earlier.length, 1);
    const bytes = readFileSync(join(folder, damaged));
    writeFileSync(join(folder, damaged), bytes.with(bytes.length >> 1, bytes[bytes.length >> 1]! ^ 1));
    assert.deepEqual(filesIn(await indexed(given, earlier)), sound, damaged);
  }
});

/** The articles of each term of a segment, and the value stored for each of its count terms. */
function readTerms(folder: string): {
  readonly articles: Map<string, readonly number[]>;
  readonly stored: Map<string, number>;
} {
  const articles = new Map<string, readonly number[]>();
  const stored = new Map<string, number>();
  const files = readSealed(folder, () => true);
  const table = JSON.parse(Buffer.from(unpackFile(files.get(TABLE_FILE)!)).toString("utf8")) as SegmentTable;
  for (const file of readIndexFiles(table, files)) {
    for (const { term, postings, count } of decodeIndexFile(unpackFile(file))) {
      if (isCountTerm(term)) stored.set(term, postings[0]!);
      else
        articles.set(
          term,
          [...postings.subarray(0, count)].map((posting) => posting >> ARTICLE_SHIFT),
        );
    }
  }
  return { articles, stored };
}

test("counts are stored of common terms, in their accents and in any, and of every heading term", async () => {
  const many = Array.from({ length: 1200 }, (_, index) => index * 8 + (index % 8 === 0 ? 1 : 0));
  const { articles, stored } = readTerms(await indexed([await monthOf("2022-01", many)], []));
  const groups = Map.groupBy(articles.keys(), lettersOf);
  let [storedCounts, headings] = [0, 0];
  const check = (term: string, count: number): void => {
    const counter = countTerm(term);
    if (counter === null) return;
    const isStored = isHeadingTerm(term) || count >= 6;
    assert.equal(stored.get(counter.term), isStored ? encodeStoredCount(counter, count) : undefined, term);
    if (isStored) assert.deepEqual(decodeStoredCount(stored.get(counter.term)!), [counter.id, count]);
    if (isStored) storedCounts++;
    if (isHeadingTerm(term)) headings++;
  };
  for (const [letters, terms] of groups) {
    for (const term of terms) check(term, articles.get(term)!.length);
    check(letters, new Set(terms.flatMap((term) => articles.get(term)!)).size);
  }
  assert.ok(storedCounts > 100 && headings > 2, `${storedCounts} ${headings}`);
  assert.equal(stored.size, storedCounts);
});
