import assert from "node:assert/strict";
import { test } from "node:test";
import { wordProblem } from "../../src/problems/problem.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { type BuiltSite, siteOf } from "../support/site-of.ts";
import { tellsOfOthers } from "../support/tells-of-others.ts";

const CONTENT = {
  "content/site.yaml": aSiteConfig(),
  "content/articles/2023/04/cu.md": anArticle({ publishedAt: "2023-04-05" }),
  "content/articles/2024/05/moi.md": anArticle({
    title: "Mới",
    corrections: [{ at: "2024-05-07", note: "Sửa một số." }],
  }),
};
const PART = "templates/parts/corrections.tsx";
const corrections = (words: string) => `
import type { CorrectionsProps } from "khotin";
import { Moment } from "khotin/parts/moment";

export function Corrections({ corrections }: CorrectionsProps) {
  return <p class="own">${words} <Moment moment={corrections[0].at} /></p>;
}
`;

const told = ({ result }: BuiltSite) =>
  result.problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);

/** The published files with their bytes; the mark of the build left out. */
const bytesOf = (built: BuiltSite) => new Map(built.files().map((file) => [file, built.file(file)]));

const differing = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
  [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file));

test("a part of the archive stands in the place of the program's, and shows the program's other parts", async () => {
  const site = siteOf({
    ...CONTENT,
    [PART]: corrections("Đã sửa"),
    "templates/parts/breadcrumb.tsx": `import { useText } from "khotin/parts/words";
export const Breadcrumb = () => <p class="own-way">{useText().frame.breadcrumb}</p>;`,
  });
  const built = await site.build();
  assert.deepEqual(told(built), []);
  assert.match(built.html("/2024/"), /<p class="own-way">Vị trí trang<\/p>/);
  const page = built.html("/2024/05/moi/");
  assert.match(page, /<p class="own">Đã sửa <time datetime="2024-05-07">07\/05\/2024<\/time><\/p>/);
  assert.doesNotMatch(page, /class="corrections"/);
});

test("a part that changes renews the pages that may show it, and no others; what comes is a clean build's", async () => {
  const site = siteOf({ ...CONTENT, [PART]: corrections("Đã sửa") });
  const before = await site.build();
  const old = bytesOf(before);
  site.write(PART, corrections("Có đính chính"));
  const after = await site.build();
  const changed = differing(old, bytesOf(after)).filter((file) => !tellsOfOthers(file));
  assert.deepEqual(changed, ["2024/05/moi/index.html"]);
  const clean = await site.build({ outDir: `${site.root}/clean`, cacheDir: `${site.root}/clean-cache` });
  assert.deepEqual(differing(bytesOf(after), bytesOf(clean)), []);
  site.write(PART, `// Chú thích không đổi gì.\n${corrections("Có đính chính")}`);
  assert.deepEqual((await site.build()).result.summary?.rendered, 0);
  site.remove(PART);
  const without = await site.build();
  assert.match(without.html("/2024/05/moi/"), /class="corrections"/);
});

test("what a part imports of the archive is a part of it", async () => {
  const site = siteOf({
    ...CONTENT,
    [PART]: `import words from "../../shared/words.json";\nimport { join } from "../../shared/join.ts";
export const Corrections = () => <p class="own">{join(words)}</p>;`,
    "shared/words.json": '["một", "hai"]',
    "shared/join.ts": 'export const join = (words: readonly string[]) => words.join("–");',
  });
  assert.match((await site.build()).html("/2024/05/moi/"), /<p class="own">một–hai<\/p>/);
  site.write("shared/words.json", '["ba"]');
  assert.match((await site.build()).html("/2024/05/moi/"), /<p class="own">ba<\/p>/);
});

test("a part may wrap the program's of its name, in processes of their own too", async () => {
  const site = siteOf({
    ...CONTENT,
    "templates/parts/masthead.tsx": `import { Masthead as Original } from "khotin/parts/masthead";
export function Masthead(props: MastheadProps) {
  return <><p class="notice-bar">Trang thử</p><Original {...props} /></>;
}
import type { MastheadProps } from "khotin";`,
    "templates/parts/moment.tsx": 'export const Moment = ({ moment }) => <b class="own-day">{moment.dayText}</b>;',
  });
  const built = await site.build({ articlesWorthAWorker: 1 });
  assert.deepEqual(told(built), []);
  for (const url of ["/", "/2023/04/cu/", "/2024/"])
    assert.match(built.html(url), /<p class="notice-bar">Trang thử<\/p><header class="masthead/);
  assert.match(built.html("/2024/05/moi/"), /<b class="own-day">/, "within the program's own parts");
  const here = await site.build({ outDir: `${site.root}/here`, cacheDir: `${site.root}/here-cache` });
  assert.deepEqual(differing(bytesOf(built), bytesOf(here)), []);
  site.write("templates/parts/moment.tsx", "export const Moment = ({ moment }) => <b>{moment.none.text}</b>;");
  const failed = await site.build({ articlesWorthAWorker: 1, search: true });
  assert.equal(
    failed.result.summary,
    null,
    "the search index, which is made beside the pages, is not published either",
  );
  assert.match(told(failed).join(), /moment\.tsx/);
  assert.deepEqual(differing(bytesOf(built), bytesOf(here)), []);
});

test("a part that throws or gives nothing to show is told at its line with a page, and nothing is published", async () => {
  const site = siteOf({ ...CONTENT, [PART]: corrections("Đã sửa") });
  const old = bytesOf(await site.build());
  const failing = async (source: string) => {
    site.write(PART, source);
    const built = await site.build();
    assert.equal(built.result.summary, null);
    assert.deepEqual(differing(old, bytesOf(built)), []);
    return built.result.problems.map((problem) => `${problem.line} ${wordProblem(problem, "en").what}`);
  };
  assert.deepEqual(
    await failing("export function Corrections() {\n  const x = null;\n  return <p>{x.length}</p>;\n}"),
    ["3 The part throws on /2024/05/moi/: Cannot read properties of null (reading 'length')"],
  );
  assert.deepEqual(await failing("export const Corrections = async () => <p>Chữ</p>;"), [
    "1 The part throws on /2024/05/moi/: Corrections returned a promise",
  ]);
  assert.deepEqual(await failing("export const Corrections = 5;"), [
    "1 The part throws on /2024/05/moi/: Corrections is no function",
  ]);
  assert.deepEqual(
    await failing('import { Moment } from "khotin/parts/moment";\nexport const Corrections = () => <Moment />;'),
    ["1 The part throws on /2024/05/moi/: Cannot read properties of undefined (reading 'iso')"],
    "in the program's own code, given what is wrong",
  );
  assert.deepEqual(await failing('export const Corrections = () => <p />;\nthrow new Error("Hỏng");'), [
    "2 The part throws when it is loaded: Hỏng",
  ]);
});

test("the program's own repository has no part of an archive", async () => {
  const { readOwnParts } = await import("../../src/extensions/own-parts.ts");
  const { programRoot } = await import("../../src/program/root.ts");
  const problems: never[] = [];
  assert.deepEqual(await readOwnParts(`${programRoot}/content`, "unused", problems), []);
  assert.deepEqual(problems, []);
});
