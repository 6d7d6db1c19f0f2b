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

/** The article with this body, another one to link to, and a file beside it. */
const withBody = (body: string, name?: string): Files => ({
  "content/site.yaml": SITE,
  "content/articles/2026/10/ke-hoach.md": "---\ntitle: K\npublishedAt: 2026-10-20\ncategory: y-te\n---\n\nx\n",
  ...(name === undefined ? {} : { [`content/articles/2026/11/${name}`]: DRAWING }),
  [A]: `---\ntitle: B\npublishedAt: 2026-11-20\ncategory: y-te\n---\n\n${body}\n`,
});
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"/></svg>';

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
  [withLine('title: "Bài'), 'title: "Bài"'],
  [withLine("source: !!python/object x"), 'source: "x"'],
  [withLine("withdrawn: {at: 2026-11-28, reason: x, kind: ordred}"), "kind: ordered"],
  [inSite("email: mailto:vpub @thainguyen.gov,vn\n"), "viết vpub@thainguyen.gov.vn"],
  [inSite("timeZone: Vietnam\n"), "timeZone: Asia/Ho_Chi_Minh"],
  [withBody("[x](../05/ke-hoach.md)"), "viết /2026/10/ke-hoach/"],
  [withBody("[x](/2026/10/ke-hoạch-2/)"), "viết /2026/10/ke-hoach/"],
  [withBody("[x](/chuyen-muc/giao-duk/)"), "viết /chuyen-muc/giao-duc/"],
  [withBody("[x](#ket-qa)\n\n## Kết quả"), "viết #ket-qua"],
  [withBody("![x](anh1.jpg)", "anh-1.svg"), "viết anh-1.svg"],
  [withBody("![x](https://a.vn/tin/hop-bao.jpg?w=3)"), "![chú thích](hop-bao.jpg)"],
  [withBody("x <b>đậm</b>"), "**chữ đậm**"],
  [withBody("x<br>y"), "dấu \\ ở cuối dòng"],
  [withBody("Họp ở thµnh phè"), "Họp ở thành phố"],
  [withBody("Hoïp ôû thaønh phoá"), "Họp ở thành phố"],
  [withBody("Phố Thаi Nguyên"), "viết Thai"],
  [withBody("Ông A, CCCD số 019090001234."), "0190xxxxxxxx"],
  [withBody("Gọi anh A, 0912 345 678."), "waive: [{code: mobile-number"],
  [beside("Anh hop.svg"), "![chú thích](Anh hop.svg)"],
  [beside("ke-hoach.pdf"), "[tên văn bản](ke-hoach.pdf)"],
  [beside("B\u0001ài.pdf"), "đổi tên thành bai.pdf"],
  [beside("Bao cao.docx"), "content/articles/2026/11/bao-cao.md"],
  [beside("Bai moi.txt"), "content/articles/2026/11/bai-moi.md"],
];

for (const [files, expected] of CASES) {
  const written = Object.entries(files).at(-1)!;
  test(`the remedy of ${JSON.stringify(String(written[1]).slice(-70))} in ${written[0]} is "${expected}"`, async () => {
    const { result } = await siteOf(files).build();
    const fixes = result.problems.map((problem) => wordProblem(problem, "vi").fix);
    assert.ok(fixes.length > 0);
    assert.ok(fixes[0]!.includes(expected), JSON.stringify(fixes));
    for (const problem of result.problems) assert.ok(wordProblem(problem, "en").fix.length > 0);
  });
}

test("a Word document is not to be renamed", async () => {
  const { result } = await siteOf(beside("Bao cao.docx")).build();
  assert.doesNotMatch(wordProblem(result.problems[0]!, "vi").fix, /đổi tên/);
});
