import assert from "node:assert/strict";
import { test } from "node:test";
import { shownProblems } from "../../src/problems/problem.ts";
import { khotin } from "../support/khotin.ts";
import { siteOf } from "../support/site-of.ts";

const A = "content/articles/2024/05/a.md";
const B = "content/articles/2024/05/b.md";
const WAIVE = "waive:\n  - {code: raw-html, reason: Thẻ là nội dung.}\n  - {code: dead-anchor, reason: Mục sẽ có.}\n";
const article = (fields: string, body: string) =>
  `---\ntitle: B\npublishedAt: 2024-05-06\ncategory: a\n${fields}---\n\n${body}\n`;
/** A text that changes without a word about it is a warning of its own. */
const UPDATED = "updatedAt: 2024-05-07\n";
const BODY = "x <b>y <i>z\n\n[x](#khong-co)";

async function told(site: ReturnType<typeof siteOf>): Promise<readonly string[]> {
  const { result } = await site.build();
  return shownProblems(result.problems).map(({ file, line, code }) => `${file}:${line} ${code}`);
}

test("an article waives warnings of its own, and no others", async () => {
  const site = siteOf({ [A]: article(WAIVE, BODY), [B]: article("", BODY) });
  const ofB = [`${B}:7 raw-html`, `${B}:7 raw-html`, `${B}:9 dead-anchor`];
  assert.deepEqual(await told(site), ofB);
  site.write(B, article(UPDATED, "Chữ."));
  assert.deepEqual(await told(site), [], "also where the article is not opened again");
  assert.deepEqual(await told(site), [], "also where nothing changed");
});

test("a waiver that waives nothing is told, unless errors may hide what it waives", async () => {
  const site = siteOf({ [A]: article(WAIVE, "x <b>y"), [B]: article("", "Chữ.") });
  assert.deepEqual(await told(site), [`${A}:7 unused-waiver`]);
  site.write(B, article(UPDATED, "[x](khong-co.md)"));
  assert.deepEqual(await told(site), [`${B}:8 dead-link`]);
});

test("a draft waives its warnings, and those that are not looked for yet need not be there", async () => {
  assert.deepEqual(await told(siteOf({ [A]: article(`draft: true\n${WAIVE}`, BODY), [B]: article("", "x") })), []);
});

/** A base URL that is taken as meant. */
const PUBLIC = ["--base-url", "https://kho.example"];

test("waived warnings are counted and not shown", async () => {
  const { root } = siteOf({ [A]: article(WAIVE, "x <b>y\n\n[x](#khong-co)") });
  const text = await khotin(["check", ...PUBLIC], { cwd: root });
  assert.equal(text.stdout, "2 cảnh báo được miễn.\n");
  const json = await khotin(["check", "--format", "json", ...PUBLIC], { cwd: root });
  assert.deepEqual(JSON.parse(json.stdout), { problems: [], articles: 1, waived: 2 });
  const built = await khotin(["build", "--no-search", "--quiet", "--lang", "en", ...PUBLIC], { cwd: root });
  assert.equal(built.stderr, "2 warnings waived.\n");
});
