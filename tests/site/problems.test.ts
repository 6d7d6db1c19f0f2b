import assert from "node:assert/strict";
import { readFileSync, symlinkSync } from "node:fs";
import { test } from "node:test";
import { signingKeyOf } from "../../src/commands/signing-key.ts";
import { promptText } from "../../src/content/prompt-text.ts";
import { problemCodes } from "../../src/problems/catalogue.ts";
import { wordProblem } from "../../src/problems/problem.ts";
import { assertJudgedAsChecked } from "../editor/judging/judged-as-checked.ts";
import { OTHER_PUBLIC_KEY, SECRET_KEY_FILE } from "../fixity/a-signing-key.ts";
import { importOf } from "../import/import-of.ts";
import { anArticle } from "../support/an-article.ts";
import { type Files, siteOf } from "../support/site-of.ts";

/** A broken site and, for each Problem it has, its place and code. */
interface Broken {
  readonly files: Files;
  readonly expected: readonly string[];
}

const A = "content/articles/2024/05/a.md";
const B = "content/articles/2024/05/b.md";
const SITE = "content/site.yaml";
const article = (fields: string, body = "Chữ.") =>
  `---\ntitle: B\npublishedAt: 2024-05-06\ncategory: giao-duc\n${fields}---\n\n${body}\n`;
const one = (text: string | Uint8Array, ...expected: readonly string[]): Broken => ({
  files: { [A]: text },
  expected: expected.map((each) => `${A}:${each}`),
});
const config = (text: string, ...expected: readonly string[]): Broken => ({
  files: { [SITE]: text, [A]: article("") },
  expected: expected.map((each) => `${SITE}:${each}`),
});
const withFile = (path: string, content: string | Uint8Array, ...expected: readonly string[]): Broken => ({
  files: { [A]: article(""), [path]: content },
  expected,
});
const ownWords = (text: string, expected: string) =>
  withFile("content/words.yaml", text, `content/words.yaml:${expected}`);
const picture = (name: string, bytes: string | Uint8Array, expected: string): Broken => ({
  files: { [A]: article(`cover: ${name}\n`), [`content/articles/2024/05/${name}`]: bytes },
  expected: [`${A}:5:8 ${expected}`],
});
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]);
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"/></svg>';
const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 1234\n`;
/** A PNG of one grey pixel that says it has two frames. */
const MOVING = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACGFjVEwAAAACAAAAAPONk3AAAAAaZmNUTAAAAAAAAAABAAAAAQAAAAAAAAAAAAEACgAAWn8w0AAAAApJREFUeJxjaAAAAIIAgXfNcrYAAAAaZmNUTAAAAAEAAAABAAAAAQAAAAAAAAAAAAEACgAAwQzaBAAAAA5mZEFUAAAAAnicY3AAAABCAEFbKL8/AAAAAElFTkSuQmCC",
  "base64",
);
const huge = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><!--${"x".repeat(1_100_000)}--></svg>`;

/** A report of a hundred words. */
const REPORT = Array.from(
  { length: 100 },
  (_, index) => `chữ${String.fromCharCode(97 + (index % 26))}${index % 7}`,
).join(" ");

