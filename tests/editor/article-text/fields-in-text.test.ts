import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { articleSchema } from "../../../src/content/article-schema.ts";
import { readFields, withField } from "../../../src/editor/article-text/fields-in-text.ts";
import { readBody, withBody } from "../../../src/editor/article-text/front-matter-part.ts";
import type { WrittenFields, WrittenValue } from "../../../src/editor/article-text/written-value.ts";

const ARTICLE = `---
# Bài do anh Nam gửi.
title: "Hội nghị tổng kết: năm 2020"   # giữ nguyên
publishedAt: 2021-01-12T14:12:27+07:00
category: xay-dung-dang

topics: [Hội nghị, "Thi đua"]
documents:
  - 35-CT/TW
  - "02/NQ-TU"  # xem lại
people:
  - name: Nguyễn Văn Mẫu
    role: 'Chủ tịch'
  # người thứ hai
  - name: "Trần Thị Ví Dụ"
figures:
  - name: Thu ngân sách
    value: 2.670
    unit: tỷ đồng
summary: >-
  Dòng một
  dòng hai.
legacy:
  views: 348 # cổng cũ
---

Chiều ngày 08/01/2021, …
`;

/** The lines of one text that another does not have in the same order, and the other way round: a small `diff`. */
function changedLines(before: string, after: string): readonly string[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head++;
  let tail = 0;
  const most = Math.min(old.length, now.length) - head;
  while (tail < most && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const part = (lines: readonly string[], sign: string) =>
    lines.slice(head, lines.length - tail).map((line) => `${sign}${line}`);
  return [...part(old, "-"), ...part(now, "+")];
}

test("the fields of an article are read as they are written", () => {
  assert.deepEqual(readFields(ARTICLE), {
    title: "Hội nghị tổng kết: năm 2020",
    publishedAt: "2021-01-12T14:12:27+07:00",
    category: "xay-dung-dang",
    topics: ["Hội nghị", "Thi đua"],
    documents: ["35-CT/TW", "02/NQ-TU"],
    people: [{ name: "Nguyễn Văn Mẫu", role: "Chủ tịch" }, { name: "Trần Thị Ví Dụ" }],
    figures: [{ name: "Thu ngân sách", value: "2.670", unit: "tỷ đồng" }],
    summary: "Dòng một dòng hai.",
    legacy: { views: "348" },
  });
  assert.equal(readFields("Không có gì."), null);
  assert.equal(readFields("---\ntitle: [\n---\n"), null);
  assert.deepEqual(readFields("---\n---\n"), {});
});

const CHANGES: readonly (readonly [name: string, value: WrittenValue | null, lines: readonly string[]])[] = [
  [
    "title",
    "Hội nghị “khác”",
    ['-title: "Hội nghị tổng kết: năm 2020"   # giữ nguyên', '+title: "Hội nghị “khác”"   # giữ nguyên'],
  ],
  ["category", "y-te", ["-category: xay-dung-dang", "+category: y-te"]],
  ["author", ["Mai Lan", "2021"], ["+author:", "+  - Mai Lan", '+  - "2021"']],
  ["featured", true, ["+featured: true"]],
  ["topics", ["Hội nghị", "a, b"], ['-topics: [Hội nghị, "Thi đua"]', '+topics: [Hội nghị, "a, b"]']],
  ["documents", ["35-CT/TW", "02/NQ-TU", "1/QĐ"], ["+  - 1/QĐ"]],
  ["documents", ["02/NQ-TU"], ["-  - 35-CT/TW"]],
  [
    "people",
    [{ name: "Nguyễn Văn Mẫu", role: "Chủ tịch: UBND" }, { name: "Trần Thị Ví Dụ" }],
    ["-    role: 'Chủ tịch'", "+    role: 'Chủ tịch: UBND'"],
  ],
  [
    "people",
    [
      { name: "Nguyễn Văn Mẫu", role: "Chủ tịch" },
      { name: "Trần Thị Ví Dụ", role: "Bí thư" },
    ],
    ["+    role: Bí thư"],
  ],
  ["figures", [{ name: "Thu ngân sách", value: "2.700", unit: "tỷ đồng" }], ["-    value: 2.670", "+    value: 2.700"]],
  ["summary", "Ngắn hơn.", ["-summary: >-", "-  Dòng một", "-  dòng hai.", "+summary: Ngắn hơn."]],
  ["legacy", { views: "349" }, ["-  views: 348 # cổng cũ", "+  views: 349 # cổng cũ"]],
  ["summary", null, ["-summary: >-", "-  Dòng một", "-  dòng hai."]],
  [
    "corrections",
    [{ at: "2026-11-30", note: "Sửa: tên." }],
    ["+corrections:", "+  - at: 2026-11-30", '+    note: "Sửa: tên."'],
  ],
];

for (const [name, value, lines] of CHANGES) {
  test(`a change of ${name} to ${JSON.stringify(value)} changes its own lines alone`, () => {
    const changed = withField(ARTICLE, name, value);
    assert.deepEqual(changedLines(ARTICLE, changed), lines);
    const windows = withField(ARTICLE.replaceAll("\n", "\r\n"), name, value);
    assert.equal(windows, changed.replaceAll("\n", "\r\n"), "with the line ends of Windows");
  });
}

test("a field stands where the schema's order puts it, in a new file too", () => {
  let text = "---\n---\n";
  for (const [name, value] of [
    ["summary", "Tóm tắt"],
    ["title", "Tiêu đề"],
    ["category", "y-te"],
  ] as const) {
    text = withField(text, name, value);
  }
  assert.equal(text, "---\ntitle: Tiêu đề\ncategory: y-te\nsummary: Tóm tắt\n---\n");
  assert.equal(
    withBody(text, "Thân bài."),
    "---\ntitle: Tiêu đề\ncategory: y-te\nsummary: Tóm tắt\n---\n\nThân bài.\n",
  );
});

test("a body is put in place of another, and an unchanged one leaves every byte", () => {
  const windows = ARTICLE.replaceAll("\n", "\r\n");
  assert.equal(withBody(windows, readBody(windows)), windows);
  assert.equal(withBody(windows, "Một.\n\nHai."), windows.replace(/Chiều ngày.*\r\n/, "Một.\r\n\r\nHai.\r\n"));
});

/** Lines with everything that YAML might take for its own. */
const line = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
    fc.stringMatching(/^[ \-:#'"[\]{}&*!|>%@`,?a0ế.\\/]{1,12}$/),
    fc.constantFrom("true", "null", "~", "2.670", "1e3", "0x1f", "---", "- a", "a: b", "2021-01-12", "14:05", "a #b"),
  )
  .filter((text) => text.trim() === text && text !== "");
const person: fc.Arbitrary<WrittenFields> = fc
  .record({ name: line, role: fc.option(line, { nil: undefined }) }, { noNullPrototype: true })
  .map(({ name, role }) => (role === undefined ? { name } : { name, role }));
const valuesOf: Readonly<Record<string, fc.Arbitrary<WrittenValue>>> = {
  title: line,
  summary: line,
  featured: fc.boolean(),
  topics: fc.array(line, { minLength: 1, maxLength: 4 }),
  documents: fc.array(line, { minLength: 1, maxLength: 4 }),
  people: fc.array(person, { minLength: 1, maxLength: 4 }),
  withdrawn: fc.record({ at: fc.constant("2026-11-30"), reason: line }, { noNullPrototype: true }),
};
const change = fc
  .constantFrom(...Object.keys(valuesOf))
  .chain((name) => fc.tuple(fc.constant(name), fc.option(valuesOf[name]!, { nil: null })));

test("whatever a field is changed to, that field alone is another", () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      let text = ARTICLE;
      for (const [name, value] of changes) {
        const before = readFields(text)!;
        const changed = withField(text, name, value);
        const { [name]: _old, ...others } = before;
        assert.deepEqual(readFields(changed), value === null ? others : { ...others, [name]: value });
        for (const kept of ["# Bài do anh Nam gửi.", "category: xay-dung-dang", "  views: 348 # cổng cũ"]) {
          assert.ok(changed.split("\n").includes(kept), `lost: ${kept}`);
        }
        assert.equal(readBody(changed), readBody(text));
        assert.equal(withField(changed, name, value), changed);
        text = changed;
      }
    }),
    { numRuns: 300 },
  );
  assert.ok(Object.keys(valuesOf).every((name) => Object.hasOwn(articleSchema, name)));
});
