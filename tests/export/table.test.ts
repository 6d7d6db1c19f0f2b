import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { columns } from "../../src/export/article-row.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { khotin, type Run } from "../support/khotin.ts";
import { siteOf } from "../support/site-of.ts";

const source = siteOf({
  "content/site.yaml": aSiteConfig(),
  "content/articles/2024/05/sau.md": anArticle({
    title: '=HYPERLINK("http://a.example";"Bấm")',
    publishedAt: "2024-05-07",
    author: ["Nguyễn Ứng", "Đỗ Ỷ"],
    figures: [{ name: "Thu ngân sách", value: "1.234", change: -3 }],
    legacy: { url: "https://cu.example/a?b=1", views: 12 },
    aliases: ["/cu.aspx?id=9"],
    body: 'Đoạn "một", có dấu phẩy.\n\n- dòng',
  }),
  "content/articles/2024/05/truoc.md": anArticle({ title: "Trước", summary: "-5 độ" }),
  "content/articles/2022/01/go.md": anArticle({
    publishedAt: "2022-01-05",
    title: "Bài đã gỡ",
    summary: "Tóm tắt kín",
    withdrawn: { at: "2023-01-01", reason: "Đăng nhầm.", hideTitle: true },
    body: "Thân bài kín.",
  }),
  "content/articles/2022/01/nhap.md": anArticle({ publishedAt: "2022-01-06", draft: true }),
});

const runs = new Map<string, Run>();
const file = (name: string) => readFileSync(join(source.root, "bang", name), "utf8");

before(async () => {
  for (const format of ["jsonl", "csv"])
    runs.set(format, await khotin(["export", "--format", format, "--out", "bang"], { cwd: source.root }));
});

/** The records of CSV as RFC 4180 has them. */
function recordsOf(text: string): readonly (readonly string[])[] {
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    records.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") records.push([]);
    if (end === "") break;
  }
  return records.slice(0, -1);
}

test("every article is a line of JSON with all its fields, oldest first, and nothing that is not published", () => {
  assert.deepEqual([runs.get("jsonl")!.code, runs.get("jsonl")!.stderr], [0, ""]);
  const rows = file("articles.jsonl")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    rows.map(({ url, state }) => [url, state]),
    [
      ["https://kho.example/2022/01/go/", "withdrawn"],
      ["https://kho.example/2024/05/truoc/", "published"],
      ["https://kho.example/2024/05/sau/", "published"],
    ],
  );
  const [withdrawn, , last] = rows;
  assert.deepEqual(Object.keys(withdrawn), ["url", "file", "state", "publishedAt", "category", "withdrawn"]);
  assert.doesNotMatch(JSON.stringify(withdrawn), /Tóm tắt kín|Thân bài kín|Bài đã gỡ/);
  assert.deepEqual(last.figures, [{ name: "Thu ngân sách", value: "1.234", change: "-3" }]);
  assert.deepEqual([last.publishedAt, last.aliases, last.legacy.views], ["2024-05-07", ["/cu.aspx?id=9"], 12]);
  assert.deepEqual([last.body, last.text.includes("dòng")], ['Đoạn "một", có dấu phẩy.\n\n- dòng', true]);
});

test("the CSV has the same articles, as spreadsheets read them, and no cell is a formula", () => {
  assert.equal(runs.get("csv")!.code, 0);
  const text = file("articles.csv");
  assert.ok(text.startsWith("\ufeffurl,file,state,title,"), "the mark by which spreadsheets know UTF-8");
  const [head, ...rows] = recordsOf(text.slice(1));
  assert.deepEqual(head, columns);
  assert.ok(rows.every((row) => row.length === columns.length));
  const cell = (row: number, name: string) => rows[row]![columns.indexOf(name)];
  assert.equal(cell(2, "title"), '\'=HYPERLINK("http://a.example";"Bấm")');
  assert.equal(cell(1, "summary"), "'-5 độ");
  assert.equal(cell(2, "author"), "Nguyễn Ứng; Đỗ Ỷ");
  assert.equal(cell(2, "body"), 'Đoạn "một", có dấu phẩy.\n\n- dòng');
  assert.equal(cell(2, "legacy"), '{"url":"https://cu.example/a?b=1","views":12}');
  assert.deepEqual([cell(0, "title"), cell(0, "body")], ["", ""]);
});

test("the columns are told in the document of preservation, in their order", () => {
  const document = readFileSync(new URL("../../docs/luu-tru.md", import.meta.url), "utf8");
  const told = [...document.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  assert.deepEqual(told, columns);
});

test("an article that cannot be read is a Problem, and the others are exported", async () => {
  const broken = siteOf({
    "content/articles/2024/05/mot.md": anArticle(),
    "content/articles/2024/05/hong.md": anArticle({ publishedAt: "31/02/2024" }),
  });
  const { code, stderr } = await khotin(["export", "--format", "jsonl", "--out", "bang"], { cwd: broken.root });
  assert.deepEqual([code, /hong\.md:3.* bad-date/.test(stderr)], [1, true]);
  assert.equal(readFileSync(join(broken.root, "bang/articles.jsonl"), "utf8").split("\n").length, 2);
});

test("the fields that an archive's own code adds are known to an export", async () => {
  const own = siteOf({
    "khotin.config.ts":
      'import { defineConfig } from "khotin";\nexport default defineConfig({ articleFields: { kinhPhi: { about: "Kinh phí.", check: () => null, show: () => ({ label: "Kinh phí", text: "x" }) } } });\n',
    "content/articles/2024/05/mot.md": anArticle({ kinhPhi: 120 }),
  });
  const { code, stderr } = await khotin(["export", "--format", "jsonl", "--out", "bang"], { cwd: own.root });
  assert.deepEqual([code, stderr], [0, ""]);
});

const office = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/usr/lib/libreoffice/program/soffice"].find(existsSync);
const skip = office === undefined && "There is no LibreOffice on this machine, so the table is not opened in it.";

test("LibreOffice opens the CSV with every accent", { skip }, () => {
  const filter = "Text - txt - csv (StarCalc):44,34,76,1";
  const words = ["--headless", `-env:UserInstallation=file://${source.root}/office`, `--infilter=${filter}`];
  const place = [
    "--convert-to",
    `csv:${filter}`,
    "--outdir",
    join(source.root, "mo"),
    join(source.root, "bang/articles.csv"),
  ];
  execFileSync(office!, [...words, ...place], { stdio: "ignore" });
  const opened = readFileSync(join(source.root, "mo/articles.csv"), "utf8");
  for (const text of ["Nguyễn Ứng; Đỗ Ỷ", "'=HYPERLINK", "Thu ngân sách"]) assert.ok(opened.includes(text), text);
});