const BROKEN: Readonly<Record<string, Broken>> = {
  "an article in no month": withFile("content/articles/a.md", article(""), "content/articles/a.md:1:1 misplaced-file"),
  "Markdown beside the articles": withFile("content/lac.md", "x", "content/lac.md:1:1 misplaced-file"),
  "a Word document": withFile(
    "content/articles/2024/05/b.docx",
    "x",
    "content/articles/2024/05/b.docx:1:1 wrong-extension",
  ),
  "a picture nobody shows": withFile(
    "content/articles/2024/05/x.jpg",
    "x",
    "content/articles/2024/05/x.jpg:1:1 unused-file",
  ),
  "a picture of an article that cannot be read": {
    files: { [A]: "---\ntitle: B\n", "content/articles/2024/05/x.jpg": "x" },
    expected: [`${A}:1:1 unclosed-front-matter`],
  },
  "a picture in a year without articles": withFile(
    "content/articles/2023/05/x.jpg",
    "x",
    "content/articles/2023/05/x.jpg:1:1 unused-file",
  ),
  "a name no system can hold": withFile("content/a\nb.jpg", "x", "content/a\nb.jpg:1:1 bad-file-name"),
  "a page where home is": withFile(
    "content/pages/index.md",
    "---\ntitle: G\n---\n\nx\n",
    "content/pages/index.md:1:1 address-taken",
  ),
  "a file in the place of public": withFile("public", "x", "public:1:1 unreadable-file"),
  "bytes that are not UTF-8": one(Buffer.from("---\ntitle: B\xe0i\n---\n", "latin1"), "2:9 not-utf8"),
  "bytes that are not UTF-8 below a sign that stands for such": one(
    Buffer.concat([Buffer.from(article("", "\ufffd\n\nx")), Buffer.of(0xff)]),
    "10:1 not-utf8",
  ),
  "a NUL": one(article("", "x\0y"), "7:2 nul-byte"),
  "a zero-width space": one(article("", "x\u200by"), "7:2 hidden-characters"),
  "letters written in parts": one(
    `${article("source: Tân Cương\n", "a\u200bb Tiếng Việt").normalize("NFD")}`,
    "5:10 decomposed-unicode",
    "8:2 hidden-characters",
  ),
  "a file name written in parts": {
    files: { [A]: article("", "![x](ảnh.svg)"), [`content/articles/2024/05/${"ảnh.svg".normalize("NFD")}`]: DRAWING },
    expected: ["content/articles/2024/05/ảnh.svg:1:1 decomposed-unicode"],
  },
  "an encoding from before Unicode": one(article("", "Họp ở thµnh phè"), "7:7 legacy-encoding"),
  "a citizen's number": one(article("", "Ông A, CCCD số 019090001234."), "7:16 identity-number"),
  "a bank account": one(article("", "Gửi về STK 8500201001234."), "7:12 bank-account"),
  "a person's telephone": one(article("", "Gọi anh A, 0912 345 678."), "7:12 mobile-number"),
  "a Cyrillic letter in a word": one(article("", "Phố Thаi Nguyên"), "7:5 mixed-letters"),
  "a slug with accents": withFile(
    "content/articles/2024/05/Bài.md",
    article(""),
    "content/articles/2024/05/Bài.md:1:1 bad-slug",
  ),
  "two files of one address": withFile(
    "content/articles/2024/05/a/index.md",
    article(""),
    "content/articles/2024/05/a/index.md:1:1 duplicate-article",
  ),
  "no front matter": one("Chữ.\n", "1:1 no-front-matter"),
  "front matter without an end": one("---\ntitle: B\n\nChữ.\n", "1:1 unclosed-front-matter"),
  "a colon in a title": one("---\ntitle: Thành phố: họp\n---\n\nx\n", "2:8 yaml-syntax"),
  "a second document": one(article("...\ndraft: true\n"), "6:1 yaml-syntax"),
  "an unclosed quote": one(
    '---\ntitle: "Bài\npublishedAt: 2024-05-06\n---\n\nx\n',
    "2:8 yaml-unclosed-quote",
    "3:1 missing-field",
  ),
  "a field twice": one(article("title: Hai\n"), "5:1 yaml-duplicate-key"),
  "an anchor": one(article("source: &a X\n"), "5:9 yaml-anchor"),
  "a word in stars": one(article("source: *Tin* hay\n"), "5:9 yaml-anchor"),
  "a tag": one(article("source: !!python/object x\n"), "5:9 yaml-tag"),
  "a sign taken for a note": one(article("source: Số #1\n"), "5:12 yaml-comment"),
  "a list without its end": one(article("topics: [a, b\nsource: X\n"), "5:9 yaml-syntax"),
  "a group without its end": one(article("legacy: {views: 3\n"), "5:9 yaml-syntax"),
  "a quote within quotes": one(article('source: "A "B" C"\n'), "5:13 yaml-syntax"),
  "a value in brackets and out of them": one(article("source: [A] B\n"), "5:9 yaml-syntax"),
  "a field set in": one(article("source: X\n  legacy: x\n"), "6:3 yaml-syntax"),
  "a line that is no field": one(article("Chữ.\n"), "5:1 yaml-syntax"),
  "an empty line before all": one(`\n${article("")}`, "1:1 no-front-matter"),
  "a tab": one("---\ntitle: B\n\tcategory: a\n---\n\nx\n", "3:1 yaml-tab"),
  "a list for front matter": one("---\n- a\n---\n\nx\n", "2:1 yaml-not-fields"),
  "a number of views with a point in it": one(article("legacy: {views: 12.000}\n"), "5:17 bad-number"),
  "a topic without a letter": one(article('topics: ["!!!"]\n'), "5:10 bad-slug"),
  "a withdrawal in favour of a file that is not there": one(
    article("withdrawn:\n  at: 2024-06-01\n  reason: x\n  replacement: b.md\n"),
    "8:16 dead-link",
  ),
  "a withdrawal in favour of itself": one(
    article("withdrawn:\n  at: 2024-06-01\n  reason: x\n  replacement: /2024/05/a\n"),
    "8:16 dead-link",
  ),
  "a related page that is no article": one(article("related: /chu-de/tet/\n"), "5:10 bad-related"),
  "an unknown field": one(article("publishAt: 2024\n"), "5:1 unknown-field"),
  "no title": one("---\npublishedAt: 2024-05-06\ncategory: a\n---\n\nx\n", "2:1 missing-field"),
  "a number for a title": one("---\ntitle: 2024\npublishedAt: 2024-05-06\ncategory: a\n---\n\nx\n", "2:8 wrong-type"),
  "an empty field": one(article("source:\n"), "5:8 empty-field"),
  "a title without end": one(anArticle({ title: "a".repeat(1001) }), "2:8 too-long"),
  "a day that is none": one("---\ntitle: B\npublishedAt: 31/02/2024\ncategory: a\n---\n\nx\n", "3:14 bad-date"),
  "an offset that is none": one(
    "---\ntitle: B\npublishedAt: 2024-05-06T07:08+25:00\ncategory: a\n---\n\nx\n",
    "3:14 bad-date",
  ),
  "an hour past midnight": one(
    "---\ntitle: B\npublishedAt: 2024-05-06T24:00\ncategory: a\n---\n\nx\n",
    "3:14 bad-date",
  ),
  "a day of another month": one("---\ntitle: B\npublishedAt: 2024-06-06\ncategory: a\n---\n\nx\n", "3:14 wrong-folder"),
  "an update before publication": one(article("updatedAt: 2024-01-01\n"), "5:12 updated-before-published"),
  "a correction to come": one(article("corrections:\n  - at: 2029-01-01\n    note: x\n"), "6:9 correction-in-future"),
  "a withdrawal before publication": one(
    article("withdrawn:\n  at: 2023-01-01\n  reason: x\n"),
    "6:7 withdrawn-before-published",
  ),
  "a category nobody knows": {
    files: { [SITE]: "categories:\n  - {slug: y-te, name: Y tế}\n", [A]: article("") },
    expected: [`${A}:4:11 unknown-category`],
  },
  "another kind of withdrawal": one(
    article("withdrawn:\n  at: 2024-06-01\n  reason: x\n  kind: loi\n"),
    "8:9 bad-choice",
  ),
  "a category without a name, whose articles are not to blame": config(
    "categories:\n  - {slug: giao-duc}\n",
    "2:5 missing-field",
  ),
  "a second --- in site.yaml": config("---\ntitle: A\n---\n", "3:1 yaml-syntax"),
  "a base URL that is none": config("baseUrl: kho.vn\n", "1:10 bad-url"),
  "an e-mail address that is none": config("email: x\n", "1:8 bad-email"),
  "a zone that is none": config("timeZone: Mars/X\n", "1:11 bad-time-zone"),
  "no articles on a page": config("pageSize: 0\n", "1:11 bad-number"),
  "a category twice": config(
    "categories:\n  - {slug: giao-duc, name: A}\n  - {slug: giao-duc, name: B}\n",
    "3:5 duplicate-category",
  ),
  "a text that no page has": ownWords("search.placeholdr: Tìm\n", "1:1 unknown-field"),
  "a place that a text has not": ownWords('articles: "{số} bài"\n', "1:11 unknown-place"),
  "a lone brace in a text": ownWords('cite.summary: "Trích {dẫn"\n', "1:15 unknown-place"),
  "forms of what is no number": ownWords('frame.openSearch: "{site:a|b}"\n', "1:19 unknown-place"),
  "a text that is a number": ownWords("title.home: 5\n", "1:13 wrong-type"),
  "a text that is a place without quotes": ownWords("date.year: {year}\n", "1:12 wrong-type"),
  "an empty text": ownWords('title.home: ""\n', "1:13 empty-field"),
  "words in a list": ownWords("- a\n", "1:1 yaml-not-fields"),
  "words with another ending": withFile("content/words.yml", "title.home: A\n", "content/words.yml:1:1 misplaced-file"),
  "a repository that is named by its address": config(
    "editor:\n  host: github\n  repository: https://github.com/phuong/kho-tin.git\n",
    "3:15 bad-repository",
  ),
  "a host without a repository": config("editor: {host: gitlab}\n", "1:9 missing-field"),
  "a Gitea that stands nowhere": config("editor: {host: gitea, repository: a/b}\n", "1:9 missing-field"),
  "a host nobody knows": config("editor: {host: githup, repository: a/b}\n", "1:16 bad-choice"),
  "a public key that is none": config("signing: {publicKey: RWQ}\n", "1:22 bad-public-key"),
  "a secret key in a public place": config(
    `signing:\n  publicKey: ${SECRET_KEY_FILE.split("\n")[1]}\n`,
    "2:14 bad-public-key",
  ),
  "an accent in words": config("look: {accent: đỏ}\n", "1:16 bad-colour"),
  "an accent without quotes": config("look:\n  accent: #9d1f17\n", "2:11 bad-colour"),
  "an accent that cannot be read": config('look: {accent: "#ffcc00"}\n', "1:16 weak-colour"),
  "a logo that is not there": config("look: {logo: x.svg}\n", "1:14 look-picture-missing"),
  "an icon that is too small": {
    files: { [SITE]: "look: {icon: x.png}\n", [A]: article(""), "content/x.png": MOVING },
    expected: [`${SITE}:1:14 look-picture-unfit`],
  },
  "a property of a style that is none": withFile(
    "content/look.css",
    ".a { colr: red }",
    "content/look.css:1:6 css-fault",
  ),
  "a style from elsewhere": withFile(
    "content/look.css",
    '\n@import "https://a.vn/b.css";',
    "content/look.css:2:9 css-foreign",
  ),
  "a style that shows what is not there": withFile(
    "content/look.css",
    ".a { background: url(/x.svg) }",
    "content/look.css:1:18 css-file-missing",
  ),
  "a style without end": withFile("content/look.css", "/*".repeat(10_001), "content/look.css:1:1 css-too-large"),
  "a waiver of an error": one(article("waive: [{code: dead-link, reason: x}]\n"), "5:16 bad-waiver"),
  "a waiver of what is no code": one(article("waive: [{code: raw-htm, reason: x}]\n"), "5:16 bad-waiver"),
  "a waiver that waives nothing": one(article("waive: [{code: raw-html, reason: x}]\n"), "5:16 unused-waiver"),
  "an alias without a slash": one(article("aliases: [x]\n"), "5:11 bad-alias"),
  "an alias that is taken": {
    files: { [A]: article(""), [B]: article("aliases: [/2024/05/a/index.html]\n") },
    expected: [`${B}:5:11 address-taken`],
  },
  "a public file in a page's place": {
    files: { [A]: article(""), "content/pages/gt.md": "---\ntitle: G\n---\n\nx\n", "public/gt/index.html": "x" },
    expected: ["public/gt/index.html:1:1 address-taken"],
  },
  "a public file where pictures go": withFile(
    `public/anh/${"0a".repeat(10)}-640.jpg`,
    "x",
    `public/anh/${"0a".repeat(10)}-640.jpg:1:1 address-taken`,
  ),
  "a report that was published twice": {
    files: { [A]: article("", REPORT), [B]: article("source: X\n", `${REPORT} Hết.`) },
    expected: [`${B}:1:1 near-duplicate`],
  },
  "no body": one(article("", ""), "6:1 empty-body"),
  "a body without a word": one(article("", "---\n\n&nbsp;\n\n#"), "6:1 empty-body"),
  "a link that would run": one(article("", "[x](javascript:alert(1))"), "7:5 unsafe-link"),
  "a dead link": one(article("", "[x](khong-co.md)"), "7:5 dead-link"),
  "a dead anchor": one(article("", "[x](#khong-co)"), "7:5 dead-anchor"),
  "a tag of HTML": one(article("", "x <b>y"), "7:3 raw-html"),
  "a cell beyond the head of its table": one(article("", "| A |\n|---|\n| 1 | 2 |"), "9:7 table-cells-lost"),
  "a table without its dashes": one(article("", "| A | B |\n| 1 | 2 |"), "7:1 table-unread"),
  "a label nobody refers to": one(article("", "x\n\n[Ảnh]: TTXVN"), "9:1 link-definition-unused"),
  "a picture written wrongly": one(article("", "![A](b c.xyz)"), "7:1 picture-unread"),
  "stars that are left over": one(article("", "x **y:**z"), "7:3 left-over-mark"),
  "a paragraph set in": one(article("", "x\n\n    Họp."), "9:5 paragraph-as-code"),
  "a list typed by hand": one(article("", "– x\n– y"), "7:1 hand-typed-list"),
  "a merge left open": one(
    article("", "<<<<<<< HEAD\nx\n\n=======\ny\n\n>>>>>>> b"),
    "7:1 merge-marks",
    "13:1 merge-marks",
  ),
  "a merge left open among the fields": one(
    article("<<<<<<< HEAD\nsource: X\n=======\nsource: Y\n>>>>>>> b\n"),
    "5:1 merge-marks",
    "9:1 merge-marks",
  ),
  "a paragraph above dashes": one(article("", "Họp xong.\n---"), "8:1 paragraph-as-heading"),
  "the prompt of a new article": one(article("", promptText.vi.opening), "7:1 prompt-text-left"),
  "too many lists in lists": one(article(`topics: ${"[".repeat(40)}x${"]".repeat(40)}\n`), "5:41 too-deep"),
  "a picture that is not there": one(article("cover: x.jpg\n"), "5:8 picture-missing"),
  "a cover called lost": one(article("cover: 'missing:'\n"), "5:8 picture-missing"),
  "a cover that would run": one(article("cover: javascript:x\n"), "5:8 unsafe-link"),
  "a picture of another site": one(article("", "![x](https://a.vn/b.jpg)"), "7:6 picture-foreign"),
  "a picture outside": one(article("", "![x](../../../../x.jpg)"), "7:6 picture-outside"),
  "a picture without words": {
    files: {
      [A]: article("", "![](x.svg)"),
      "content/articles/2024/05/x.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    },
    expected: [`${A}:7:1 picture-no-text`],
  },
  "half a picture": picture("x.png", PNG, "picture-unreadable"),
  "a picture in disguise": picture("x.jpg", PNG, "picture-disguised"),
  "an SVG without end": picture("x.svg", huge, "picture-too-large"),
  "a pointer in the place of a picture": picture("x.png", POINTER, "git-lfs-pointer"),
  "a pointer in the place of an article": one(POINTER, "1:1 git-lfs-pointer"),
  "a pointer in the public folder": withFile("public/a.pdf", POINTER, "public/a.pdf:1:1 git-lfs-pointer"),
  "a picture of two frames": picture("x.png", MOVING, "picture-frames-lost"),
  "an empty picture": picture("x.png", "", "picture-empty"),
  "a picture of no known kind": picture("x.bmp", "BM", "picture-format"),
  "an SVG with script": picture(
    "x.svg",
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script>1</script></svg>',
    "svg-unsafe",
  ),
};

const seen = new Set<string>();

// First of all: it needs a process that has rendered no page without parts of an archive.
test("an archive's own parts that are none are told at their places", async () => {
  const part = async (path: string, source: string) => {
    const { problems } = (await siteOf({ [A]: article(""), [`templates/parts/${path}`]: source }).build()).result;
    for (const { code } of problems) seen.add(code);
    return problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
  };
  const MASTHEAD = "templates/parts/masthead.tsx";
  const failing = "export function Masthead() {\n  throw new Error();\n}";
  assert.deepEqual(await part("mastheat.tsx", "x"), ["templates/parts/mastheat.tsx:1:1 unknown-part"]);
  assert.deepEqual(await part("masthead.tsx", "export const Head = 1;"), [`${MASTHEAD}:1:1 part-no-component`]);
  assert.deepEqual(await part("masthead.tsx", failing), [`${MASTHEAD}:2:9 part-fails`]);
  assert.deepEqual(await part("masthead.tsx", "const đầu = (;"), [`${MASTHEAD}:1:14 code-syntax`]);
  assert.deepEqual(await part("masthead.tsx", 'import fs from "node:fs";\nfs;'), [`${MASTHEAD}:1:16 code-import`]);
});

test("an archive's own configuration that is wrong is told at its place", async () => {
  const config = async (source: string, fields = "") => {
    const { problems } = (await siteOf({ [A]: article(fields), "khotin.config.js": source }).build()).result;
    for (const { code } of problems) seen.add(code);
    return problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
  };
  assert.deepEqual(await config("throw new Error();"), ["khotin.config.js:1:7 hook-fails"]);
  assert.deepEqual(await config("export default 5;"), ["khotin.config.js:1:1 hook-bad-value"]);
  const field = 'export default { articleFields: { so: { about: "", check: () => "Sai." } } };';
  assert.deepEqual(await config(field, "so: 1\n"), [`${A}:5:5 bad-own-field`]);
});

for (const [name, { files, expected }] of Object.entries(BROKEN)) {
  test(`${name} is told of at its place`, async () => {
    const { result } = await siteOf(files).build();
    for (const { code } of result.problems) seen.add(code);
    assert.deepEqual(
      result.problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`),
      expected,
    );
    for (const problem of result.problems) {
      for (const language of ["vi", "en"] as const) {
        const { what, fix } = wordProblem(problem, language);
        assert.doesNotMatch(`${what} ${fix}`, /undefined|null|\[object/, language);
        assert.doesNotMatch(`${what}\n${fix}`, /[?!.;:,] ?[.;]$/m, language);
      }
    }
    assertJudgedAsChecked(files, result.problems);
  });
}

test("a symbolic link that leads out is refused", async () => {
  const site = siteOf({ [A]: article("") });
  symlinkSync("/etc/passwd", `${site.root}/content/articles/2024/05/b.md`);
  const { result } = await site.build();
  for (const { code } of result.problems) seen.add(code);
  assert.deepEqual(
    result.problems.map(({ file, code }) => `${file} ${code}`),
    [`${B} link-outside`],
  );
});

test("a link in the place of public is refused, wherever it leads", async () => {
  const site = siteOf({ [A]: article(""), "elsewhere/secret.txt": "x" });
  symlinkSync("elsewhere", `${site.root}/public`);
  const { result } = await site.build();
  assert.deepEqual(
    result.problems.map(({ file, code }) => `${file} ${code}`),
    ["public link-outside"],
  );
});

test("a site.yaml of notes alone is no configuration, and no Problem", async () => {
  for (const text of ["# Chưa có gì\n", "---\n# a\n\n# b\n", "categories: []\n"]) {
    const { result } = await siteOf({ [SITE]: text, [A]: article("") }).build();
    assert.deepEqual(result.problems, [], text);
  }
});

test("a lost address and a ledger that is none are refused, and a text that changed without a word is told of", async () => {
  const site = siteOf({ [A]: article(""), [B]: article("") });
  await site.build();
  site.write(A, article("", "Chữ khác."));
  const changed = await site.build();
  site.write(A, article("", "Chữ khác.").replace("category", "updatedAt: 2024-05-07\ncategory"));
  site.remove(B);
  const lost = await site.build();
  const bad = await site.build({ previousLedger: { text: "{", name: "so.json" } });
  const part = readFileSync(`${site.root}/_site/ledger/2024-05.json`, "utf8");
  site.write("_site/ledger/2024-05.json", part.replace("article", "artikel"));
  site.remove("_site/ledger/2024.json");
  const damaged = await site.build();
  site.remove("_site/ledger.json");
  const gone = await site.build();
  const told = [changed, lost, bad, damaged, gone].flatMap(({ result }) => result.problems);
  for (const { code } of told) seen.add(code);
  assert.deepEqual(
    told.map(({ file, code }) => `${file} ${code}`),
    [
      `${A} undeclared-change`,
      `${B} lost-address`,
      "so.json bad-ledger",
      "ledger/2024-05.json bad-ledger",
      "ledger/2024.json bad-ledger",
      "ledger.json bad-ledger",
    ],
  );
});

test("a base URL that only examples have is told of", async () => {
  const { result } = await siteOf({ [SITE]: "baseUrl: https://kho.example\n", [A]: article("") }).build({
    baseUrl: null,
  });
  for (const { code } of result.problems) seen.add(code);
  assert.deepEqual(
    result.problems.map(({ line, code }) => `${line} ${code}`),
    ["1 no-public-address"],
  );
});

test("a site that publishes a public key is told of a build without the key, or with another one", async () => {
  const site = siteOf({ [SITE]: `signing: {publicKey: ${OTHER_PUBLIC_KEY}}\n`, [A]: article("") });
  const signingKey = signingKeyOf({ KHOTIN_SIGNING_KEY: SECRET_KEY_FILE });
  const told = [await site.build({ signingKey: null }), await site.build({ signingKey })].flatMap(
    ({ result }) => result.problems,
  );
  for (const { code } of told) seen.add(code);
  assert.deepEqual(
    told.map(({ line, column, code }) => `${line}:${column} ${code}`),
    ["1:22 no-signing-key", "1:22 other-signing-key"],
  );
});

test("sources that cannot be read, have no date or lose words are told by an import", async () => {
  const page = (fields: string, text: string) =>
    `<meta name="generator" content="NukeViet"><h1 class="title">Bài</h1>${fields}<div class="bodytext"><p>Chữ của một bài viết của cổng cũ.</p>${text}</div>`;
  const dated = '<span class="time">2019-03-13</span>';
  const importing = importOf({
    "a.bin": Uint8Array.of(0, 1, 2),
    "b.html": page("", ""),
    "c.html": page(dated, `<p class="nguon">${"Nguồn rất dài ".repeat(20)}</p>`),
  });
  const { problems } = await importing.run(["a.bin", "b.html", "c.html"]);
  for (const { code } of problems) seen.add(code);
  assert.deepEqual(
    problems.map(({ file, code }) => `${file} ${code}`),
    ["a.bin import-unreadable", "b.html import-no-date", "content/articles/2019/03/bai.md import-words-lost"],
  );
});

test("an address that two archives have is told when they become one", async () => {
  const importing = importOf({
    [A]: article(""),
    "cu/articles/2024/05/a.md": article("").replace("title: B", "title: A"),
  });
  const { problems } = await importing.run(["cu"]);
  for (const { code } of problems) seen.add(code);
  assert.deepEqual(
    problems.map(({ file, code }) => `${file} ${code}`),
    ["content/articles/2024/05/a-2.md import-address-taken"],
  );
});

test("every Problem there is has been seen", () => {
  assert.deepEqual(
    problemCodes().filter((code) => !seen.has(code)),
    [],
  );
});
