import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { answerArticle } from "../../src/commands/article-questions.ts";
import { articleSchema } from "../../src/content/article-schema.ts";
import { newArticleText } from "../../src/content/new-article.ts";
import { promptText } from "../../src/content/prompt-text.ts";
import { aDocx, aDrawing, aLink, aParagraph } from "../import/a-docx.ts";
import { aSiteConfig, PUBLIC_BASE_URL } from "../support/an-article.ts";
import { khotin } from "../support/khotin.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const NOW = ["--now", "2026-11-30T23:30:00Z"];
const CATEGORY = ["--category", "giao-duc"];
const moment = { iso: "2026-11-24T08:00:00+07:00", ms: 0, dayOnly: false };

function site(config: string | null = aSiteConfig({ baseUrl: PUBLIC_BASE_URL })): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "content"));
  if (config !== null) writeFileSync(join(folder, "content", "site.yaml"), config);
  return folder;
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  return parse(text.split(/^---$/m)[1]!);
}

test("a new article stands in the month of its moment in the site's zone, a draft with its fields filled in", async () => {
  const cwd = site();
  const { code, stdout } = await khotin(["new", "Đường mới ở phường Mẫu", ...CATEGORY, ...NOW], { cwd });
  assert.equal(code, 0);
  const file = "content/articles/2026/12/duong-moi-o-phuong-mau.md";
  assert.equal(stdout.split("\n")[0], file);
  assert.deepEqual(fieldsOf(readFileSync(join(cwd, file), "utf8")), {
    title: "Đường mới ở phường Mẫu",
    publishedAt: "2026-12-01T06:30:00+07:00",
    category: "giao-duc",
    draft: true,
  });
});

test("what it writes has no Problem as a draft; published, its prompts are Problems and nothing else is", async () => {
  const cwd = site();
  const { stdout } = await khotin(["new", "Bài mới", ...CATEGORY, ...NOW], { cwd });
  const later = ["--now", "2026-12-02T00:00:00Z"];
  assert.match((await khotin(["check", ...later], { cwd })).stdout, /^Đã kiểm tra 1 bài: không có lỗi\.$/m);
  const file = join(cwd, stdout.split("\n")[0]!);
  const text = readFileSync(file, "utf8").replace(/^draft: true\n/m, "");
  writeFileSync(file, text);
  const told = (await khotin(["check", "--format", "json", ...later], { cwd })).stdout;
  const { problems } = JSON.parse(told) as {
    readonly problems: readonly { readonly code: string; readonly line: number }[];
  };
  const lines = text.split("\n");
  assert.deepEqual(
    problems.map(({ code, line }) => [code, lines[line - 1]]),
    Object.values(promptText.vi).map((prompt) => ["prompt-text-left", prompt]),
  );
});

for (const title of [
  '"Ngoặc" và: dấu #',
  "- gạch đầu",
  "C:\\thư mục \\u0041",
  "&neo *sao !nhãn {a: b} [c] % @ `",
  "2021",
  "true",
]) {
  test(`the title ${title} is written so that YAML reads it back`, () => {
    const text = newArticleText({ title, publishedAt: moment, category: "y-te" }, "vi");
    assert.equal(fieldsOf(text).title, title);
  });
}

