import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { anArticle } from "../support/an-article.ts";
import { khotin } from "../support/khotin.ts";
import { richFiles, SECRETS } from "../support/rich-site.ts";
import { siteOf } from "../support/site-of.ts";
import { bookFaults, membersOf, tagsOf } from "./read-book.ts";

const later = anArticle({
  title: "Bài sau & <lời>",
  publishedAt: "2021-02-03",
  legacy: { url: "https://cong-cu.example/a|b[1].aspx?x={y}&z=100%" },
  body: [
    "Xem [bài đại hội](/2021/01/dai-hoi-doi-moi/#muc-hai), [bài cũ](/2020/12/bai-cu/), [bài đã gỡ](/2021/03/bai-da-go/) và [xuống dưới](#duoi).",
    "Dòng một\\\ndòng hai\n\n---\n\n[Kế hoạch](ke-hoach.pdf)\n\n## Dưới",
  ].join("\n\n"),
});

const source = siteOf({
  ...(await richFiles()),
  "content/articles/2021/02/bai-sau/index.md": later,
  "content/articles/2021/02/bai-sau/ke-hoach.pdf": "%PDF-1.4\n",
  "content/words.yaml": "article.corrections: Nói lại cho đúng\n",
});

const bookOf = (name: string) => join(source.root, "sach", `${name}.epub`);
const exported = (...words: readonly string[]) =>
  khotin(["export", "--format", "epub", "--out", "sach", "--now", "2026-11-24", ...words], { cwd: source.root });

let members: ReadonlyMap<string, Buffer>;
const text = (path: string) => `${members.get(`book/${path}`)}`;

before(async () => {
  assert.deepEqual((await source.build()).result.problems, []);
  const { code, stderr } = await exported();
  assert.deepEqual([code, stderr], [0, ""]);
  members = await membersOf(bookOf("2021"));
});

test("the book of each year has the structure of an EPUB, and every link in it leads somewhere", async () => {
  for (const year of ["2020", "2021", "2024"]) assert.deepEqual(await bookFaults(bookOf(year)), [], year);
});

test("the contents lead through the months to each article, oldest first", () => {
  const links = tagsOf(text("contents.xhtml")).flatMap(({ name, attributes }) => (name === "a" ? attributes.href : []));
  assert.deepEqual(links, [
    "01.xhtml",
    "01-dai-hoi-doi-moi.xhtml",
    "02.xhtml",
    "02-bai-sau.xhtml",
    "03.xhtml",
    "03-bai-da-go.xhtml",
  ]);
  assert.match(text("contents.xhtml"), /Tháng 2 năm 2021<\/a>/);
  assert.match(text("package.opf"), /<dc:title>Kho tin &amp; tư liệu, Năm 2021<\/dc:title>/);
});

test("an article has its pictures, tables, lost pictures, indicators and corrections in the words of the archive", () => {
  const article = text("01-dai-hoi-doi-moi.xhtml");
  const pictures = tagsOf(article).flatMap(({ name, attributes }) => (name === "img" ? [attributes.alt] : []));
  assert.deepEqual(pictures, ["Hội trường đại hội", "Đại biểu dự họp", "Ảnh một", "Ảnh hai"]);
  for (const part of [
    "Ký&lt;/b&gt; kết",
    "Minh Hà, Đỗ Thị Ước",
    "<figcaption>Trao thưởng lần hai</figcaption>",
    "Ảnh gốc không còn lưu giữ được",
    '<td class="align-right">12</td>',
    '<th scope="row">Thu ngân sách</th>',
    "<h2>Nói lại cho đúng</h2>",
    "13/01/2021",
  ])
    assert.ok(article.includes(part), part);
  const sizes = [...members].filter(([path]) => path.startsWith("book/pictures/")).map(([, bytes]) => bytes.length);
  assert.equal(sizes.length, 3, "a picture that is shown twice is there once");
});

test("links lead to articles of the book, and to the published site where it has more", () => {
  const links = tagsOf(text("02-bai-sau.xhtml")).flatMap(({ name, attributes }) =>
    name === "a" ? attributes.href : [],
  );
  assert.deepEqual(links, [
    "01-dai-hoi-doi-moi.xhtml#muc-hai",
    "https://kho.example/2020/12/bai-cu/",
    "03-bai-da-go.xhtml",
    "02-bai-sau.xhtml#muc-duoi",
    "https://kho.example/2021/02/bai-sau/ke-hoach.pdf",
    "https://cong-cu.example/a%7Cb%5B1%5D.aspx?x=%7By%7D&z=100%25",
    "https://kho.example/2021/02/bai-sau/",
  ]);
});

test("a withdrawn article is its tombstone, and nothing else of it or of drafts is in a book", async () => {
  assert.match(text("03-bai-da-go.xhtml"), /Tiêu đề không được công bố[\s\S]*Đăng nhầm/);
  const all = [...members.values(), ...(await membersOf(bookOf("2024"))).values()].join("\n");
  for (const secret of Object.values(SECRETS)) assert.ok(!all.includes(secret), secret);
});

test("a month is a book of its own, and the same content gives the same bytes in any zone", async () => {
  const first = readFileSync(bookOf("2021"));
  const words = ["export", "--format", "epub", "--out", "sach", "--volumes", "2021", "--now", "2026-11-25"];
  execFileSync(process.execPath, [join(import.meta.dirname, "../../src/cli.ts"), ...words], {
    cwd: source.root,
    env: { ...process.env, TZ: "America/New_York" },
  });
  assert.ok(readFileSync(bookOf("2021")).equals(first));
  assert.equal((await exported("--month", "2021-02")).code, 0);
  assert.deepEqual(await bookFaults(bookOf("2021-02")), []);
  const month = await membersOf(bookOf("2021-02"));
  assert.match(
    `${month.get("book/02-bai-sau.xhtml")}`,
    /href="https:\/\/kho\.example\/2021\/01\/dai-hoi-doi-moi\/#muc-hai"/,
  );
});

test("a month that is none, or has nothing, is told; so is a picture that the site has not", async () => {
  assert.equal((await exported("--month", "2021-13")).code, 2);
  assert.equal((await exported("--month", "2021-02", "--volumes", "2021")).code, 2);
  assert.equal((await exported("--month", "2021-07")).code, 1);
  source.write("content/articles/2021/01/dai-hoi-doi-moi/trao-1.jpg", "khác");
  const { code, stderr } = await exported("--month", "2021-01");
  assert.deepEqual([code, /trao-1\.jpg/.test(stderr)], [1, true]);
  assert.deepEqual(await bookFaults(bookOf("2021-01")), []);
});
