import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type TestContext, test } from "node:test";
import { convertHtml } from "../../src/import/bodies/convert-html.ts";
import { countKept, type WordCount } from "../../src/import/count-words.ts";
import type { FoundItem } from "../../src/import/found-item.ts";
import { nukevietReader } from "../../src/import/nukeviet/reader.ts";
import { wordReader } from "../../src/import/word/reader.ts";
import { wordpressReader } from "../../src/import/wordpress/reader.ts";
import { codes, thingsIn } from "./things-of.ts";

const DATA = join(import.meta.dirname, "../../../shared/data");

/** The samples of a pattern; none, and the test says so, where they are not beside the project. */
function samples(context: TestContext, pattern: string): readonly string[] {
  const found = globSync(join(DATA, pattern)).sort();
  if (found.length === 0) context.skip(`../shared/data/${pattern} is absent: nothing was checked here`);
  return found;
}

/** Everything that an article of an item would say, in lower case: heads are in capitals here and not there. */
function saidBy({ title, body, fields }: FoundItem): string {
  const { markdown, pictures } = convertHtml((body as { readonly html: string }).html, {
    base: body.base,
    readText: (text) => text,
  });
  const captions = pictures.flatMap(({ alt, caption }) => [alt, caption]);
  return [title?.value, fields.source?.value, ...(fields.author?.value ?? []), markdown, ...captions]
    .join("\n")
    .toLowerCase();
}

function total(counts: readonly WordCount[]): WordCount {
  const sum = (name: keyof WordCount) => counts.reduce((all, each) => all + each[name], 0);
  return { source: sum("source"), kept: sum("kept") };
}

function tell(context: TestContext, name: string, { source, kept }: WordCount): void {
  context.diagnostic(`${name}: ${kept} of ${source} words, ${((100 * kept) / Math.max(source, 1)).toFixed(2)} %`);
}

/** How many items have each field. */
function fieldCounts(items: readonly FoundItem[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const add = (name: string, is: boolean) => {
    if (is) counts[name] = (counts[name] ?? 0) + 1;
  };
  for (const item of items) {
    add("title", item.title !== null);
    add(
      "date",
      item.moments.some(({ role }) => role === "published"),
    );
    add("views", item.legacy.views !== undefined);
    for (const name of Object.keys(item.fields)) add(name, true);
  }
  return counts;
}

test("NukeViet's own demonstration comes whole, with every field that its dump has", async (context) => {
  for (const path of samples(context, "nukeviet/*.sql")) {
    const { items, nothings } = await thingsIn(nukevietReader, path);
    const counts = items.map((item) => countKept(item.text.toLowerCase(), saidBy(item)));
    tell(context, basename(path), total(counts));
    assert.deepEqual(
      counts.filter(({ source, kept }) => kept !== source),
      [],
    );
    assert.equal(items.length, 7);
    // Counted in the dump by hand: five authors, one source in the list and two typed, four articles with readers.
    assert.deepEqual(fieldCounts(items), {
      title: 7,
      date: 7,
      summary: 7,
      category: 7,
      topics: 6,
      author: 5,
      source: 3,
      cover: 1,
      views: 4,
    });
    assert.deepEqual(codes(nothings), []);
  }
});

test("every WordPress export gives every item, its words, and its title", async (context) => {
  const all: WordCount[] = [];
  for (const path of samples(context, "wxr/*.xml")) {
    const xml = readFileSync(path, "utf8");
    const written = (xml.match(/<item>/g) ?? []).length - (xml.match(/<wp:post_type>attachment</g) ?? []).length;
    const { items } = await thingsIn(wordpressReader, path);
    assert.equal(items.length, written, basename(path));
    assert.equal(items.filter(({ title }) => title === null).length, 0, basename(path));
    all.push(...items.map((item) => countKept(item.text.toLowerCase(), saidBy(item))));
  }
  tell(context, "wxr", total(all));
  assert.equal(total(all).kept, total(all).source);
});

const word = wordReader("");

test("every .docx keeps 99.5 % of its words, those in VNI fonts compared with their transcripts", async (context) => {
  for (const path of samples(context, "{docx,office/corpus/**}/*.docx")) {
    const { items } = await thingsIn(word, path);
    const item = items[0]!;
    const transcript = join(DATA, "office/ground-truth-synthetic", `${basename(path, ".docx")}.txt`);
    const source = existsSync(transcript)
      ? readFileSync(transcript, "utf8")
      : `${item.title?.value ?? ""}\n${item.text}`;
    const count = countKept(source.toLowerCase(), saidBy(item));
    tell(context, basename(path), count);
    assert.ok(count.kept >= count.source * 0.995, `${basename(path)}: ${count.kept} of ${count.source}`);
  }
});

test("the .doc files of state offices keep 99.5 % of the words of their transcripts", async (context) => {
  const counts: WordCount[] = [];
  for (const path of samples(context, "office/corpus/**/*.doc")) {
    const transcript = join(DATA, "office/ground-truth", `${basename(path, ".doc")}.txt`);
    if (!existsSync(transcript)) continue;
    const { items } = await thingsIn(word, path);
    const count = countKept(readFileSync(transcript, "utf8").toLowerCase(), saidBy(items[0]!));
    tell(context, basename(path), count);
    counts.push(count);
  }
  tell(context, "all", total(counts));
  assert.ok(total(counts).kept >= total(counts).source * 0.995);
});

test("the heads of state documents among the samples are read", async (context) => {
  const heads: Readonly<Record<string, readonly [string, string]>> = {
    "36-HD_VPTW_380096.docx": ["03 tháng 4 năm 2018", "HƯỚNG DẪN THỂ THỨC VÀ KỸ THUẬT TRÌNH BÀY VĂN BẢN CỦA ĐẢNG"],
    "2003-02144qd.doc": ["22 tháng 11 năm 2002", "quyết định của bộ trưởng bộ tài chính về việc sửa đổi mức thuế suất"],
    "2004-NghiDinh114_2003.doc": ["10 tháng 10 năm 2003", "Nghị định của Chính phủ số 114/2003/NĐ-CP"],
    "2005-QD-256.doc": [
      "01 tháng 7 năm 2004",
      "QUYẾT ĐỊNH của ủY BAN NHÂN DÂN THÀNH PHỐ cần thơ V/v ban hành Chương trình Cải cách",
    ],
  };
  for (const path of samples(context, "{docx,office/corpus/**}/*.{doc,docx}")) {
    const expected = heads[basename(path)];
    if (expected === undefined) continue;
    const { items } = await thingsIn(word, path);
    assert.equal(items[0]!.moments[0]?.raw, expected[0]);
    assert.ok(items[0]!.title!.value.startsWith(expected[1]), items[0]!.title!.value);
  }
});

test("RTF files are told to need LibreOffice, not passed over", async (context) => {
  for (const path of samples(context, "office/corpus/**/*.rtf")) {
    assert.deepEqual(codes((await thingsIn(word, path)).nothings), ["needs-libreoffice"], basename(path));
  }
});