test("every field but those of later is there to be uncommented", () => {
  const text = newArticleText({ title: "Bài", publishedAt: moment, category: "y-te" }, "vi");
  const fields = fieldsOf(text.replace(/^#(?! )|^#(?= {2})/gm, ""));
  const later = ["updatedAt", "legacy", "aliases", "corrections", "withdrawn", "waive"];
  assert.deepEqual([...Object.keys(fields), ...later].sort(), Object.keys(articleSchema).sort());
  assert.deepEqual(fields.people, [{ name: "", role: "" }]);
  for (const name of later) assert.match(text, new RegExp(`docs/fields\\.md: .*${name}`));
});

test("an existing article is never written over", async () => {
  const cwd = site();
  const month = join(cwd, "content", "articles", "2026", "12");
  mkdirSync(join(month, "bai-moi"), { recursive: true });
  writeFileSync(join(month, "bai-moi-2.md"), "của người khác");
  const { stdout } = await khotin(["new", "Bài mới", ...CATEGORY, ...NOW], { cwd });
  assert.match(stdout, /bai-moi-3\.md/);
  assert.equal(readFileSync(join(month, "bai-moi-2.md"), "utf8"), "của người khác");
  assert.deepEqual(readdirSync(month).sort(), ["bai-moi", "bai-moi-2.md", "bai-moi-3.md"]);
});

test("a number added to a long name keeps it within 80 characters", async () => {
  const cwd = site();
  const title = "một ".repeat(40);
  const first = (await khotin(["new", title, ...CATEGORY, ...NOW], { cwd })).stdout.split("\n")[0]!;
  const second = (await khotin(["new", title, ...CATEGORY, ...NOW], { cwd })).stdout.split("\n")[0]!;
  assert.notEqual(first, second);
  for (const file of [first, second]) assert.match(file, /\/[a-z0-9-]{1,80}\.md$/);
});

test("--category names a category of site.yaml, and nothing else", async () => {
  const cwd = site();
  assert.equal((await khotin(["new", "Bài", "--category", "y-te", ...NOW], { cwd })).code, 0);
  const unknown = await khotin(["new", "Bài", "--category", "the-thao", ...NOW], { cwd });
  assert.equal(unknown.code, 2);
  assert.match(unknown.stderr, /giao-duc, y-te/);
});

test("without a site.yaml any slug is a category", async () => {
  const cwd = site(null);
  assert.equal((await khotin(["new", "Bài", "--category", "the-thao", ...NOW], { cwd })).code, 0);
  assert.equal((await khotin(["new", "Bài", "--category", "Thể thao", ...NOW], { cwd })).code, 2);
});

/** Answers in their order, to questions that are kept. */
function answering(...answers: readonly string[]) {
  const asked: string[] = [];
  const left = [...answers];
  const ask = async (question: string, usual: string) => {
    asked.push(question);
    return left.shift() || usual;
  };
  return { ask, asked };
}

const twoCategories = {
  timeZone: "Asia/Ho_Chi_Minh",
  categories: [
    { slug: "giao-duc", name: "Giáo dục" },
    { slug: "y-te", name: "Y tế" },
  ],
};
const nothingGiven = { title: null, category: null, nowMs: Date.UTC(2026, 10, 30, 23, 30) };

test("title, category by its number and date are asked where nobody gave them", async () => {
  const { ask, asked } = answering("Bài mới", "2", "12/1/2021");
  const { title, category, publishedAt } = await answerArticle(nothingGiven, twoCategories, ask);
  assert.deepEqual([title, category, publishedAt.iso], ["Bài mới", "y-te", "2021-01-12T00:00:00+07:00"]);
  assert.match(asked[1]!, /1\. Giáo dục\n {2}2\. Y tế/);
});

test("a category is taken by its name too, asked again where there is none such, and never chosen for anybody", async () => {
  const byName = await answerArticle(nothingGiven, twoCategories, answering("Bài", "3", "giáo dục", "").ask);
  assert.deepEqual([byName.category, byName.publishedAt.iso], ["giao-duc", "2026-12-01T06:30:00+07:00"]);
  await assert.rejects(answerArticle(nothingGiven, twoCategories, answering("Bài").ask), /y-te {2}Y tế/);
  const { ask, asked } = answering();
  await answerArticle({ ...nothingGiven, title: "Bài", category: "y-te" }, twoCategories, ask);
  assert.deepEqual(asked, []);
});

test("off a terminal a new article without a category is wrong use, and the categories are listed", async () => {
  const { code, stderr } = await khotin(["new", "Bài", ...NOW], { cwd: site() });
  assert.equal(code, 2);
  assert.match(stderr, /giao-duc {2}\S/);
  assert.equal((await khotin(["new", ...CATEGORY, ...NOW], { cwd: site() })).code, 2);
});

test("--from makes a draft of a Word file, with its title, day and pictures", async () => {
  const cwd = site();
  const head = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Thái Nguyên, ngày 3 tháng 4 năm 2018",
    "BÁO CÁO",
    "Kết quả quý I",
    "Kính gửi: Tỉnh ủy",
  ];
  const body = [...head.map((line) => aParagraph(line)), aParagraph("Thu đạt 10.100."), aParagraph(aDrawing("rId7"))];
  const parts = { "word/media/image1.png": Buffer.from("89504e470d0a1a0a", "hex") };
  writeFileSync(join(cwd, "bai.docx"), aDocx(body.join(""), parts, aLink("rId7", "image", "media/image1.png")));
  const { code, stdout } = await khotin(["new", "--from", "bai.docx", ...CATEGORY, ...NOW], { cwd });
  assert.equal(code, 0);
  const file = "content/articles/2018/04/bao-cao-ket-qua-quy-i/index.md";
  assert.equal(stdout.split("\n")[0], file);
  const text = readFileSync(join(cwd, file), "utf8");
  assert.match(text, /^title: "BÁO CÁO Kết quả quý I"$/m);
  assert.match(text, /^Thu đạt 10\.100\.\n\n!\[[^\]]*\]\(image1\.png[^)]*\)\n$/m);
  assert.deepEqual(readFileSync(join(cwd, file, "../image1.png")), parts["word/media/image1.png"]);
  writeFileSync(join(cwd, "hong.docx"), "PK hỏng");
  const broken = await khotin(["new", "--from", "hong.docx", ...CATEGORY, ...NOW], { cwd });
  assert.equal(broken.code, 2);
  assert.match(broken.stderr, /hỏng/);
});

test("a title that is none is wrong use", async () => {
  for (const title of [["   "], ["…"]]) {
    assert.equal((await khotin(["new", ...title, ...CATEGORY, ...NOW], { cwd: site() })).code, 2);
  }
});

test("a broken site.yaml is told instead of guessed around", async () => {
  const cwd = site("titel: Kho tin\n");
  const { code, stderr } = await khotin(["new", "Bài", ...CATEGORY, ...NOW], { cwd });
  assert.equal(code, 1);
  assert.match(stderr, /content\/site\.yaml:1:1 {2}unknown-field/);
  assert.deepEqual(readdirSync(join(cwd, "content")), ["site.yaml"]);
});

test("schemas for text editors are kept beside the content", async () => {
  const cwd = site();
  const own = 'export default { articleFields: { soHieu: { about: "Số hiệu.", check: () => null } } };';
  writeFileSync(join(cwd, "khotin.config.js"), own);
  await khotin(["new", "Bài", ...CATEGORY, ...NOW], { cwd });
  const schema = JSON.parse(readFileSync(join(cwd, "content/.schema/article.schema.json"), "utf8"));
  assert.deepEqual(Object.keys(schema.properties), [...Object.keys(articleSchema), "soHieu"]);
  assert.deepEqual(schema.required, ["title", "publishedAt", "category"]);
  assert.deepEqual(readdirSync(join(cwd, "content/.schema")).sort(), [
    "article.schema.json",
    "page.schema.json",
    "site.schema.json",
  ]);
});
