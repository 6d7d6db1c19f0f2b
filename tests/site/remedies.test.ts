import assert from "node:assert/strict";
import { test } from "node:test";
import { wordProblem } from "../../src/problems/problem.ts";
import { type Files, siteOf } from "../support/site-of.ts";

const A = "content/articles/2026/11/a.md";
const SITE =
  "categories:\n  - {slug: giao-duc, name: Giáo dục - Đào tạo, aliases: [truong-hoc]}\n  - {slug: y-te, name: Y tế}\n";
const withLine = (line: string): Files => {
  const lines = ["title: B", "publishedAt: 2026-11-20", "category: y-te"];
  const name = line.split(":")[0]!;
  const others = lines.filter((each) => !each.startsWith(`${name}:`));
  return { "content/site.yaml": SITE, [A]: `---\n${[...others, line].join("\n")}\n---\n\nx\n` };
};
const inSite = (text: string): Files => ({ "content/site.yaml": text, ...withoutSite("category: y-te") });
const withoutSite = (line: string): Files => ({ [A]: withLine(line)[A]! });
const beside = (name: string): Files => ({ ...withLine("draft: false"), [`content/articles/2026/11/${name}`]: "x" });

/** A mistake, and the text to type that its remedy ends with or holds. */
const CASES: readonly (readonly [Files, string])[] = [
  [withLine("publishedAt: 2026-11-20 8h30"), "2026-11-20T08:30:00+07:00"],
  [withLine("publishedAt: 20/11/2026"), "2026-11-20"],
  [withLine("publishedAt: 20-11-2026 14:05"), "2026-11-20T14:05:00+07:00"],
  [withLine("category: Giáo dục"), "category: giao-duc"],
  [withLine("category: Y tế"), "category: y-te"],
  [withLine("category: giao-duk"), "category: giao-duc"],
  [withLine("category: truong-hoc"), "category: giao-duc"],
  [withLine("category: Giáo dục và Đào tạo"), "category: giao-duc"],
  [withLine("category: nong-nghiep"), "giao-duc, y-te"],
  [withoutSite("category: Giáo dục"), '"giao-duc"'],
  [withLine("title: Tổng kết: năm 2026"), 'title: "Tổng kết: năm 2026"'],
  [withLine("title: [Ảnh] Lễ hội"), 'title: "[Ảnh] Lễ hội"'],
  [withLine("title: 2026"), 'title: "2026"'],
  [withLine('title: "Hội nghị "Dân vận khéo" năm nay"'), `title: 'Hội nghị "Dân vận khéo" năm nay'`],
  [withLine("source: *Tin* hay"), 'source: "*Tin* hay"'],
  [withLine("source: Số #1"), 'source: "Số #1"'],
  [withLine("documents: 35-CT/TW"), 'documents: ["35-CT/TW"]'],
  [withLine("featured: có"), "featured: true"],
  [withLine("legacy: {views: 12.000}"), "views: 12000"],
  [withLine("legacy: {url: cu.gov.vn/tin/1.html}"), "https://cu.gov.vn/tin/1.html"],
  [withLine("aliases: [https://cu.gov.vn/tin/1.html]"), "/tin/1.html"],
  [withLine("aliases: [/2026/11/a/]"), "xóa dòng này"],
  [withLine("publishAt: 2026-11-20"), "publishedAt"],
  [inSite("baseUrl: kho.gov.vn/tin\n"), "https://kho.gov.vn/tin"],
  [beside("Bao cao.docx"), "content/articles/2026/11/bao-cao.md"],
  [beside("Bai moi.txt"), "content/articles/2026/11/bai-moi.md"],
];

for (const [files, expected] of CASES) {
  const written = Object.entries(files).at(-1)!;
  test(`the remedy of ${JSON.stringify(String(written[1]).slice(-70))} in ${written[0]} is "${expected}"`, async () => {
    const { result } = await siteOf(files).build();
    const fixes = result.problems.map((problem) => wordProblem(problem, "vi").fix);
    assert.equal(fixes.length, 1, JSON.stringify(fixes));
    assert.ok(fixes[0]!.includes(expected), `${fixes[0]}`);
    for (const problem of result.problems) assert.ok(wordProblem(problem, "en").fix.length > 0);
  });
}

test("a Word document is not to be renamed", async () => {
  const { result } = await siteOf(beside("Bao cao.docx")).build();
  assert.doesNotMatch(wordProblem(result.problems[0]!, "vi").fix, /đổi tên/);
});
